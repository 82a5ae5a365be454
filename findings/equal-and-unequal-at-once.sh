#!/usr/bin/env bash
# Guess: the cells that are equal to a code and those that are not make up all cells, in Excel and in every engine: COUNTIF(A1:A4,"2080505") and
#        COUNTIF(A1:A4,"<>2080505") come to 4 for four codes, and the two SUMIF to the whole sum.
# Seen: not where codes are stored as text, as they usually are. Gnumeric and fast-formula-parser count two equal and four unequal of four: for "equal" the
#       text is turned into a number, for "unequal" it stays a text and so is none. SUMIF(A1:A4,"<>2080505",B1:B4), all but one 科目, is the sum of
#       all, 150 for 60. And they are the ones that do as Excel does. LibreOffice and HyperFormula have 2 and 2, 90 and 60; Excelize counts none equal
#       and none unequal, and sums 0 and 150. So a sheet that leaves out one code is right in LibreOffice and twice wrong in Excel, or the other way round.
# Versions: fast-formula-parser 1.0.19, excelize-wasm 0.1.3, hyperformula 3.5.0, exceljs 4.4.0 (writes the file), Node 20; Gnumeric 1.12.55 and
#           LibreOffice 7.4.7 where they are installed.
# Source: run here; Excel is not: "=20" counts 3 and "<>20" counts 2 of the text 20, the number 20 and the text 20.0 in Excel 16, by harumiWeb/xlflow,
#         object-model-traps.md; so do formualizer (criteria_excel_semantics.rs) and Apache POI (bug 51498, in pull request 1327).
# In the project: it was hurt, for it took "<>" for what "=" leaves, and would have called Excel's stored sum out of date. Now such a sum is not decided:
#         the stored result stands and is counted (test/formula/recalculate).
set -euo pipefail
source "$(dirname "$0")/fetch.sh" fast-formula-parser@1.0.19 excelize-wasm@0.1.3 hyperformula@3.5.0 exceljs@4.4.0
cat >try.mjs <<'JS'
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import exceljs from 'exceljs';
import { init } from 'excelize-wasm';
import Parser from 'fast-formula-parser';
import hyperformula from 'hyperformula';
const ROWS = [['2080505', 10], ['2080506', 20], ['2010101', 40], ['2080505', 80]];
const FORMULAS = ['COUNTIF(A1:A4,"2080505")', 'COUNTIF(A1:A4,"<>2080505")', 'SUMIF(A1:A4,"2080505",B1:B4)', 'SUMIF(A1:A4,"<>2080505",B1:B4)'];
const file = new exceljs.Workbook();
const sheet = file.addWorksheet('T');
sheet.addRows(ROWS);
FORMULAS.forEach((formula, index) => (sheet.getCell(index + 1, 3).value = { formula }));
await file.xlsx.writeFile('codes.xlsx');
const book = (await init('node_modules/excelize-wasm/excelize.wasm.gz')).OpenReader(readFileSync('codes.xlsx'));
const hyper = hyperformula.HyperFormula.buildFromArray(ROWS.map(([code, amount], row) => [`'${code}`, amount, `=${FORMULAS[row]}`]), { licenseKey: 'gpl-v3' });
const parser = new Parser({ onCell: ({ row, col }) => ROWS[row - 1][col - 1], onRange: ({ from, to }) => ROWS.slice(from.row - 1, to.row).map((row) => row.slice(from.col - 1, to.col)) });
const seen = {
  HyperFormula: FORMULAS.map((_, row) => hyper.getCellValue({ sheet: 0, row, col: 2 })),
  'fast-formula-parser': FORMULAS.map((formula) => parser.parse(formula, { row: 1, col: 3, sheet: 'T' })),
  Excelize: FORMULAS.map((_, row) => book.CalcCellValue('T', `C${row + 1}`).value),
};
const third = (name) => readFileSync(name, 'utf8').trim().split('\n').map((line) => line.split(',')[2]);
if (!spawnSync('ssconvert', ['--recalc', 'codes.xlsx', 'gnumeric.csv']).error) seen.Gnumeric = third('gnumeric.csv');
if (!spawnSync('soffice', ['--headless', `-env:UserInstallation=file://${process.cwd()}/profile`, '--convert-to', 'csv', 'codes.xlsx']).error) seen.LibreOffice = third('codes.csv');
console.log('equal, unequal; sum of equal, sum of unequal');
for (const [name, four] of Object.entries(seen)) console.log(name.padEnd(20), four.join(' '));
const expected = { HyperFormula: '2,2,90,60', 'fast-formula-parser': '2,4,90,150', Excelize: '0,0,0,150', Gnumeric: '2,4,90,150', LibreOffice: '2,2,90,60' };
const asSeen = Object.entries(seen).every(([name, four]) => four.join() === expected[name]);
console.log(asSeen ? 'as seen before' : 'CHANGED');
process.exit(asSeen ? 0 : 1);
JS
node try.mjs
