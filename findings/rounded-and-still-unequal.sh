#!/usr/bin/env bash
# Guess: ROUND(…,2) gives the number of two decimals itself, so that a check column, IF(ROUND(A1,2)=B1,"平","不平"), is what takes the tails of binary away.
# Seen: in Excelize it puts one on. ROUND of 7.31 is 7.310000000000001, and of the thirds of 7.31, 14.62, … it misses 972 in 1000: all of them are 不平 against the amount that
#       they round to, and a sentence put together in a cell, "支出"&ROUND(1065.53/3,2)&"万元", is published as 支出355.18000000000006万元. Shown alone the cell is 355.18: the result is
#       cut to fifteen digits for showing, so that whoever looks for the reason sees two equal amounts. A1=B1 without ROUND is right for amounts as they stand, 7.31 and 7.31, so
#       the careful formula fails and the careless one does not. HyperFormula, fast-formula-parser, Gnumeric and LibreOffice have 平 and 355.18 in all.
# Versions: excelize-wasm 0.1.3, hyperformula 3.5.0, fast-formula-parser 1.0.19, exceljs 4.4.0 (writes the file), Node 20; Gnumeric 1.12.55 and LibreOffice 7.4.7 where installed.
# Source: run here; Excelize issue 1851 (1444.0000000000002, closed in 2024) has one such number; Microsoft's ROUND: "rounds a number to a specified number of digits".
# In the project: rounding is done in decimals; a stored 不平 is a text that nobody computes, and the amounts themselves are compared (src/formula/functions, src/fact).
set -euo pipefail
source "$(dirname "$0")/fetch.sh" excelize-wasm@0.1.3 hyperformula@3.5.0 fast-formula-parser@1.0.19 exceljs@4.4.0
cat >try.mjs <<'JS'
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import exceljs from 'exceljs';
import { init } from 'excelize-wasm';
import Parser from 'fast-formula-parser';
import hyperformula from 'hyperformula';
const ROW = [7.31, 7.31, 1065.53];
const FORMULAS = ['IF(ROUND(A1,2)=B1,"平","不平")', 'IF(A1=B1,"平","不平")', '"支出"&ROUND(C1/3,2)&"万元"', 'ROUND(C1/3,2)'];
const file = new exceljs.Workbook();
const sheet = file.addWorksheet('T');
sheet.addRow(ROW);
FORMULAS.forEach((formula, index) => (sheet.getCell(index + 1, 4).value = { formula }));
await file.xlsx.writeFile('checks.xlsx');
const excelize = await init('node_modules/excelize-wasm/excelize.wasm.gz');
const book = excelize.OpenReader(readFileSync('checks.xlsx'));
const hyper = hyperformula.HyperFormula.buildFromArray([ROW], { licenseKey: 'gpl-v3' });
const parser = new Parser({ onCell: ({ col }) => ROW[col - 1] });
const seen = {
  Excelize: FORMULAS.map((_, row) => book.CalcCellValue('T', `D${row + 1}`).value),
  HyperFormula: FORMULAS.map((formula) => hyper.calculateFormula(`=${formula}`, 0)),
  'fast-formula-parser': FORMULAS.map((formula) => parser.parse(formula, { row: 1, col: 4, sheet: 'T' })),
};
const fourth = (name) => readFileSync(name, 'utf8').trim().split('\n').map((line) => line.split(',')[3]);
const env = { ...process.env, LC_ALL: 'C.UTF-8' };
if (!spawnSync('ssconvert', ['--recalc', 'checks.xlsx', 'gnumeric.csv'], { env }).error) seen.Gnumeric = fourth('gnumeric.csv');
const filter = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true';
if (!spawnSync('soffice', ['--headless', `-env:UserInstallation=file://${process.cwd()}/profile`, '--convert-to', filter, 'checks.xlsx'], { env }).error) seen.LibreOffice = fourth('checks.csv');
console.log(FORMULAS.join(', '));
for (const [name, values] of Object.entries(seen)) console.log(name.padEnd(20), values.join(' '));
const column = excelize.NewFile();
column.SetCellFormula('Sheet1', 'B1', 'ROUND(A1,2)=A2');
let unequal = 0;
for (let at = 1; at <= 1000; at += 1) {
  const amount = (at * 7.31) / 3;
  column.SetCellValue('Sheet1', 'A1', amount);
  column.SetCellValue('Sheet1', 'A2', Math.round(amount * 100) / 100);
  if (column.CalcCellValue('Sheet1', 'B1').value === 'FALSE') unequal += 1;
}
console.log(`unequal to what it rounds to, in Excelize: ${unequal} of 1000`);
const right = '平,平,支出355.18万元,355.18';
const asSeen = unequal === 972 && Object.entries(seen).every(([name, values]) => values.join() === (name === 'Excelize' ? '不平,平,支出355.18000000000006万元,355.18' : right));
console.log(asSeen ? 'as seen before' : 'CHANGED');
process.exit(asSeen ? 0 : 1);
JS
node try.mjs
