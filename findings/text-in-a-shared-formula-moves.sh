#!/usr/bin/env bash
# Guess: of a formula filled down, which Excel stores once and shares, every reader gives the rows below their own: addresses one row on, words in quotes as they are.
# Seen: two of four change the words. IF(B2="A1","部门","单位") in row 2 is IF(B3="A2",…) in row 3 with exceljs and SheetJS, and "A3" in row 4: a form's number, a 档次 or a
#       quarter, Q1, is asked for under another name in each row. In 'B1 收支总表'!B2 they move the sheet's name as well: 'B2 收支总表'!B3, which is another
#       sheet or none. hucre gives the rows below an empty formula. Excelize leaves the words, and leaves the address on another sheet too: every row of
#       公开表1!B2 is the first row's amount, and 'B1 收支总表'!B2 comes without its quotes, no formula any more, in the first row already. openpyxl is right.
# Versions: exceljs 4.4.0, @e965/xlsx 0.20.3 (SheetJS), hucre 1.0.0, excelize-wasm 0.1.3, Node 20; openpyxl 3.0.9 where it is installed.
# Source: run here; ECMA-376 part 1, 18.3.1.40 (f: shared formulas) and 18.17.2 (text constants); tealeg/xlsx pull request 196 tells of the same in another library.
# In the project: formulas are moved by its own reading of references, which leaves texts and names alone (src/workbook/references, test/workbook/read).
set -euo pipefail
source "$(dirname "$0")/fetch.sh" exceljs@4.4.0 @e965/xlsx@0.20.3 hucre@1.0.0 excelize-wasm@0.1.3 fflate@0.8.3
cat >try.mjs <<'JS'
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import xlsx from '@e965/xlsx';
import exceljs from 'exceljs';
import { init } from 'excelize-wasm';
import { strToU8, zipSync } from 'fflate';
import { readXlsx } from 'hucre';
const SHEETS = ['T', 'B1 收支总表', '公开表1'];
const FIRST = ['IF(B2="A1","部门","单位")', "'B1 收支总表'!B2", '公开表1!B2'];
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const rels = 'http://schemas.openxmlformats.org/package/2006/relationships';
const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const escaped = (text) => text.replaceAll('"', '&quot;');
const shared = (column, index, row) => `<c r="${column}${row}"><f t="shared" si="${index}"${row === 2 ? ` ref="${column}2:${column}4">${escaped(FIRST[index])}</f>` : '/>'}<v>0</v></c>`;
const sheet = (rows) => `<worksheet xmlns="${main}"><sheetData>${rows.join('')}</sheetData></worksheet>`;
const parts = {
  '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/>${SHEETS.map((_, i) => `<Override PartName="/xl/worksheets/sheet${i + 1}.xml" ContentType="${type}.worksheet+xml"/>`).join('')}</Types>`,
  '_rels/.rels': `<Relationships xmlns="${rels}"><Relationship Id="r1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${SHEETS.map((name, i) => `<sheet name="${name}" sheetId="${i + 1}" r:id="r${i + 1}"/>`).join('')}</sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${rels}">${SHEETS.map((_, i) => `<Relationship Id="r${i + 1}" Type="${office}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`).join('')}</Relationships>`,
  'xl/worksheets/sheet1.xml': sheet([2, 3, 4].map((row) => `<row r="${row}">${['D', 'E', 'F'].map((column, index) => shared(column, index, row)).join('')}</row>`)),
  'xl/worksheets/sheet2.xml': sheet([]),
  'xl/worksheets/sheet3.xml': sheet([]),
};
const bytes = zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])));
writeFileSync('shared.xlsx', bytes);
const CELLS = ['D3', 'E3', 'F3'];
const book = new exceljs.Workbook();
await book.xlsx.load(bytes);
const sheetjs = xlsx.read(bytes).Sheets.T;
const cells = (await readXlsx(bytes)).sheets[0].cells;
const excelize = (await init('node_modules/excelize-wasm/excelize.wasm.gz')).OpenReader(bytes);
const seen = {
  exceljs: CELLS.map((cell) => book.getWorksheet('T').getCell(cell).formula),
  SheetJS: CELLS.map((cell) => sheetjs[cell].f),
  hucre: ['2,3', '2,4', '2,5'].map((key) => cells.get(key).formula),
  Excelize: CELLS.map((cell) => excelize.GetCellFormula('T', cell).formula),
};
const python = 'import openpyxl\nsheet = openpyxl.load_workbook("shared.xlsx")["T"]\nprint("|".join(sheet[cell].value[1:] for cell in ("D3", "E3", "F3")))';
const run = spawnSync('/usr/bin/python3', ['-c', python], { encoding: 'utf8', env: { ...process.env, PYTHONIOENCODING: 'utf-8' } });
if (run.status === 0) seen.openpyxl = run.stdout.trim().split('|');
console.log('row 2:'.padEnd(10), FIRST.join(' | '));
for (const [name, formulas] of Object.entries(seen)) console.log(name.padEnd(10), formulas.join(' | '));
const moved = `IF(B3="A2","部门","单位")|'B2 收支总表'!B3|公开表1!B3`;
const expected = { exceljs: moved, SheetJS: moved, hucre: '||', Excelize: 'IF(B3="A1","部门","单位")|B1 收支总表!B2|公开表1!B2', openpyxl: `IF(B3="A1","部门","单位")|'B1 收支总表'!B3|公开表1!B3` };
const asSeen = Object.entries(seen).every(([name, formulas]) => formulas.join('|') === expected[name]);
console.log(asSeen ? 'as seen before' : 'CHANGED');
process.exit(asSeen ? 0 : 1);
JS
node try.mjs
