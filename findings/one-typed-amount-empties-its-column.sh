#!/usr/bin/env bash
# Guess: an amount typed over the first formula of a column that was filled down (Excel stores such a formula once, in its first cell, and shares it) leaves the formulas below as they are; a library that
#        cannot do so says so.
# Seen: in the file of xlsx-populate the rest of the column is empty: of 3, 7, 11 and 15 there is 320 and nothing below, neither formula nor amount, and no message; SUM over the column, 36 before, is 320 where it is
#       calculated again. Another formula in the first cell does the same, an amount in the second takes that one alone. hucre writes the cells below as sharing a formula that
#       no cell has any more, and without their amounts. Excelize leaves 7, 11 and 15 as plain numbers, so that what is changed in A and B afterwards changes no total. exceljs stops with an error when it saves. SheetJS and
#       openpyxl give each row its own formula. That is five answers to one correction of a filled form, and who tries the second row finds nothing.
# Versions: xlsx-populate 1.21.0, hucre 1.0.0, excelize-wasm 0.1.3, exceljs 4.4.0, @e965/xlsx 0.20.3 (SheetJS), fflate 0.8.3, Node 20; openpyxl 3.0.9 where it is installed (Debian 12).
# Source: run here; ECMA-376 part 1, 18.3.1.40 (f, t="shared": the text stands in the master cell, the others name its si); xlsx-populate's clearCellsUsingSharedFormula, which is called for the host cell.
# In the project: shared formulas are written out cell by cell before one of them is changed (separateSharedFormulas in src/workbook/apply).
set -euo pipefail
source "$(dirname "$0")/fetch.sh" xlsx-populate@1.21.0 hucre@1.0.0 excelize-wasm@0.1.3 exceljs@4.4.0 @e965/xlsx@0.20.3 fflate@0.8.3
cat >try.mjs <<'JS'
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import xlsx from '@e965/xlsx';
import exceljs from 'exceljs';
import { init } from 'excelize-wasm';
import { strFromU8, unzipSync } from 'fflate';
import { openXlsx, saveXlsx } from 'hucre';
import populate from 'xlsx-populate';
const made = new exceljs.Workbook();
const sheet = made.addWorksheet('T');
sheet.addRows([[1, 2], [3, 4], [5, 6], [7, 8]]);
sheet.fillFormula('C1:C4', 'A1+B1', [3, 7, 11, 15]);
sheet.getCell('C5').value = { formula: 'SUM(C1:C4)', result: 36 };
await made.xlsx.writeFile('column.xlsx');
// What column C holds in the file itself: formula or the mark of a shared one, and the stored amount.
const column = (bytes) => {
  const xml = strFromU8(unzipSync(new Uint8Array(bytes))['xl/worksheets/sheet1.xml']);
  return [1, 2, 3, 4].map((row) => {
    const cell = new RegExp(`<c r="C${row}"[^>]*?(?:/>|>(.*?)</c>)`).exec(xml)?.[1] ?? '';
    const formula = /<f[^>]*>([^<]+)<\/f>/.exec(cell)?.[1] ?? (/<f[^>]*shared/.test(cell) ? 'shared' : '');
    return [formula && `=${formula}`, /<v>([^<]*)<\/v>/.exec(cell)?.[1]].filter(Boolean).join(' ') || 'empty';
  }).join(' | ');
};
const source = readFileSync('column.xlsx');
const seen = { 'the workbook': column(source) };
const typed = async (cell, set) => {
  const book = await populate.fromDataAsync(source);
  set(book.sheet(0).cell(cell));
  return column(await book.outputAsync('nodebuffer'));
};
seen['xlsx-populate'] = await typed('C1', (cell) => cell.value(320));
seen['xlsx-populate, a formula'] = await typed('C1', (cell) => cell.formula('A1+B1+1'));
seen['xlsx-populate, row 2'] = await typed('C2', (cell) => cell.value(320));
const hucre = await openXlsx(source);
hucre.sheets[0].rows[0][2] = 320;
hucre.sheets[0].cells.delete('0,2');
seen.hucre = column(await saveXlsx(hucre));
const excelize = (await init('node_modules/excelize-wasm/excelize.wasm.gz')).OpenReader(source);
excelize.SetCellValue('T', 'C1', 320);
seen.Excelize = column(excelize.WriteToBuffer().buffer);
const book = new exceljs.Workbook();
await book.xlsx.load(source);
book.worksheets[0].getCell('C1').value = 320;
seen.exceljs = await book.xlsx.writeBuffer().then(column, () => 'an error');
const sheetjs = xlsx.read(source);
sheetjs.Sheets.T.C1 = { t: 'n', v: 320 };
seen.SheetJS = column(xlsx.write(sheetjs, { type: 'buffer', bookType: 'xlsx' }));
if (spawnSync('/usr/bin/python3', ['-c', 'import openpyxl\nb=openpyxl.load_workbook("column.xlsx")\nb["T"]["C1"]=320\nb.save("python.xlsx")']).status === 0) seen.openpyxl = column(readFileSync('python.xlsx'));
for (const [name, cells] of Object.entries(seen)) console.log(name.padEnd(26), cells);
const expected = {
  'the workbook': '=A1+B1 3 | =shared 7 | =shared 11 | =shared 15',
  'xlsx-populate': '320 | empty | empty | empty',
  'xlsx-populate, a formula': '=A1+B1+1 | empty | empty | empty',
  'xlsx-populate, row 2': '=A1+B1 | 320 | =shared | =shared',
  hucre: '320 | =shared | =shared | =shared',
  Excelize: '320 | 7 | 11 | 15',
  exceljs: 'an error',
  SheetJS: '320 | =A2+B2 7 | =A3+B3 11 | =A4+B4 15',
  openpyxl: '320 | =A2+B2 | =A3+B3 | =A4+B4',
};
const asSeen = Object.entries(seen).every(([name, cells]) => cells === expected[name]);
console.log(asSeen ? 'as seen before' : 'CHANGED');
process.exit(asSeen ? 0 : 1);
JS
node try.mjs
