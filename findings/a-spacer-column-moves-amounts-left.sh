#!/usr/bin/env bash
# Guess: a form filled by a template program keeps its places: what is in column D of the template is in column D of the workbook.
# Seen: carbone leaves out the addresses of all cells and rows, so what is blank in the template closes up. A column between 科目 and the amounts that holds nothing and has no format is
#       gone: 上年 and 本年 move one to the left, as is a blank row above 合计, and the formulas stay as they were: SUM(D2:D3), which now lies beside the amounts, is 0. With a border
#       around the blank cells, as a template that one tries has, all stay. What comes out is a workbook by the standard, and readers part over it: SheetJS, hucre and LibreOffice count
#       on and have all amounts, Gnumeric and xlsx2csv show a blank sheet without an error, exceljs and read-excel-file refuse it.
# Versions: carbone 3.8.2 (community edition), exceljs 4.4.0 (writes the template), @e965/xlsx 0.20.3 (SheetJS), hucre 1.0.0, read-excel-file 9.3.17, Node 20; Gnumeric 1.12.55 and
#           xlsx2csv 0.7.8 where they are installed.
# Source: run here; carbone issues 86 (from 2020, closed) and 90 (open): blank cells and rows are removed; ECMA-376 part 1, 18.3.1.4 and 18.3.1.73: the attribute r is optional.
# In the project: rows and cells without addresses are counted on (test/workbook/read).
set -euo pipefail
source "$(dirname "$0")/fetch.sh" --ignore-scripts carbone@3.8.2 exceljs@4.4.0 @e965/xlsx@0.20.3 hucre@1.0.0 read-excel-file@9.3.17 fflate@0.8.3
cat >try.mjs <<'JS'
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import xlsx from '@e965/xlsx';
import carbone from 'carbone';
import exceljs from 'exceljs';
import { strFromU8, unzipSync } from 'fflate';
import { readXlsx } from 'hucre';
import readExcelFile from 'read-excel-file/node';
const CELLS = { A1: '科目', C1: '上年', D1: '本年', A2: '{d.rows[i].name}', C2: '{d.rows[i].last:formatN(2)}', D2: '{d.rows[i].amount:formatN(2)}', A3: '{d.rows[i+1].name}', A5: '合计', C5: 960, D5: { formula: 'SUM(D2:D3)' } };
const rows = [{ name: '基本支出', last: 900, amount: 1000 }, { name: '项目支出', last: 60, amount: 65.53 }];
const filled = async (name, border) => {
  const template = new exceljs.Workbook();
  const sheet = template.addWorksheet('T');
  for (const [address, value] of Object.entries(CELLS)) sheet.getCell(address).value = value;
  if (border) for (let row = 1; row <= 5; row += 1) for (const column of 'ABCD') sheet.getCell(`${column}${row}`).border = { top: { style: 'thin' } };
  await template.xlsx.writeFile(`${name}-template.xlsx`);
  const bytes = await new Promise((resolve, reject) => carbone.render(`${name}-template.xlsx`, { rows }, { lang: 'zh-cn' }, (error, made) => (error ? reject(error) : resolve(made))));
  writeFileSync(`${name}.xlsx`, bytes);
  return bytes;
};
const bySheetJs = (bytes) => {
  const { Sheets: { T: sheet } } = xlsx.read(bytes);
  return ['A', 'B', 'C', 'D'].map((column) => [1, 2, 3, 4, 5].map((row) => sheet[column + row]?.v ?? '-').join(' '));
};
const bare = await filled('bare', false);
const refusal = async (read) => read().then(() => 'read', () => 'refused');
const seen = {
  'SheetJS, column by column': bySheetJs(bare).join(' | '),
  'formula in the file': strFromU8(unzipSync(new Uint8Array(bare))['xl/worksheets/sheet1.xml']).match(/<f>(.*?)<\/f>/)[1],
  'hucre, last row': (await readXlsx(bare)).sheets[0].rows.at(-1).map((value) => value ?? '-').join(' '),
  'with borders': bySheetJs(await filled('bordered', true)).join(' | '),
  exceljs: await refusal(() => new exceljs.Workbook().xlsx.load(bare)),
  'read-excel-file': await refusal(() => readExcelFile('bare.xlsx')),
};
const env = { ...process.env, LC_ALL: 'C.UTF-8' };
if (spawnSync('ssconvert', ['bare.xlsx', 'gnumeric.csv'], { env }).status === 0 && existsSync('gnumeric.csv')) seen.Gnumeric = readFileSync('gnumeric.csv', 'utf8').trim() || 'blank';
const { error, stdout } = spawnSync('xlsx2csv', ['bare.xlsx'], { encoding: 'utf8', env });
if (!error) seen.xlsx2csv = stdout.trim() || 'blank';
for (const [name, text] of Object.entries(seen)) console.log(name.padEnd(26), text);
const expected = {
  'SheetJS, column by column': '科目 基本支出 项目支出 合计 - | 上年 900 60 960 - | 本年 1000 65.53 - - | - - - - -',
  'formula in the file': 'SUM(D2:D3)',
  'hucre, last row': '合计 960 -',
  'with borders': '科目 基本支出 项目支出 - 合计 | - - - - - | 上年 900 60 - 960 | 本年 1000 65.53 - -',
  exceljs: 'refused',
  'read-excel-file': 'refused',
};
const asSeen = Object.entries(seen).every(([name, text]) => text === (expected[name] ?? 'blank'));
console.log(asSeen ? 'as seen before' : 'CHANGED');
process.exit(asSeen ? 0 : 1);
JS
node try.mjs
