#!/usr/bin/env bash
# Guess: an engine that has SUBTOTAL knows what it is for: a grand total by SUBTOTAL passes over the subtotals within it, and SUBTOTAL(109,…) over the rows that are hidden.
# Seen: Excelize adds up whatever is there. Over two groups with a subtotal each the grand total is 620 for 310, exactly the double, as SUM would make it; with 109, and with
#       AGGREGATE told to pass over hidden rows, a hidden row of 20 is counted: 70 for 50; SUBTOTAL(2,…) counts seven amounts for five. Gnumeric is right with 9 and calls
#       every number from 101 on #NUM!, and does not know AGGREGATE, so a filtered form has no totals there. LibreOffice is right in all.
# Versions: excelize-wasm 0.1.3, exceljs 4.4.0 (writes the file), Node 20; Gnumeric 1.12.55 and LibreOffice 7.4.7 where they are installed.
# Source: run here; Microsoft's SUBTOTAL: other subtotals within are ignored "to avoid double counting", 101 to 111 leave out hidden rows; ClosedXML, pull request 2473, and
#         Univer issue 5486 (the same fault, mended) say so too.
# In the project: SUBTOTAL is none of the functions that are computed; the stored result stands, is counted, and is compared with the parts as any total is.
set -euo pipefail
source "$(dirname "$0")/fetch.sh" excelize-wasm@0.1.3 exceljs@4.4.0
cat >try.mjs <<'JS'
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import exceljs from 'exceljs';
import { init } from 'excelize-wasm';
const COLUMN = [10, 20, 40, { formula: 'SUBTOTAL(9,A1:A3)' }, 80, 160, { formula: 'SUBTOTAL(9,A5:A6)' }];
const FORMULAS = ['SUBTOTAL(9,A1:A7)', 'SUM(A1:A7)', 'SUBTOTAL(109,A1:A3)', '_xlfn.AGGREGATE(9,5,A1:A3)', 'SUBTOTAL(2,A1:A7)'];
const file = new exceljs.Workbook();
const sheet = file.addWorksheet('T');
COLUMN.forEach((value, index) => (sheet.getCell(index + 1, 1).value = value));
FORMULAS.forEach((formula, index) => (sheet.getCell(index + 1, 2).value = { formula }));
sheet.getRow(2).hidden = true;
await file.xlsx.writeFile('totals.xlsx');
const book = (await init('node_modules/excelize-wasm/excelize.wasm.gz')).OpenReader(readFileSync('totals.xlsx'));
const seen = { Excelize: FORMULAS.map((_, row) => book.CalcCellValue('T', `B${row + 1}`).value) };
const second = (name) => readFileSync(name, 'utf8').trim().split('\n').slice(0, FORMULAS.length).map((line) => line.split(',')[1]);
if (!spawnSync('ssconvert', ['--recalc', 'totals.xlsx', 'gnumeric.csv']).error) seen.Gnumeric = second('gnumeric.csv');
if (!spawnSync('soffice', ['--headless', `-env:UserInstallation=file://${process.cwd()}/profile`, '--convert-to', 'csv', 'totals.xlsx']).error) seen.LibreOffice = second('totals.csv');
console.log('row 2 (20) is hidden:', FORMULAS.join(', '));
for (const [name, values] of Object.entries(seen)) console.log(name.padEnd(12), values.join(' '));
const expected = { Excelize: '620,620,70,70,7', Gnumeric: '310,620,#NUM!,#NAME?,5', LibreOffice: '310,620,50,50,5' };
const asSeen = Object.entries(seen).every(([name, values]) => values.join() === expected[name]);
console.log(asSeen ? 'as seen before' : 'CHANGED');
process.exit(asSeen ? 0 : 1);
JS
node try.mjs
