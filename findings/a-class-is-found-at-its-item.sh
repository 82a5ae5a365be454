#!/usr/bin/env bash
# Guess: VLOOKUP with FALSE for its last argument finds the code or the name that was asked for, and nothing else; a code that is in no row is #N/A.
# Seen: Excelize finds the first row that holds the text anywhere. Looked up 208, a 类, it gives the amount of 2010208, an item of another 类 that stands
#       above it; 行政 is found at 行政单位医疗; 2080 and 08, which no row has, and a text of no characters are found too, so IFERROR(…,0) gives an amount where
#       there is none. MATCH and SUMIF in the same sheet, and XLOOKUP, are right: a form filled by VLOOKUP and one filled by INDEX and MATCH differ.
#       Gnumeric, LibreOffice, HyperFormula, fast-formula-parser and xlsx-calc find the whole text only.
# Versions: excelize-wasm 0.1.3, hyperformula 3.5.0, fast-formula-parser 1.0.19, exceljs 4.4.0 (writes the file), Node 20; Gnumeric 1.12.55 where it is installed.
# Source: run here; Excelize issue 2411, open, of September 2026, and pull request 2418; Microsoft's VLOOKUP: FALSE "searches for the exact value in the first column".
# In the project: VLOOKUP is none of the functions that are computed; a stored result stands, is counted and said (src/formula/functions).
set -euo pipefail
source "$(dirname "$0")/fetch.sh" excelize-wasm@0.1.3 hyperformula@3.5.0 fast-formula-parser@1.0.19 exceljs@4.4.0
cat >try.mjs <<'JS'
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import exceljs from 'exceljs';
import { init } from 'excelize-wasm';
import Parser from 'fast-formula-parser';
import hyperformula from 'hyperformula';
const ROWS = [['2010208', 1, '行政单位医疗'], ['20801', 2, '行政运行'], ['208', 4, '行政'], ['30101', 8, '机关运行经费']];
const FORMULAS = ['VLOOKUP("208",A1:B4,2,0)', 'VLOOKUP("行政",C1:C4,1,0)', 'IFERROR(VLOOKUP("2080",A1:B4,2,0),0)', 'IFERROR(VLOOKUP("",A1:B4,2,0),0)', 'INDEX(B1:B4,MATCH("208",A1:A4,0))', 'SUMIF(A1:A4,"208",B1:B4)'];
const file = new exceljs.Workbook();
const sheet = file.addWorksheet('T');
sheet.addRows(ROWS);
FORMULAS.forEach((formula, index) => (sheet.getCell(index + 1, 5).value = { formula }));
await file.xlsx.writeFile('codes.xlsx');
const book = (await init('node_modules/excelize-wasm/excelize.wasm.gz')).OpenReader(readFileSync('codes.xlsx'));
const hyper = hyperformula.HyperFormula.buildFromArray(ROWS.map(([code, amount, name]) => [`'${code}`, amount, name]), { licenseKey: 'gpl-v3' });
const parser = new Parser({ onCell: ({ row, col }) => ROWS[row - 1][col - 1], onRange: ({ from, to }) => ROWS.slice(from.row - 1, to.row).map((row) => row.slice(from.col - 1, to.col)) });
const seen = {
  Excelize: FORMULAS.map((_, row) => book.CalcCellValue('T', `E${row + 1}`).value),
  HyperFormula: FORMULAS.map((formula) => hyper.calculateFormula(`=${formula}`, 0)),
  // It has no MATCH and no INDEX over one.
  'fast-formula-parser': FORMULAS.map((formula) => (formula.includes('MATCH') ? '-' : parser.parse(formula, { row: 1, col: 5, sheet: 'T' }))),
};
if (!spawnSync('ssconvert', ['--recalc', 'codes.xlsx', 'codes.csv']).error) {
  const lines = readFileSync('codes.csv', 'utf8').trim().split('\n');
  seen.Gnumeric = FORMULAS.map((_, row) => lines[row].split(',').at(-1));
}
FORMULAS.forEach((formula, index) => console.log(formula.padEnd(40), Object.entries(seen).map(([name, values]) => `${name} ${values[index]}`).join(' | ')));
const asSeen = Object.entries(seen).every(([name, values]) => values.join() === (name === 'Excelize' ? '1,行政单位医疗,2,1,4,4' : `4,行政,0,0,${name === 'fast-formula-parser' ? '-' : 4},4`));
console.log(asSeen ? 'as seen before' : 'CHANGED');
process.exit(asSeen ? 0 : 1);
JS
node try.mjs
