#!/usr/bin/env bash
# Guess: a workbook set to calculate with what it shows (“将精度设为所显示的精度”, fullPrecision="0"), so that printed parts make up the printed total, is calculated so by LibreOffice and Gnumeric, and keeps
#        the setting wherever it is read and written.
# Seen: three thirds of 10, shown as 3.33, are 9.99 in such a workbook, and the total is 9.99. LibreOffice knows the setting (precision-as-shown in what it writes as .fods), but the .xlsx that it saves has it no longer;
#       exceljs, SheetJS, hucre, Excelize and Gnumeric drop it too, of seven that were tried openpyxl alone keeps it. The stored 9.99 still stands there; Excel's next calculation, which hucre's file asks for on
#       opening, makes 10.00 of it, a total that its printed parts do not make up. Gnumeric, asked to calculate, has 10 at once, Excelize's CalcCellValue 10.00 over parts of 3.33.
# Versions: exceljs 4.4.0, @e965/xlsx 0.20.3 (SheetJS), hucre 1.0.0, excelize-wasm 0.1.3, fflate 0.8.3, Node 20; LibreOffice 7.4.7, Gnumeric 1.12.55 and openpyxl 3.0.9 where installed.
# Source: run here; ECMA-376 part 1, 18.2.2 (calcPr, fullPrecision: “true” where it is not there); OpenDocument 1.2, 9.4.1 (table:precision-as-shown).
# In the project: the setting is read, such formulas are told as “not computed”, and what is written keeps it (src/workbook/read, src/formula/not-computed).
set -euo pipefail
source "$(dirname "$0")/fetch.sh" exceljs@4.4.0 @e965/xlsx@0.20.3 hucre@1.0.0 excelize-wasm@0.1.3 fflate@0.8.3
cat >try.mjs <<'JS'
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import xlsx from '@e965/xlsx';
import exceljs from 'exceljs';
import { init } from 'excelize-wasm';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { openXlsx, saveXlsx } from 'hucre';
const made = new exceljs.Workbook();
const sheet = made.addWorksheet('T');
for (const cell of ['A1', 'B1', 'C1']) sheet.getCell(cell).value = { formula: '10/3', result: 3.33 };
sheet.getCell('D1').value = { formula: 'SUM(A1:C1)', result: 9.99 };
sheet.getRow(1).eachCell((cell) => (cell.numFmt = '0.00'));
const parts = unzipSync(new Uint8Array(await made.xlsx.writeBuffer()));
parts['xl/workbook.xml'] = strToU8(strFromU8(parts['xl/workbook.xml']).replace('<calcPr ', '<calcPr fullPrecision="0" '));
const source = zipSync(parts);
writeFileSync('shown.xlsx', source);
const setting = (bytes) => /fullPrecision="(0|false)"/.test(strFromU8(unzipSync(new Uint8Array(bytes))['xl/workbook.xml']));
const run = (command, args) => !spawnSync(command, args).error;
const book = new exceljs.Workbook();
await book.xlsx.load(source);
const excelize = (await init('node_modules/excelize-wasm/excelize.wasm.gz')).OpenReader(source);
const kept = {
  'the workbook': setting(source),
  exceljs: setting(await book.xlsx.writeBuffer()),
  SheetJS: setting(xlsx.write(xlsx.read(source), { type: 'buffer', bookType: 'xlsx' })),
  hucre: setting(await saveXlsx(await openXlsx(source))),
  Excelize: setting(excelize.WriteToBuffer().buffer),
};
const totals = { Excelize: excelize.CalcCellValue('T', 'D1').value };
if (run('ssconvert', ['shown.xlsx', 'gnumeric.xlsx'])) {
  kept.Gnumeric = setting(readFileSync('gnumeric.xlsx'));
  run('ssconvert', ['--recalc', 'shown.xlsx', 'gnumeric.csv']);
  totals.Gnumeric = readFileSync('gnumeric.csv', 'utf8').trim().split(',')[3];
}
const office = (to) => run('soffice', ['--headless', `-env:UserInstallation=file://${process.cwd()}/profile`, '--convert-to', to, '--outdir', 'office', 'shown.xlsx']);
if (office('fods')) {
  kept['LibreOffice, .fods'] = readFileSync('office/shown.fods', 'utf8').includes('table:precision-as-shown="true"');
  office('xlsx:Calc MS Excel 2007 XML');
  kept['LibreOffice, .xlsx'] = setting(readFileSync('office/shown.xlsx'));
}
const python = spawnSync('/usr/bin/python3', ['-c', 'import openpyxl\nopenpyxl.load_workbook("shown.xlsx").save("python.xlsx")']);
if (python.status === 0) kept.openpyxl = setting(readFileSync('python.xlsx'));
for (const [name, value] of Object.entries(kept)) console.log(name.padEnd(20), value ? 'has the setting' : 'lost it');
console.log('calculated:', JSON.stringify(totals));
const keepers = ['the workbook', 'LibreOffice, .fods', 'openpyxl'];
const asSeen = Object.entries(kept).every(([name, value]) => value === keepers.includes(name)) && Object.values(totals).every((total) => Number(total) === 10);
console.log(asSeen ? 'as seen before' : 'CHANGED');
process.exit(asSeen ? 0 : 1);
JS
node try.mjs
