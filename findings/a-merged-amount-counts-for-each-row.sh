#!/usr/bin/env bash
# Guess: an amount that stands in merged cells, one for two rows (一个项目资金 beside two 指标) or for three columns, counts once in a total: it is the value of the first cell, the
#        others are blank.
# Seen: Excelize gives each of the merged cells the amount when it calculates. Over 320 merged from two rows and 9.77 below, SUM is 649.77 for 329.77, COUNT is 3 for 2, AVERAGE 216.59; merged
#       from three columns, 5 is 15, and C2+C3+C4 and SUMIF do the same. Where the file holds no cell at all below the first, as some programs write it, SUM is right and C2+C3+C4 is not.
#       In exceljs cell.value of the second row is the amount as well, so a loop over a column adds 649.77; what it writes is right. GetRows of Excelize, SheetJS, hucre, read-excel-file,
#       Gnumeric and LibreOffice have the amount once, as Excel does.
# Versions: excelize-wasm 0.1.3, exceljs 4.4.0 (writes the file, too), @e965/xlsx 0.20.3 (SheetJS), hucre 1.0.0, read-excel-file 9.3.17, Node 20; Gnumeric 1.12.55 and LibreOffice 7.4.7
#           where they are installed.
# Source: run here; Excel's help, "Merge and unmerge cells": only the upper-left cell keeps its contents; the same fault was mended in Kendo UI (issues 4227 and 6163), and HyperFormula's
#         issue 73 has it that merged cells are transparent to a calculation.
# In the project: an amount stands where it is stored, and what is stored beneath a merged cell is a cell of its own (test/formula/recalculate, test/workbook/read).
set -euo pipefail
source "$(dirname "$0")/fetch.sh" excelize-wasm@0.1.3 exceljs@4.4.0 @e965/xlsx@0.20.3 hucre@1.0.0 read-excel-file@9.3.17 fflate@0.8.3
cat >try.mjs <<'JS'
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import xlsx from '@e965/xlsx';
import exceljs from 'exceljs';
import { init } from 'excelize-wasm';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { readXlsx } from 'hucre';
import readExcelFile from 'read-excel-file/node';
const FORMULAS = ['SUM(C2:C4)', 'COUNT(C2:C4)', 'ROUND(AVERAGE(C2:C4),2)', 'C2+C3+C4', 'SUMIF(B2:B4,1,C2:C4)', 'SUM(C5:E5)'];
const file = new exceljs.Workbook();
const sheet = file.addWorksheet('T');
sheet.addRows([['项目', '指标', '金额'], ['修缮', 1, 320], ['', 1], ['培训', 1, 9.77], ['合并三列', 0, 5]]);
sheet.mergeCells('C2:C3');
sheet.mergeCells('C5:E5');
FORMULAS.forEach((formula, index) => (sheet.getCell(6, index + 1).value = { formula }));
await file.xlsx.writeFile('merged.xlsx');
const bytes = readFileSync('merged.xlsx');
const rows = (list) => list.slice(1, 4).map((row) => row[2] || '-').join(' ');
const { OpenReader } = await init('node_modules/excelize-wasm/excelize.wasm.gz');
const calculated = (content) => {
  const book = OpenReader(new Uint8Array(content));
  return FORMULAS.map((_, index) => book.CalcCellValue('T', `${'ABCDEF'[index]}6`).value).join(' ');
};
const parts = unzipSync(bytes);
const path = 'xl/worksheets/sheet1.xml';
const bare = zipSync({ ...parts, [path]: strToU8(strFromU8(parts[path]).replace(/<c r="C3"[^>]*\/>/, '')) });
const back = new exceljs.Workbook();
await back.xlsx.load(bytes);
const read = await readExcelFile('merged.xlsx');
const seen = {
  'Excelize, formulas': calculated(bytes),
  'the same, without the cell C3': calculated(bare),
  'Excelize, GetRows': rows(OpenReader(new Uint8Array(bytes)).GetRows('T').result),
  'exceljs, cell by cell': ['C2', 'C3', 'C4'].map((cell) => back.worksheets[0].getCell(cell).value).join(' '),
  SheetJS: rows(xlsx.utils.sheet_to_json(xlsx.read(bytes).Sheets.T, { header: 1 })),
  hucre: rows((await readXlsx(new Uint8Array(bytes))).sheets[0].rows),
  'read-excel-file': rows(Array.isArray(read[0]) ? read : read[0].data),
};
const total = (name) => readFileSync(name, 'utf8').trim().split('\n').at(-1).split(',').map((cell) => Math.round(cell * 100) / 100).join(' ');
if (!spawnSync('ssconvert', ['--recalc', 'merged.xlsx', 'gnumeric.csv']).error) seen['Gnumeric, formulas'] = total('gnumeric.csv');
if (!spawnSync('soffice', ['--headless', `-env:UserInstallation=file://${process.cwd()}/profile`, '--convert-to', 'csv', '--outdir', 'out', 'merged.xlsx']).error) seen['LibreOffice, formulas'] = total('out/merged.csv');
for (const [name, text] of Object.entries(seen)) console.log(name.padEnd(30), text);
const right = '329.77 2 164.89 329.77 329.77 5';
const expected = {
  'Excelize, formulas': '649.77 3 216.59 649.77 649.77 15', 'the same, without the cell C3': '329.77 2 164.89 649.77 329.77 15',
  'exceljs, cell by cell': '320 320 9.77', 'Gnumeric, formulas': right, 'LibreOffice, formulas': right,
};
const asSeen = Object.entries(seen).every(([name, text]) => text === (expected[name] ?? '320 - 9.77'));
console.log(asSeen ? 'as seen before' : 'CHANGED');
process.exit(asSeen ? 0 : 1);
JS
node try.mjs
