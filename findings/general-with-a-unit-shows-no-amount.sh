#!/usr/bin/env bash
# Guess: G/通用格式"元", General"元" in the file, what one types to put the unit behind an amount, shows 1065.53元; a library that does not know it shows the bare 1065.53.
# Seen: hucre shows no amount at all. It takes the e of General for the year of a date format and looks for digits in the rest: of 1065.53 and of -9.77 alike there is left
#       Gnral元 and Gnral元-, with a pair of e behind. With a blank between, General "万元", it is the same, and a page made from it has words in place of amounts.
#       SheetJS and Excelize show the amount and drop the unit, so 5 in a cell of 万元 is 5. Gnumeric keeps the unit and rounds: 12345678.9 is 12345679 万元.
#       numfmt and LibreOffice have all of it.
# Versions: hucre 1.0.0, @e965/xlsx 0.20.3 (SheetJS), excelize-wasm 0.1.3, numfmt 4.0.1, Node 20; LibreOffice 7.4.7 and Gnumeric 1.12.55 where installed.
# Source: run here; ECMA-376 part 1, 18.8.30 and 18.8.31 (General is a keyword, what stands in quotes is shown as it is); Microsoft's page on number format codes has
#         General with text beside it.
# In the project: cells are shown by a formatter of its own, which has 1065.53元 (src/amount/number-format, test/amount/number-format).
set -euo pipefail
source "$(dirname "$0")/fetch.sh" @e965/xlsx@0.20.3 hucre@1.0.0 numfmt@4.0.1 excelize-wasm@0.1.3
cat >try.mjs <<'JS'
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import xlsx from '@e965/xlsx';
import { init } from 'excelize-wasm';
import { formatValue } from 'hucre';
import { format } from 'numfmt';
const CASES = [['General"元"', 1065.53], ['General"元"', -9.77], ['General\\ "万元"', 12345678.9]];
const excelize = await init('node_modules/excelize-wasm/excelize.wasm.gz');
const book = excelize.NewFile();
CASES.forEach(([code, value], index) => {
  const cell = `A${index + 1}`;
  book.SetCellValue('Sheet1', cell, value);
  book.SetCellStyle('Sheet1', cell, cell, book.NewStyle({ CustomNumFmt: code }).style);
});
writeFileSync('formats.xlsx', book.WriteToBuffer().buffer);
const seen = {
  numfmt: CASES.map(([code, value]) => format(code, value)),
  Excelize: CASES.map((_, index) => book.GetCellValue('Sheet1', `A${index + 1}`).value),
  SheetJS: CASES.map(([code, value]) => xlsx.SSF.format(code, value)),
  hucre: CASES.map(([code, value]) => formatValue(value, code)),
};
const lines = (name) => readFileSync(name, 'utf8').trim().split('\n').map((line) => line.replaceAll('"', '').replace('−', '-').trim());
const filter = 'csv:Text - txt - csv (StarCalc):9,34,76,1,,0,false,true';
if (!spawnSync('soffice', ['--headless', `-env:UserInstallation=file://${process.cwd()}/profile`, '--convert-to', filter, 'formats.xlsx']).error) seen.LibreOffice = lines('formats.csv');
if (!spawnSync('ssconvert', ['-T', 'Gnumeric_stf:stf_assistant', '-O', 'format=preserve', 'formats.xlsx', 'gnumeric.txt']).error) seen.Gnumeric = lines('gnumeric.txt');
console.log(CASES.map(([code, value]) => `${value} as ${code}`).join(' | '));
for (const [name, shown] of Object.entries(seen)) console.log(name.padEnd(12), shown.join(' | '));
const right = '1065.53元|-9.77元|12345678.9 万元';
const bare = '1065.53|-9.77|12345678.9';
const expected = { SheetJS: bare, Excelize: bare, hucre: 'Gnral元ee|Gnral元-ee|Gnral 万元ee', Gnumeric: '1065.53元|-9.77元|12345679 万元' };
const asSeen = Object.entries(seen).every(([name, shown]) => shown.join('|') === (expected[name] ?? right));
console.log(asSeen ? 'as seen before' : 'CHANGED');
process.exit(asSeen ? 0 : 1);
JS
node try.mjs
