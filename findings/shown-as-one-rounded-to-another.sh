#!/usr/bin/env bash
# Guess: an amount that ends on a half, 1.005 or 10.075 as quotients of 万元 do, is shown by the format 0.00 as ROUND(…,2) makes it in the same program; libraries that only show may be a 分 lower
#        where binary is.
# Seen: Gnumeric, Excelize and SheetJS do not agree with ROUND, or with themselves. Gnumeric prints 1.00, 0.28, 2.67 and 10.07 in the cells where its own ROUND beside them has 1.01, 0.29, 2.68 and
#       10.08, and its TEXT goes with the cells; 1.115 is 1.12 in all three. Excelize shows 1.00, 0.28 and 10.07 for such, and 2.68, not 2.67: neither what binary has nor what Excel has. SheetJS does so too, and
#       rounds by the sign: 9.775 is 9.78 and -9.775 is -9.77, so a rise and a cut of the same size differ by a 分 in one table. hucre is like Excelize. Each of the eight amounts looks right alone;
#       a total of rounded parts does not come out. numfmt, LibreOffice and Intl have 1.01, 0.29, 2.68, 10.08 and -9.78, as Excel.
# Versions: @e965/xlsx 0.20.3 (SheetJS), excelize-wasm 0.1.3, hucre 1.0.0, numfmt 4.0.1, exceljs 4.4.0 (writes the file), Node 20; Gnumeric 1.12.55 and LibreOffice 7.4.7 where they are installed.
# Source: run here; Microsoft, “Excel specifications and limits”: number precision 15 digits, of which 1.005 has four; ECMA-376 part 1, 18.8.31: 0 rounds to the digits of the format.
# In the project: amounts are decimals of fifteen digits, shown and rounded half up by one function (src/amount/number-format, test/amount/number-format).
set -euo pipefail
source "$(dirname "$0")/fetch.sh" @e965/xlsx@0.20.3 excelize-wasm@0.1.3 hucre@1.0.0 numfmt@4.0.1 exceljs@4.4.0
cat >try.mjs <<'JS'
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import xlsx from '@e965/xlsx';
import exceljs from 'exceljs';
import { init } from 'excelize-wasm';
import { formatValue } from 'hucre';
import { format } from 'numfmt';
const AMOUNTS = [1.005, 0.285, 2.675, 1.115, 10.075, 1065.535, 9.775, -9.775];
const book = (await init('node_modules/excelize-wasm/excelize.wasm.gz')).NewFile();
const { style } = book.NewStyle({ NumFmt: 2 });
const file = new exceljs.Workbook();
const sheet = file.addWorksheet('T');
AMOUNTS.forEach((amount, index) => {
  const row = index + 1;
  book.SetCellValue('Sheet1', `A${row}`, amount);
  book.SetCellFormula('Sheet1', `B${row}`, `ROUND(A${row},2)`);
  sheet.getCell(row, 1).value = amount;
  sheet.getCell(row, 2).value = { formula: `ROUND(A${row},2)` };
  sheet.getCell(row, 3).value = { formula: `TEXT(A${row},"0.00")` };
  sheet.getCell(row, 1).numFmt = '0.00';
  sheet.getCell(row, 2).numFmt = '0.00';
});
book.SetCellStyle('Sheet1', 'A1', `B${AMOUNTS.length}`, style);
await file.xlsx.writeFile('halves.xlsx');
const seen = {
  SheetJS: AMOUNTS.map((amount) => xlsx.SSF.format('0.00', amount)),
  hucre: AMOUNTS.map((amount) => formatValue(amount, '0.00')),
  'Excelize, shown': AMOUNTS.map((_, index) => book.GetCellValue('Sheet1', `A${index + 1}`).value),
  'Excelize, ROUND': AMOUNTS.map((_, index) => book.CalcCellValue('Sheet1', `B${index + 1}`).value),
  numfmt: AMOUNTS.map((amount) => format('0.00', amount)),
};
const columns = (program, name) => {
  const rows = readFileSync(name, 'utf8').trim().replaceAll('−', '-').split('\n').map((line) => line.split(','));
  ['shown', 'ROUND', 'TEXT'].forEach((what, column) => (seen[`${program}, ${what}`] = rows.map((row) => row[column])));
};
const csv = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,true';
if (!spawnSync('ssconvert', ['--recalc', '-T', 'Gnumeric_stf:stf_assistant', '-O', 'format=preserve', 'halves.xlsx', 'gnumeric.csv']).error) columns('Gnumeric', 'gnumeric.csv');
if (!spawnSync('soffice', ['--headless', `-env:UserInstallation=file://${process.cwd()}/profile`, '--convert-to', csv, '--outdir', 'out', 'halves.xlsx']).error) columns('LibreOffice', 'out/halves.csv');
console.log(''.padEnd(18), AMOUNTS.join(' '));
for (const [name, values] of Object.entries(seen)) console.log(name.padEnd(18), values.join(' '));
const rounded = '1.01 0.29 2.68 1.12 10.08 1065.54 9.78 -9.78';
const between = '1.00 0.28 2.68 1.12 10.07 1065.54 9.78 -9.78';
const low = '1.00 0.28 2.67 1.12 10.07 1065.54 9.77 -9.77';
const expected = { SheetJS: '1.00 0.28 2.68 1.12 10.07 1065.54 9.78 -9.77', hucre: between, 'Excelize, shown': between, 'Gnumeric, shown': low, 'Gnumeric, TEXT': low };
const asSeen = Object.entries(seen).every(([name, values]) => values.join(' ') === (expected[name] ?? rounded));
console.log(asSeen ? 'as seen before' : 'CHANGED');
process.exit(asSeen ? 0 : 1);
JS
node try.mjs
