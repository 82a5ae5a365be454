#!/usr/bin/env bash
# Guess: a day written into .xlsx by one of the two most used libraries (批复日期, 2024-12-31) is the same day to the other.
# Seen: it is July 16, 1905. SheetJS, told to keep dates, writes the day in words of ISO 8601 (t="d", 2024-12-31T00:00:00.000Z); exceljs reads such a cell as a number,
#       which ends at the first hyphen, and takes the number for a day: 2024 days from 1900. All days of one year fall on one day, and two years are a day apart, so
#       a list of approvals, sorted and compared, looks as if all had come on July 16 and 17. hucre hands on the text as it stands, and the format of the cell,
#       2024年12月31日, is without effect. Excelize, read-excel-file, LibreOffice and SheetJS give the day.
# Versions: @e965/xlsx 0.20.3 (SheetJS), exceljs 4.4.0, hucre 1.0.0, excelize-wasm 0.1.3, read-excel-file 9.3.17, Node 20; LibreOffice 7.4.7 where it is installed.
# Source: run here; ECMA-376 part 1, 18.18.11 (d: a date in the ISO 8601 format); exceljs issue 2695, open since 2024, from files in Excel's strict format; hucre issue
#         496 says that openpyxl writes such cells too.
# In the project: it too had the text and left it as it was, so that a page showed 2024-12-31T00:00:00 where Excel shows 2024年12月31日. Now such a cell is the day, as
#         a number that its format shows (src/workbook/read-sheet, test/workbook/read).
set -euo pipefail
source "$(dirname "$0")/fetch.sh" @e965/xlsx@0.20.3 exceljs@4.4.0 hucre@1.0.0 excelize-wasm@0.1.3 read-excel-file@9.3.17
cat >try.mjs <<'JS'
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import xlsx from '@e965/xlsx';
import exceljs from 'exceljs';
import { init } from 'excelize-wasm';
import { readXlsx } from 'hucre';
import { readSheet } from 'read-excel-file/node';
const DAYS = [[2024, 0, 2], [2024, 11, 31], [2025, 5, 30]];
const sheet = xlsx.utils.aoa_to_sheet(DAYS.map((day) => [new Date(Date.UTC(...day))]), { cellDates: true, dateNF: 'yyyy"年"m"月"d"日"' });
const bytes = xlsx.write({ SheetNames: ['T'], Sheets: { T: sheet } }, { type: 'buffer', cellDates: true });
writeFileSync('days.xlsx', bytes);
const day = (value) => (value instanceof Date ? value.toISOString().slice(0, 10) : `text ${value}`);
const book = new exceljs.Workbook();
await book.xlsx.load(bytes);
const excelize = (await init('node_modules/excelize-wasm/excelize.wasm.gz')).OpenReader(bytes);
const again = xlsx.read(bytes, { cellDates: true }).Sheets.T;
const seen = {
  exceljs: DAYS.map((_, row) => day(book.worksheets[0].getCell(row + 1, 1).value)),
  hucre: (await readXlsx(bytes)).sheets[0].rows.map(([value]) => day(value)),
  Excelize: DAYS.map((_, row) => excelize.GetCellValue('T', `A${row + 1}`).value),
  'read-excel-file': (await readSheet(bytes)).map(([value]) => day(value)),
  SheetJS: DAYS.map((_, row) => day(again[`A${row + 1}`].v)),
};
const filter = 'csv:Text - txt - csv (StarCalc):9,34,76,1,,0,false,true';
if (!spawnSync('soffice', ['--headless', `-env:UserInstallation=file://${process.cwd()}/profile`, '--convert-to', filter, 'days.xlsx']).error) seen.LibreOffice = readFileSync('days.csv', 'utf8').trim().split('\n');
for (const [name, days] of Object.entries(seen)) console.log(name.padEnd(16), days.join(' | '));
const text = 'text 2024-01-02T00:00:00.000Z,text 2024-12-31T00:00:00.000Z,text 2025-06-30T00:00:00.000Z';
const shown = '2024年1月2日,2024年12月31日,2025年6月30日';
const right = '2024-01-02,2024-12-31,2025-06-30';
const expected = { exceljs: '1905-07-16,1905-07-16,1905-07-17', hucre: text, Excelize: shown, 'read-excel-file': right, SheetJS: right, LibreOffice: shown };
const asSeen = Object.entries(seen).every(([name, days]) => days.join() === expected[name]);
console.log(asSeen ? 'as seen before' : 'CHANGED');
process.exit(asSeen ? 0 : 1);
JS
node try.mjs
