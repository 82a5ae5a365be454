#!/usr/bin/env bash
# Guess: a cell shows the nearest number that its format can write: 0.996 as 0.00 is 1.00, -0.6 as 0 is -1 and -0.8% as 0% is -1%.
# Seen: IronCalc rounds the part behind the point and forgets what it carries: 0.996 and 0.999 are 0.00, a whole 万元 less, -0.996 is -0.00, and 0.994 with one decimal is 0.0, while with no decimals they are 1. Where a cut below one rounds up to the last digit that
#       is shown, its minus goes: -0.6 is 1, -0.008 as 0.00 is 0.01, and a rate of -0.8% as 0% is 1%, a fall told as a rise; as 0.0% it is right. 1.996 and 9.996 are right, and so is what one tries. TEXT does the same, so it stands in
#       sentences too. Excelize and Gnumeric have 1.00, -1 and -1%.
# Versions: @ironcalc/wasm 0.8.4, excelize-wasm 0.1.3, exceljs 4.4.0 (writes the file), Node 20; Gnumeric 1.12.55 where it is installed.
# Source: run here; ECMA-376 part 1, 18.8.31 (a number with more digits than the format has places is rounded to as many).
# In the project: amounts are rounded as decimals before they are written (src/amount).
set -euo pipefail
source "$(dirname "$0")/fetch.sh" @ironcalc/wasm@0.8.4 excelize-wasm@0.1.3 exceljs@4.4.0
cat >try.mjs <<'JS'
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import start, { Model } from '@ironcalc/wasm';
import exceljs from 'exceljs';
import { init } from 'excelize-wasm';
await start({ module_or_path: readFileSync('node_modules/@ironcalc/wasm/wasm_bg.wasm') });
const CASES = [[0.996, '0.00', '0.00', '1.00'], [0.999, '#,##0.00', '0.00', '1.00'], [-0.996, '0.00', '-0.00', '-1.00'], [0.994, '0.0', '0.0', '1.0'], [0.996, '0', '1', '1'], [-0.6, '0', '1', '-1'], [-0.008, '0.00', '0.01', '-0.01'], [-0.008, '0%', '1%', '-1%'], [-0.008, '0.0%', '-0.8%', '-0.8%'], [1.996, '0.00', '2.00', '2.00'], [-9.996, '0.00', '-10.00', '-10.00']];
const model = new Model('T', 'en', 'UTC', 'en');
const file = new exceljs.Workbook();
const sheet = file.addWorksheet('T');
CASES.forEach(([value, format], index) => {
  model.setUserInput(0, index + 1, 1, String(value));
  model.updateRangeStyle({ sheet: 0, row: index + 1, column: 1, width: 1, height: 1 }, 'num_fmt', format);
  model.setUserInput(0, index + 1, 2, `=TEXT(A${index + 1},"${format}")`);
  sheet.getCell(index + 1, 1).value = { formula: `TEXT(${value},"${format}")` };
});
await file.xlsx.writeFile('shown.xlsx');
const book = (await init('node_modules/excelize-wasm/excelize.wasm.gz')).OpenReader(readFileSync('shown.xlsx'));
const seen = {
  'IronCalc, the cell': CASES.map((_, index) => model.getFormattedCellValue(0, index + 1, 1)),
  'IronCalc, TEXT': CASES.map((_, index) => model.getFormattedCellValue(0, index + 1, 2)),
  Excelize: CASES.map((_, index) => book.CalcCellValue('T', `A${index + 1}`).value),
};
if (!spawnSync('ssconvert', ['--recalc', 'shown.xlsx', 'shown.csv']).error) seen.Gnumeric = readFileSync('shown.csv', 'utf8').trim().split('\n');
CASES.forEach(([value, format], index) => console.log(String(value).padEnd(7), format.padEnd(9), Object.entries(seen).map(([name, texts]) => `${name} ${texts[index]}`).join(' | ')));
const asSeen = Object.entries(seen).every(([name, texts]) => texts.every((text, index) => text === CASES[index][name.startsWith('IronCalc') ? 2 : 3]));
console.log(asSeen ? 'as seen before' : 'CHANGED');
process.exit(asSeen ? 0 : 1);
JS
node try.mjs
