#!/usr/bin/env bash
# Guess: a label that carries its reading (pinyin over the characters, rPh) is read as the label, wherever it stands; at worst the reading is joined to it.
# Seen: exceljs reads it right from the table of strings, where Excel puts it. Written into the cell, as programs that stream a workbook do, it ends the sheet: that label and
#       every row below it are gone, the amounts with them, without an error; two rows of 公开表1 are all that there is. Saved on, the file is as short as what was
#       read. hucre joins the reading to such a label, 支出zhīchū, which then is no 科目 of any list. SheetJS, Excelize, read-excel-file and openpyxl are right.
# Versions: exceljs 4.4.0, hucre 1.0.0, @e965/xlsx 0.20.3 (SheetJS), excelize-wasm 0.1.3, read-excel-file 9.3.17, Node 20; openpyxl 3.0.9 where it is installed.
# Source: run here; ECMA-376 part 1, 18.3.1.53 (is) is a CT_Rst like 18.4.8 (si), and both may hold 18.4.6 (rPh).
# In the project: the reading is left out in either place, and what follows is read (src/workbook/ooxml/sheet-data, test/workbook/read).
set -euo pipefail
source "$(dirname "$0")/fetch.sh" exceljs@4.4.0 hucre@1.0.0 @e965/xlsx@0.20.3 excelize-wasm@0.1.3 read-excel-file@9.3.17 fflate@0.8.3
cat >try.mjs <<'JS'
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import xlsx from '@e965/xlsx';
import exceljs from 'exceljs';
import { init } from 'excelize-wasm';
import { strToU8, zipSync } from 'fflate';
import { readXlsx } from 'hucre';
import * as readExcelFile from 'read-excel-file/node';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const rels = 'http://schemas.openxmlformats.org/package/2006/relationships';
const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const label = '<t>支出</t><rPh sb="0" eb="2"><t>zhīchū</t></rPh>';
const parts = {
  '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${type}.worksheet+xml"/></Types>`,
  '_rels/.rels': `<Relationships xmlns="${rels}"><Relationship Id="r1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="公开表1" sheetId="1" r:id="r1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${rels}"><Relationship Id="r1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
  'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="A2" t="inlineStr"><is>${label}</is></c></row><row r="3"><c r="A3"><v>1065.53</v></c></row><row r="4"><c r="A4"><v>9.77</v></c></row></sheetData></worksheet>`,
};
const bytes = zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])));
writeFileSync('label.xlsx', bytes);
const CELLS = ['A1', 'A2', 'A3', 'A4'];
const book = new exceljs.Workbook();
await book.xlsx.load(bytes);
const { rowCount } = book.worksheets[0];
const excelize = (await init('node_modules/excelize-wasm/excelize.wasm.gz')).OpenReader(bytes);
const sheetjs = xlsx.read(bytes).Sheets['公开表1'];
const rows = await (readExcelFile.readSheet ?? readExcelFile.default)('label.xlsx');
const seen = {
  exceljs: CELLS.map((cell) => book.worksheets[0].getCell(cell).value ?? '-'),
  hucre: (await readXlsx(bytes)).sheets[0].rows.map(([value]) => value),
  SheetJS: CELLS.map((cell) => sheetjs[cell].v),
  Excelize: CELLS.map((cell) => excelize.GetCellValue('公开表1', cell).value),
  'read-excel-file': rows.map(([value]) => value),
};
const python = 'import openpyxl\nfor (cell,) in openpyxl.load_workbook("label.xlsx").worksheets[0].iter_rows(values_only=True): print(cell)';
const run = spawnSync('/usr/bin/python3', ['-c', python], { encoding: 'utf8', env: { ...process.env, PYTHONIOENCODING: 'utf-8' } });
if (run.status === 0) seen.openpyxl = run.stdout.trim().split('\n');
for (const [name, values] of Object.entries(seen)) console.log(name.padEnd(16), values.join(' | '));
const expected = { exceljs: '1,-,-,-', hucre: '1,支出zhīchū,1065.53,9.77' };
const asSeen = Object.entries(seen).every(([name, values]) => values.join() === (expected[name] ?? '1,支出,1065.53,9.77')) && rowCount === 2;
console.log(asSeen ? 'as seen before' : 'CHANGED');
process.exit(asSeen ? 0 : 1);
JS
node try.mjs
