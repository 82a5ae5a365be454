#!/usr/bin/env bash
# Guess: an amount formatted as Excel offers it for cuts, red with a minus or in brackets (0.00_ ;[Red]\-0.00\ ), is an amount to whoever reads .xls; shown as text it is -9.77 or (9.77).
# Seen: LibreOffice writes the colour as [RED] where Excel has [Red], and to Ruby's spreadsheet, which passes over the second alone, the d of the first is a day: -9.77 is 1899-12-20, 1065.53 is 1902-11-30, a share of
#       16.47% is 1899-12-30, a rise as well as a cut; where the format has #, too it is a number, and blue ones are. Of a file by SheetJS, which writes [Red], all are. Perl's Spreadsheet::ParseExcel and ParseXLSX set a minus
#       of their own before what the second part of a format draws: --9.77, (-9.77), △-9.77, where the part's own minus is written \-, as Excel writes it for red ones, and LibreOffice for
#       all. Of two minus signs, and of minus and brackets, currency.js makes no number.
# Versions: ruby-spreadsheet 1.0.0, Spreadsheet::ParseExcel 0.65, Spreadsheet::ParseXLSX 0.27 and LibreOffice 7.4.7 (Debian 12), each where installed; @e965/xlsx 0.20.3 (SheetJS, writes the files), currency.js 2.0.4,
#           Node 20.
# Source: run here; ECMA-376 part 1, 18.8.31: the second part shows negative numbers without their sign; Excel's dialogue for numbers offers the red formats.
# In the project: .xls is not read by these; a colour is a colour in whatever case (src/amount/number-format, test/amount/number-format).
set -euo pipefail
source "$(dirname "$0")/fetch.sh" @e965/xlsx@0.20.3 currency.js@2.0.4
cat >try.mjs <<'JS'
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import xlsx from '@e965/xlsx';
import currency from 'currency.js';
const CELLS = [[-9.77, '0.00_ ;[Red]\\-0.00\\ '], [1065.53, '0.00_ ;[Red]\\-0.00\\ '], [-9.77, '0.00_);[Red]\\(0.00\\)'], [-9.77, '0.00;[Red]-0.00'], [-9.77, '#,##0.00_ ;[Red]\\-#,##0.00\\ '], [-9.77, '0.00;[Blue]-0.00'], [-9.77, '0.00;"△"0.00'], [0.1647, '0.00%;[Red]-0.00%']];
const sheet = xlsx.utils.aoa_to_sheet(CELLS.map(([value]) => [value]));
CELLS.forEach(([, format], index) => (sheet[`A${index + 1}`].z = format));
const book = xlsx.utils.book_new();
xlsx.utils.book_append_sheet(book, sheet, 'T');
for (const [name, bookType] of [['t.xls', 'biff8'], ['t.xlsx', 'xlsx']]) writeFileSync(name, xlsx.write(book, { type: 'buffer', bookType }));
const lines = (command, args) => {
  const ran = spawnSync(command, args, { encoding: 'utf8', env: { ...process.env, LC_ALL: 'C.UTF-8' } });
  return ran.status === 0 ? ran.stdout.trim().split('\n') : null;
};
const perl = (reader, name) => lines('perl', [`-MSpreadsheet::${reader}`, '-e', `binmode STDOUT, ":utf8"; my ($s) = Spreadsheet::${reader}->new->parse("${name}")->worksheets; print $s->get_cell($_, 0)->value, "\\n" for 0 .. ${CELLS.length - 1}`]);
const ruby = (name) => lines('ruby', ['-e', `require "spreadsheet"; Spreadsheet.open("${name}").worksheet(0).each { |row| puts row[0] }`]);
const office = lines('soffice', ['--headless', `-env:UserInstallation=file://${process.cwd()}/profile`, '--convert-to', 'xls:MS Excel 97', '--outdir', 'office', 't.xlsx']);
const seen = {
  'spreadsheet (Ruby), .xls': ruby('t.xls'),
  'the same, LibreOffice': office && ruby('office/t.xls'),
  'ParseExcel, .xls': perl('ParseExcel', 't.xls'),
  'the same, by LibreOffice': office && perl('ParseExcel', 'office/t.xls'),
  'ParseXLSX, .xlsx': perl('ParseXLSX', 't.xlsx'),
};
if (!Object.values(seen).some(Boolean)) {
  console.log('needs ruby-spreadsheet or Spreadsheet::ParseExcel (Debian: ruby-spreadsheet, libspreadsheet-parseexcel-perl, libspreadsheet-parsexlsx-perl)');
  process.exit(2);
}
CELLS.forEach(([value, format], index) => console.log(`${value} as ${format}`.padEnd(40), Object.values(seen).map((shown) => shown?.[index]).join(' | ')));
const money = ['--9.77', '(-9.77)', '△-9.77'].map((text) => currency(text).value);
console.log(Object.keys(seen).join(' | '));
console.log(`--9.77, (-9.77), △-9.77 by currency.js: ${money.join(', ')}`);
const expected = {
  'spreadsheet (Ruby), .xls': '-9.77 1065.53 -9.77 -9.77 -9.77 -9.77 -9.77 0.1647',
  'the same, LibreOffice': '1899-12-20 1902-11-30 1899-12-20 1899-12-20 -9.77 -9.77 -9.77 1899-12-30',
  'ParseExcel, .xls': '--9.77 1065.53 (-9.77) -9.77 --9.77 -9.77 △-9.77 16.47%',
  'the same, by LibreOffice': '--9.77 1065.53 (-9.77) --9.77 --9.77 --9.77 △-9.77 16.47%',
  'ParseXLSX, .xlsx': '--9.77 1065.53 (-9.77) -9.77 --9.77 -9.77 △-9.77 16.47%',
};
const asSeen = Object.entries(seen).every(([name, shown]) => !shown || shown.map((text) => text.trim()).join(' ') === expected[name]) && money.join() === 'NaN,NaN,-9.77';
console.log(asSeen ? 'as seen before' : 'CHANGED');
process.exit(asSeen ? 0 : 1);
JS
node try.mjs
