#!/usr/bin/env bash
# Guess: an engine that says it knows wildcards in VLOOKUP and MATCH finds the first row that fits, as it does for a whole text.
# Seen: HyperFormula finds the last one. VLOOKUP("行政*",…) over 行政运行, 行政单位医疗, 事业运行, 行政区划 is the amount of 行政区划, "*" that of the last row of all;
#       a whole text that stands twice gives the first. MATCH with the same wildcard is #N/A, so INDEX and MATCH fill nothing where VLOOKUP fills a wrong
#       amount; XLOOKUP told to take wildcards is right. Excelize, fast-formula-parser, Gnumeric and LibreOffice give the first.
# Versions: hyperformula 3.5.0, fast-formula-parser 1.0.19, exceljs 4.4.0 (writes the file), Node 20; Gnumeric 1.12.55 and LibreOffice 7.4.7 where they are installed.
# Source: run here; OpenFormula's committee on an exact search, its list of November 2006, message 11: "the first match encountered is returned"; HyperFormula issue 220
#         (wildcards, done) names MATCH and VLOOKUP among what they are for.
# In the project: neither is computed; a stored result stands, is counted and said (src/formula/functions). Rows are found by code and name, not by a pattern.
set -euo pipefail
source "$(dirname "$0")/fetch.sh" hyperformula@3.5.0 fast-formula-parser@1.0.19 exceljs@4.4.0
cat >try.mjs <<'JS'
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import exceljs from 'exceljs';
import Parser from 'fast-formula-parser';
import hyperformula from 'hyperformula';
const ROWS = [['行政运行', 10], ['行政单位医疗', 20], ['事业运行', 40], ['行政区划', 80], ['事业运行', 160]];
const FORMULAS = ['VLOOKUP("行政*",A1:B5,2,0)', 'VLOOKUP("*",A1:B5,2,0)', 'VLOOKUP("事业运行",A1:B5,2,0)', 'MATCH("行政*",A1:A5,0)'];
const file = new exceljs.Workbook();
const sheet = file.addWorksheet('T');
sheet.addRows(ROWS);
FORMULAS.forEach((formula, index) => (sheet.getCell(index + 1, 3).value = { formula }));
await file.xlsx.writeFile('names.xlsx');
const hyper = hyperformula.HyperFormula.buildFromArray(ROWS, { licenseKey: 'gpl-v3' });
const parser = new Parser({ onRange: ({ from, to }) => ROWS.slice(from.row - 1, to.row).map((row) => row.slice(from.col - 1, to.col)) });
const seen = {
  HyperFormula: FORMULAS.map((formula) => hyper.calculateFormula(`=${formula}`, 0)).map((value) => value?.value ?? value),
  'fast-formula-parser': FORMULAS.slice(0, 3).map((formula) => parser.parse(formula, { row: 1, col: 3, sheet: 'T' })),
};
const third = (name) => readFileSync(name, 'utf8').trim().split('\n').slice(0, 4).map((line) => line.split(',')[2]);
if (!spawnSync('ssconvert', ['--recalc', 'names.xlsx', 'gnumeric.csv']).error) seen.Gnumeric = third('gnumeric.csv');
if (!spawnSync('soffice', ['--headless', `-env:UserInstallation=file://${process.cwd()}/profile`, '--convert-to', 'csv', 'names.xlsx']).error) seen.LibreOffice = third('names.csv');
console.log(FORMULAS.join(', '));
for (const [name, values] of Object.entries(seen)) console.log(name.padEnd(20), values.join(' '));
const expected = { HyperFormula: '80,160,40,#N/A', 'fast-formula-parser': '10,10,40', Gnumeric: '10,10,40,1', LibreOffice: '10,10,40,1' };
const asSeen = Object.entries(seen).every(([name, values]) => values.join() === expected[name]);
console.log(asSeen ? 'as seen before' : 'CHANGED');
process.exit(asSeen ? 0 : 1);
JS
node try.mjs
