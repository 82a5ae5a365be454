#!/usr/bin/env bash
# Guess: dashes that fill a cell up, so that nobody writes a digit before or behind the amount (*-#,##0.00 and 0.00*-), are drawn or left out by what shows formats; the amount stays.
# Seen: SheetJS draws one of them, and it is a minus: 1065.53 is -1,065.53, and with the yuan sign in front ￥-1,065.53; behind the amount it is 1065.53-, which is how many programs of
#       accounting write a negative number, and numeral reads it as one. So a CSV and a page made from a sheet without a single negative amount have nothing but negative ones. It
#       is so in fast-formula-parser's TEXT, which has the same code inside. Filled up with blanks or with stars (**0.00), as in Excel's own formats, all is right, for these two it
#       leaves out. hucre, numfmt, Excelize and LibreOffice leave the dashes out; Gnumeric draws as many as there is room for, as Excel does.
# Versions: @e965/xlsx 0.20.3 (SheetJS), fast-formula-parser 1.0.19, numeral 2.0.6, hucre 1.0.0, numfmt 4.0.1, excelize-wasm 0.1.3 (writes the file), Node 20; LibreOffice 7.4.7 where
#           it is installed.
# Source: run here; ECMA-376 part 1, 18.8.31 (a star repeats the next character to fill the width); Microsoft's page on number formats has 0*- for its example.
# In the project: cells are shown by a formatter of its own, which leaves such filling out (src/amount/number-format/sections, test/amount/number-format).
set -euo pipefail
source "$(dirname "$0")/fetch.sh" @e965/xlsx@0.20.3 fast-formula-parser@1.0.19 numeral@2.0.6 hucre@1.0.0 numfmt@4.0.1 excelize-wasm@0.1.3
cat >try.mjs <<'JS'
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import xlsx from '@e965/xlsx';
import { init } from 'excelize-wasm';
import Parser from 'fast-formula-parser';
import { formatValue } from 'hucre';
import numeral from 'numeral';
import { format } from 'numfmt';
const AMOUNT = 1065.53;
const CODES = ['*-#,##0.00', '"￥"*-#,##0.00', '0.00*-', '**0.00'];
const book = (await init('node_modules/excelize-wasm/excelize.wasm.gz')).NewFile();
CODES.forEach((code, index) => {
  const cell = `A${index + 1}`;
  book.SetCellValue('Sheet1', cell, AMOUNT);
  book.SetCellStyle('Sheet1', cell, cell, book.NewStyle({ CustomNumFmt: code }).style);
});
const bytes = book.WriteToBuffer().buffer;
writeFileSync('filled.xlsx', bytes);
const lines = (text) => text.trim().split('\n').map((line) => line.replaceAll('"', '').trim());
const read = xlsx.read(bytes);
const seen = {
  'SheetJS, CSV': lines(xlsx.utils.sheet_to_csv(read.Sheets[read.SheetNames[0]])),
  'fast-formula-parser': CODES.map((code) => new Parser().parse(`TEXT(${AMOUNT},"${code.replaceAll('"', '""')}")`, { row: 1, col: 1, sheet: 'T' })),
  hucre: CODES.map((code) => formatValue(AMOUNT, code)),
  numfmt: CODES.map((code) => format(code, AMOUNT)),
  Excelize: CODES.map((_, index) => book.GetCellValue('Sheet1', `A${index + 1}`).value),
};
const filter = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true';
if (!spawnSync('soffice', ['--headless', `-env:UserInstallation=file://${process.cwd()}/profile`, '--convert-to', filter, 'filled.xlsx']).error) seen.LibreOffice = lines(readFileSync('filled.csv', 'utf8'));
console.log(CODES.join(' | '));
for (const [name, shown] of Object.entries(seen)) console.log(name.padEnd(20), shown.join(' | '));
console.log('numeral reads 1065.53- as', numeral('1065.53-').value());
const minus = '-1,065.53|￥-1,065.53|1065.53-|1065.53';
const right = '1,065.53|￥1,065.53|1065.53|1065.53';
const asSeen = numeral('1065.53-').value() === -AMOUNT && Object.entries(seen).every(([name, shown]) => shown.join('|') === (['SheetJS, CSV', 'fast-formula-parser'].includes(name) ? minus : right));
console.log(asSeen ? 'as seen before' : 'CHANGED');
process.exit(asSeen ? 0 : 1);
JS
node try.mjs
