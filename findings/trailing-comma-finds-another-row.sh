#!/usr/bin/env bash
# Guess: VLOOKUP(code,table,2,) with its last argument left blank behind the comma, the short way of writing FALSE, is an exact search in every engine that takes it.
# Seen: Excelize, xlsx-calc and Gnumeric take it for left out altogether, so for TRUE, and search as if the codes were sorted. Codes stand in the order of the form:
#       over 210, 208, 205 the code 210 finds the amount of 205, and 209, which is in no row, finds one too, where IFERROR(…,0) was to give 0. Nothing says so.
#       LibreOffice, HyperFormula and fast-formula-parser search exactly. In MATCH(code,codes,), the other short way, Gnumeric does search exactly.
# Versions: excelize-wasm 0.1.3, xlsx-calc 0.9.2, hyperformula 3.5.0, fast-formula-parser 1.0.19, exceljs 4.4.0 (writes the file), Node 20; Gnumeric 1.12.55 and
#           LibreOffice 7.4.7 where they are installed.
# Source: run here; that it is FALSE in Excel: Apache POI, LookupUtils.resolveRangeLookupArg, with this very formula in its comment ("exists but is not supplied",
#         "does not get the default value"); Microsoft's VLOOKUP has TRUE for an argument that is left out.
# In the project: VLOOKUP is none of the functions that are computed; a stored result stands, is counted and said (src/formula/functions).
set -euo pipefail
source "$(dirname "$0")/fetch.sh" excelize-wasm@0.1.3 xlsx-calc@0.9.2 hyperformula@3.5.0 fast-formula-parser@1.0.19 exceljs@4.4.0
cat >try.mjs <<'JS'
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import exceljs from 'exceljs';
import { init } from 'excelize-wasm';
import Parser from 'fast-formula-parser';
import hyperformula from 'hyperformula';
import * as xlsxCalc from 'xlsx-calc';
const ROWS = [['210', 320], ['208', 640], ['205', 1280]];
const FORMULAS = ['VLOOKUP("210",A1:B3,2,0)', 'VLOOKUP("210",A1:B3,2,)', 'IFERROR(VLOOKUP("209",A1:B3,2,),0)'];
const file = new exceljs.Workbook();
const sheet = file.addWorksheet('T');
sheet.addRows(ROWS);
FORMULAS.forEach((formula, index) => (sheet.getCell(index + 1, 3).value = { formula }));
await file.xlsx.writeFile('codes.xlsx');
const book = (await init('node_modules/excelize-wasm/excelize.wasm.gz')).OpenReader(readFileSync('codes.xlsx'));
const hyper = hyperformula.HyperFormula.buildFromArray(ROWS.map(([code, amount]) => [`'${code}`, amount]), { licenseKey: 'gpl-v3' });
const parser = new Parser({ onRange: ({ from, to }) => ROWS.slice(from.row - 1, to.row).map((row) => row.slice(from.col - 1, to.col)) });
const calculate = [xlsxCalc.default?.default, xlsxCalc.default, xlsxCalc].find((value) => typeof value === 'function');
const plain = { '!ref': 'A1:C3' };
ROWS.forEach(([code, amount], row) => Object.assign(plain, { [`A${row + 1}`]: { t: 's', v: code }, [`B${row + 1}`]: { t: 'n', v: amount }, [`C${row + 1}`]: { t: 'n', f: FORMULAS[row] } }));
calculate({ SheetNames: ['T'], Sheets: { T: plain } });
const seen = {
  Excelize: FORMULAS.map((_, row) => book.CalcCellValue('T', `C${row + 1}`).value),
  'xlsx-calc': FORMULAS.map((_, row) => plain[`C${row + 1}`].v),
  HyperFormula: FORMULAS.map((formula) => hyper.calculateFormula(`=${formula}`, 0)),
  'fast-formula-parser': FORMULAS.map((formula) => parser.parse(formula, { row: 1, col: 3, sheet: 'T' })),
};
const third = (name) => readFileSync(name, 'utf8').trim().split('\n').map((line) => line.split(',')[2]);
if (!spawnSync('ssconvert', ['--recalc', 'codes.xlsx', 'gnumeric.csv']).error) seen.Gnumeric = third('gnumeric.csv');
if (!spawnSync('soffice', ['--headless', `-env:UserInstallation=file://${process.cwd()}/profile`, '--convert-to', 'csv', 'codes.xlsx']).error) seen.LibreOffice = third('codes.csv');
console.log(FORMULAS.join(', '));
for (const [name, values] of Object.entries(seen)) console.log(name.padEnd(20), values.join(' '));
const exact = '320,320,0';
const expected = { Excelize: '320,1280,1280', 'xlsx-calc': '320,320,1280', HyperFormula: exact, 'fast-formula-parser': exact, Gnumeric: '320,1280,1280', LibreOffice: exact };
const asSeen = Object.entries(seen).every(([name, values]) => values.join() === expected[name]);
console.log(asSeen ? 'as seen before' : 'CHANGED');
process.exit(asSeen ? 0 : 1);
JS
node try.mjs
