#!/usr/bin/env bash
# Guess: SUM(SUMIF(codes,{"208","210"},amounts)), the usual way of adding up two 类 in one formula, is their sum wherever SUMIF and lists in braces are taken.
# Seen: only the first is summed, without an error, by Excelize, HyperFormula, fast-formula-parser and Gnumeric: 50 of 70, whatever stands behind the first
#       comma, and SUMPRODUCT around it changes nothing; turned round, {"210","208"}, the same formula is 20. HyperFormula sums both only with useArrayArithmetic.
#       LibreOffice is right, as Excel is. COUNTIF does the same, and in Excelize does not find a code stored as text at all.
# Versions: excelize-wasm 0.1.3, hyperformula 3.5.0, fast-formula-parser 1.0.19, exceljs 4.4.0 (writes the file), Node 20; Gnumeric 1.12.55 and LibreOffice 7.4.7
#           where they are installed.
# Source: run here; that Excel gives one sum for each criterion and adds them up, without being entered as an array formula: exceljet.net, "Sum if x or y" and
#         "SUMIFS with multiple criteria and OR logic".
# In the project: a list in braces is not computed; the stored result stands, is counted and said (test/formula/recalculate).
set -euo pipefail
source "$(dirname "$0")/fetch.sh" excelize-wasm@0.1.3 hyperformula@3.5.0 fast-formula-parser@1.0.19 exceljs@4.4.0
cat >try.mjs <<'JS'
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import exceljs from 'exceljs';
import { init } from 'excelize-wasm';
import Parser from 'fast-formula-parser';
import hyperformula from 'hyperformula';
const ROWS = [['208', 10], ['210', 20], ['208', 40], ['213', 80]];
const FORMULAS = ['SUM(SUMIF(A1:A4,{"208","210"},B1:B4))', 'SUM(SUMIF(A1:A4,{"210","208"},B1:B4))', 'SUMPRODUCT(SUMIF(A1:A4,{"208","210"},B1:B4))', 'SUM(COUNTIF(A1:A4,{"208","210"}))'];
const file = new exceljs.Workbook();
const sheet = file.addWorksheet('T');
sheet.addRows(ROWS);
FORMULAS.forEach((formula, index) => (sheet.getCell(index + 1, 3).value = { formula }));
await file.xlsx.writeFile('sums.xlsx');
const book = (await init('node_modules/excelize-wasm/excelize.wasm.gz')).OpenReader(readFileSync('sums.xlsx'));
const hyper = (more) => {
  const engine = hyperformula.HyperFormula.buildFromArray(ROWS.map(([code, amount]) => [`'${code}`, amount]), { licenseKey: 'gpl-v3', ...more });
  return FORMULAS.map((formula) => engine.calculateFormula(`=${formula}`, 0));
};
const parser = new Parser({ onRange: ({ from, to }) => ROWS.slice(from.row - 1, to.row).map((row) => row.slice(from.col - 1, to.col)) });
const seen = {
  Excelize: FORMULAS.map((_, row) => Number(book.CalcCellValue('T', `C${row + 1}`).value)),
  HyperFormula: hyper({}),
  'HyperFormula, useArrayArithmetic': hyper({ useArrayArithmetic: true }),
  'fast-formula-parser': FORMULAS.slice(0, 3).map((formula) => parser.parse(formula, { row: 1, col: 3, sheet: 'T' })),
};
const third = (name) => readFileSync(name, 'utf8').trim().split('\n').map((line) => Number(line.split(',')[2]));
if (!spawnSync('ssconvert', ['--recalc', 'sums.xlsx', 'gnumeric.csv']).error) seen.Gnumeric = third('gnumeric.csv');
if (!spawnSync('soffice', ['--headless', `-env:UserInstallation=file://${process.cwd()}/profile`, '--convert-to', 'csv', 'sums.xlsx']).error) seen.LibreOffice = third('sums.csv');
console.log(FORMULAS.join(', '));
for (const [name, values] of Object.entries(seen)) console.log(name.padEnd(33), values.join(' '));
const [first, both] = ['50,20,50,2', '70,70,70,3'];
const expected = { Excelize: '50,20,50,0', HyperFormula: first, 'HyperFormula, useArrayArithmetic': both, 'fast-formula-parser': '50,20,50', Gnumeric: first, LibreOffice: both };
const asSeen = Object.entries(seen).every(([name, values]) => values.join() === expected[name]);
console.log(asSeen ? 'as seen before' : 'CHANGED');
process.exit(asSeen ? 0 : 1);
JS
node try.mjs
