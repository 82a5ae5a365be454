#!/usr/bin/env bash
# Guess: totals by the names of an Excel table (超级表: SUM(支出表[本年]), SUM(支出表)) are calculated by LibreOffice as by Excel; Gnumeric and Excelize, which have no such names, say #NAME?.
# Seen: by column LibreOffice is right; the bare name, which means the rows of data, it takes for the whole table with headings and total: SUM(支出表) is 2751.72 for 1375.86, ROWS 5 for 3, and INDEX(支出表,2,2) is one row
#       too high, 1065.53 for -9.77. Gnumeric gives the formula itself for its result, as if somebody had typed it: the total of the table is the text SUBTOTAL(109,支出表[本年]), and a plain SUM over that column is
#       not a number any more but that same text, on a Chinese table as on any. Each as soon as it calculates: where results are stored and nothing asks for it, both show what Excel stored.
#       Excelize has #NAME? for all but the plain SUM, which passes over the total that it could not calculate, 1375.86 for 2751.72.
# Versions: LibreOffice 7.4.7, Gnumeric 1.12.55 (Debian 12), excelize-wasm 0.1.3, exceljs 4.4.0 (writes the file), Node 20.
# Source: run here; Excel's help, “Using structured references with Excel tables”: the name alone is the data rows, as is #Data; ECMA-376 part 1, 18.17. Of the bare name in LibreOffice
#         nothing was found.
# In the project: such formulas are not calculated, what is stored stands and is told as not calculated again (src/formula/not-computed, src/workbook/references).
set -euo pipefail
command -v soffice >/dev/null || command -v ssconvert >/dev/null || { echo "needs soffice or ssconvert (Debian: libreoffice-calc, gnumeric)"; exit 2; }
source "$(dirname "$0")/fetch.sh" exceljs@4.4.0 excelize-wasm@0.1.3
cat >try.mjs <<'JS'
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import exceljs from 'exceljs';
import { init } from 'excelize-wasm';
const FORMULAS = ['SUM(支出表[本年])', 'SUM(支出表[[#Data],[本年]])', 'SUM(支出表)', 'ROWS(支出表)', 'INDEX(支出表,2,2)', 'SUM(B2:B5)'];
const book = new exceljs.Workbook();
const sheet = book.addWorksheet('T');
const columns = [{ name: '科目', totalsRowLabel: '合计' }, { name: '本年', totalsRowFunction: 'sum' }];
sheet.addTable({ name: '支出表', ref: 'A1', headerRow: true, totalsRow: true, columns, rows: [['人员', 1065.53], ['公用', -9.77], ['项目', 320.1]] });
// no results are stored, so that whoever opens it calculates
sheet.getCell('B5').value = { formula: 'SUBTOTAL(109,支出表[本年])' };
FORMULAS.forEach((formula, index) => (sheet.getCell(1, index + 4).value = { formula }));
await book.xlsx.writeFile('table.xlsx');
const excelize = (await init('node_modules/excelize-wasm/excelize.wasm.gz')).OpenReader(readFileSync('table.xlsx'));
const seen = { Excelize: ['B5', ...FORMULAS.map((_, index) => `${'DEFGHI'[index]}1`)].map((cell) => excelize.CalcCellValue('T', cell).value) };
// ; for the comma within formulas
const read = (name) => {
  const rows = readFileSync(name, 'utf8').replace(/"([^"]*)"/g, (_, text) => text.replaceAll(',', ';')).split('\n').map((row) => row.split(','));
  return [rows[4][1], ...rows[0].slice(3, 3 + FORMULAS.length)];
};
if (!spawnSync('soffice', ['--headless', `-env:UserInstallation=file://${process.cwd()}/profile`, '--convert-to', 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true', '--outdir', 'office', 'table.xlsx']).error) seen.LibreOffice = read('office/table.csv');
if (!spawnSync('ssconvert', ['--recalc', 'table.xlsx', 'gnumeric.csv']).error) seen.Gnumeric = read('gnumeric.csv');
console.log(['the total', ...FORMULAS].join(' | '));
for (const [name, values] of Object.entries(seen)) console.log(name.padEnd(12), values.join(' | '));
const expected = {
  LibreOffice: '1375.86 1375.86 1375.86 2751.72 5 1065.53 2751.72',
  Gnumeric: 'SUBTOTAL(109;支出表[本年]) SUM(支出表[本年]) SUM(支出表[[#Data];[本年]]) #NAME? #NAME? #NAME? SUBTOTAL(109;支出表[本年])',
  Excelize: process.argv[2],
};
const asSeen = Object.entries(seen).every(([name, values]) => values.join(' ') === expected[name]);
console.log(asSeen ? 'as seen before' : 'CHANGED');
process.exit(asSeen ? 0 : 1);
JS
node try.mjs '#NAME? #NAME? #NAME? #NAME? #NAME? #NAME? 1375.86'
