#!/usr/bin/env bash
# Guess: engines that have both SUMPRODUCT and LEFT agree on =SUMPRODUCT((LEFT(A1:A4,3)="208")*B1:B4), the usual sum of a 类 over 科目编码; one that cannot
#        go through the rows says so with an error.
# Seen: of 10, 20, 40 and 80 behind 2080505, 2080506, 2010101 and 2080505 the sum is 110. LibreOffice has it. Excelize, HyperFormula and
#       fast-formula-parser answer 10, the first row alone; xlsx-calc and Gnumeric 150, everything, for one code is asked for all rows: the first one's, in
#       Gnumeric that of the row where the formula stands, so that the same formula is 0 elsewhere. No error anywhere.
#       In HyperFormula the setting useArrayArithmetic makes it 110; off is its default. Written with --( ) and a comma, four of them do give an error.
# Versions: excelize-wasm 0.1.3, hyperformula 3.5.0, fast-formula-parser 1.0.19, xlsx-calc 0.9.2, exceljs 4.4.0 (writes the file), Node 20;
#           LibreOffice 7.4.7 and Gnumeric 1.12.55 where they are installed.
# Source: run here; ECMA-376 part 1, 18.17.7 (SUMPRODUCT multiplies arrays, element by element); HyperFormula's guide, "Array formulas", and issue 909 of handsontable/hyperformula.
# In the project: SUMPRODUCT and LEFT are none of the functions that are computed; the stored result stands, is counted and said.
set -euo pipefail
source "$(dirname "$0")/fetch.sh" excelize-wasm@0.1.3 hyperformula@3.5.0 fast-formula-parser@1.0.19 xlsx-calc@0.9.2 exceljs@4.4.0
cat >try.mjs <<'JS'
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import exceljs from 'exceljs';
import { init } from 'excelize-wasm';
import Parser from 'fast-formula-parser';
import hyperformula from 'hyperformula';
import * as xlsxCalc from 'xlsx-calc';
const ROWS = [['2080505', 10], ['2080506', 20], ['2010101', 40], ['2080505', 80]];
const FORMULA = 'SUMPRODUCT((LEFT(A1:A4,3)="208")*B1:B4)';
const file = new exceljs.Workbook();
const sheet = file.addWorksheet('T');
sheet.addRows(ROWS);
sheet.getCell('C1').value = { formula: FORMULA };
await file.xlsx.writeFile('sum.xlsx');
const excelize = await init('node_modules/excelize-wasm/excelize.wasm.gz');
const hyper = (more) => hyperformula.HyperFormula.buildFromArray(ROWS.map(([code, amount], row) => [`'${code}`, amount, ...(row === 0 ? [`=${FORMULA}`] : [])]), { licenseKey: 'gpl-v3', ...more }).getCellValue({ sheet: 0, row: 0, col: 2 });
const parser = new Parser({ onCell: ({ row, col }) => ROWS[row - 1][col - 1], onRange: ({ from, to }) => ROWS.slice(from.row - 1, to.row).map((row) => row.slice(from.col - 1, to.col)) });
const calculate = [xlsxCalc.default?.default, xlsxCalc.default, xlsxCalc].find((value) => typeof value === 'function');
const plain = { '!ref': 'A1:C4', C1: { t: 'n', f: FORMULA } };
ROWS.forEach(([code, amount], row) => Object.assign(plain, { [`A${row + 1}`]: { t: 's', v: code }, [`B${row + 1}`]: { t: 'n', v: amount } }));
calculate({ SheetNames: ['T'], Sheets: { T: plain } });
const seen = {
  Excelize: Number(excelize.OpenReader(readFileSync('sum.xlsx')).CalcCellValue('T', 'C1').value),
  HyperFormula: hyper({}),
  'HyperFormula, useArrayArithmetic': hyper({ useArrayArithmetic: true }),
  'fast-formula-parser': parser.parse(FORMULA, { row: 1, col: 3, sheet: 'T' }),
  'xlsx-calc': plain.C1.v,
};
const third = (name) => Number(readFileSync(name, 'utf8').split('\n')[0].split(',')[2]);
if (!spawnSync('soffice', ['--headless', `-env:UserInstallation=file://${process.cwd()}/profile`, '--convert-to', 'csv', 'sum.xlsx']).error) seen.LibreOffice = third('sum.csv');
if (!spawnSync('ssconvert', ['--recalc', 'sum.xlsx', 'gnumeric.csv']).error) seen.Gnumeric = third('gnumeric.csv');
console.log(FORMULA);
for (const [name, sum] of Object.entries(seen)) console.log(name.padEnd(33), sum);
const expected = { Excelize: 10, HyperFormula: 10, 'HyperFormula, useArrayArithmetic': 110, 'fast-formula-parser': 10, 'xlsx-calc': 150, LibreOffice: 110, Gnumeric: 150 };
const asSeen = Object.entries(seen).every(([name, sum]) => sum === expected[name]);
console.log(asSeen ? 'as seen before' : 'CHANGED');
process.exit(asSeen ? 0 : 1);
JS
node try.mjs
