#!/usr/bin/env bash
# Guess: of a code stored as a number LEFT takes the first digits, as Excel's does: LEFT(2080505,3) is 208, whatever engine it is.
# Seen: in Excelize it is "2.0". From a million on it makes 2.080505e+06 of a number before it takes a part of it or joins it to something, so the 类 of every 项 (seven digits) is
#       "2.0", RIGHT gives 06 for 05, LEN 12, and A1&"" is found in no list; 款 of five digits, 20805, are right, and so is whoever tries one. IF(LEFT(A1,3)="208",B1,0) is 0 in each
#       row, without an error, and a total by class is 0. Amounts in 元 go the same way: "合计"&B1&"元" is 合计1.23456789e+07元 for 12345678.9, while amounts in 万元 are right.
#       TEXT(A1,"0") is right. HyperFormula, fast-formula-parser, Gnumeric and LibreOffice have 208 and 12345678.9.
# Versions: excelize-wasm 0.1.3, hyperformula 3.5.0, fast-formula-parser 1.0.19, exceljs 4.4.0 (writes the file), Node 20; Gnumeric 1.12.55 and LibreOffice 7.4.7 where installed.
# Source: run here; a number becomes the text that the format General has for it, and General has no exponent before the twelfth digit. No issue of it was found.
# In the project: a code is read as its digits, number or text, and a label put together by such a formula is a stored text that is compared as it stands (src/binding).
set -euo pipefail
source "$(dirname "$0")/fetch.sh" excelize-wasm@0.1.3 hyperformula@3.5.0 fast-formula-parser@1.0.19 exceljs@4.4.0
cat >try.mjs <<'JS'
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import exceljs from 'exceljs';
import { init } from 'excelize-wasm';
import Parser from 'fast-formula-parser';
import hyperformula from 'hyperformula';
const ROW = [2080505, 12345678.9, 20805];
const FORMULAS = ['LEFT(A1,3)', 'IF(LEFT(A1,3)="208",B1,0)', 'RIGHT(A1,2)', '"合计"&B1&"元"', 'LEFT(C1,3)'];
const file = new exceljs.Workbook();
const sheet = file.addWorksheet('T');
sheet.addRow(ROW);
FORMULAS.forEach((formula, index) => (sheet.getCell(index + 1, 4).value = { formula }));
await file.xlsx.writeFile('codes.xlsx');
const book = (await init('node_modules/excelize-wasm/excelize.wasm.gz')).OpenReader(readFileSync('codes.xlsx'));
const hyper = hyperformula.HyperFormula.buildFromArray([ROW], { licenseKey: 'gpl-v3' });
const parser = new Parser({ onCell: ({ col }) => ROW[col - 1] });
const seen = {
  Excelize: FORMULAS.map((_, row) => book.CalcCellValue('T', `D${row + 1}`).value),
  HyperFormula: FORMULAS.map((formula) => hyper.calculateFormula(`=${formula}`, 0)),
  'fast-formula-parser': FORMULAS.map((formula) => parser.parse(formula, { row: 1, col: 4, sheet: 'T' })),
};
const fourth = (name) => readFileSync(name, 'utf8').trim().split('\n').map((line) => line.split(',')[3]);
const env = { ...process.env, LC_ALL: 'C.UTF-8' };
if (!spawnSync('ssconvert', ['--recalc', 'codes.xlsx', 'gnumeric.csv'], { env }).error) seen.Gnumeric = fourth('gnumeric.csv');
const filter = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true';
if (!spawnSync('soffice', ['--headless', `-env:UserInstallation=file://${process.cwd()}/profile`, '--convert-to', filter, 'codes.xlsx'], { env }).error) seen.LibreOffice = fourth('codes.csv');
console.log(FORMULAS.join(', '));
for (const [name, values] of Object.entries(seen)) console.log(name.padEnd(20), values.join(' '));
const right = '208,12345678.9,05,合计12345678.9元,208';
const asSeen = Object.entries(seen).every(([name, values]) => values.join() === (name === 'Excelize' ? '2.0,0,06,合计1.23456789e+07元,208' : right));
console.log(asSeen ? 'as seen before' : 'CHANGED');
process.exit(asSeen ? 0 : 1);
JS
node try.mjs
