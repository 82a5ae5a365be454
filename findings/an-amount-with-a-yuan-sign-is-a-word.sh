#!/usr/bin/env bash
# Guess: an amount formatted as 货币 (￥ or ¥ before it) is a number in .ods as in .xlsx to whatever reads both; the sign is a matter of looks.
# Seen: .ods has a kind of its own for such cells (currency beside float and percentage), and Ruby's roo, which lists that kind, hands the amount out as a text: "320" and "9.77", so that sum stops with an error and + makes 3209.77 of them,
#       two amounts written together. The column beside it, with #,##0.00, is numbers, shares are numbers, and the same workbook as .xlsx has 320.0: it hangs on the file's kind and on which button was pressed. SheetJS, hucre, PSPP and
#       Gnumeric read the number.
# Versions: roo 2.10.0 (Ruby 3.1), LibreOffice 7.4.7, PSPP 1.6.2 and Gnumeric 1.12.55 where installed (Debian 12); @e965/xlsx 0.20.3, hucre 1.0.0, exceljs 4.4.0 (writes the .xlsx), Node 20.
# Source: run here; OpenDocument 1.2 part 1, 19.385 (office:value-type: currency has its number in office:value, as float has).
# In the project: a cell of kind currency is a number (src/reader/spreadsheet), as is one with the sign in its format.
set -euo pipefail
for tool in ruby soffice; do command -v $tool >/dev/null || { echo "needs $tool (Debian: ruby-roo, libreoffice-calc)"; exit 2; }; done
ruby -e 'require "roo"' 2>/dev/null || { echo 'needs roo (Debian: ruby-roo)'; exit 2; }
source "$(dirname "$0")/fetch.sh" exceljs@4.4.0 @e965/xlsx@0.20.3 hucre@1.0.0
export LC_ALL=C.UTF-8
cat >make.mjs <<'JS'
import exceljs from 'exceljs';
const book = new exceljs.Workbook();
const sheet = book.addWorksheet('T');
sheet.addRows([['科目', '上年', '本年', '占比'], ['人员', 320, 1065.53, 0.1235], ['公用', 9.77, -9.77, 0.5]]);
for (const [column, format] of [['B', '[$¥-804]#,##0.00'], ['C', '#,##0.00'], ['D', '0.00%']]) for (const row of [2, 3]) sheet.getCell(`${column}${row}`).numFmt = format;
await book.xlsx.writeFile('form.xlsx');
JS
node make.mjs
soffice --headless "-env:UserInstallation=file://$folder/profile" --convert-to ods form.xlsx >/dev/null 2>&1
cat >try.rb <<'RB'
require 'roo'
ARGV.each do |file|
  sheet = Roo::Spreadsheet.open(file).sheet(0)
  last, now, share = %w[B C D].map { |column| (2..3).map { |row| sheet.cell(row, column) } }
  puts "#{File.extname(file)}: #{last.inspect} together #{last.reduce(:+)}; #{now.inspect}; #{share.inspect}"
end
RB
cat >try.mjs <<'JS'
import { readFileSync } from 'node:fs';
import xlsx from '@e965/xlsx';
import { readOds } from 'hucre';
const column = (rows) => JSON.stringify(rows.slice(1, 3).map((row) => row[1]));
console.log(`SheetJS ${column(xlsx.utils.sheet_to_json(xlsx.read(readFileSync('form.ods')).Sheets.T, { header: 1 }))} hucre ${column((await readOds(readFileSync('form.ods'))).sheets[0].rows)}`);
JS
seen="$(ruby try.rb form.ods form.xlsx)
$(node try.mjs)"
expected='.ods: ["320", "9.77"] together 3209.77; [1065.53, -9.77]; [0.1235, 0.5]
.xlsx: [320.0, 9.77] together 329.77; [1065.53, -9.77]; [0.1235, 0.5]
SheetJS [320,9.77] hucre [320,9.77]'
if command -v ssconvert >/dev/null; then
  ssconvert form.ods form.csv >/dev/null 2>&1
  seen="$seen
Gnumeric $(sed 1d form.csv | cut -d, -f2 | tr '\n' ' ')"
  expected="$expected
Gnumeric 320 9.77 "
fi
if command -v pspp >/dev/null; then
  printf "GET DATA /TYPE=ODS /FILE='form.ods' /READNAMES=ON.\nSELECT IF 上年 > 0.\nSAVE TRANSLATE /OUTFILE='pspp.csv' /TYPE=CSV.\n" >run.sps
  pspp run.sps -o /dev/null
  seen="$seen
PSPP $(cut -d, -f2 pspp.csv | tr -d '\r' | tr '\n' ' ')"
  expected="$expected
PSPP 320 9.77 "
fi
echo "$seen"
if [ "$seen" = "$expected" ]; then echo 'as seen before'; else echo CHANGED; exit 1; fi
