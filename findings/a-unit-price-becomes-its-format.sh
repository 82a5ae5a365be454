#!/usr/bin/env bash
# Guess: an amount with its unit in the format, #,##0.00"元/m²" for a rent or a repair, is read as the amount by whoever reads cells as numbers.
# Seen: xlsx2csv takes the m in quotes for the month and the whole for a date. 85.5 becomes the text #,##0.00"元/03²": the amount is gone, another one (0.00) stands in its
#       place, and 0"days", #,##0.00\m and 0.00\d go the same way. Formats with Chinese words only, 0"年度", are right. Of a label in runs written into its
#       cell it gives the first run only: 项目支出 becomes 项目. Both without a warning, with exit code 0. SheetJS, Excelize, hucre and openpyxl give the number.
# Versions: xlsx2csv 0.7.8 (Debian 12); @e965/xlsx 0.20.3 (SheetJS), excelize-wasm 0.1.3, Node 20; openpyxl 3.0.9 where it is installed.
# Source: run here; ECMA-376 part 1, 18.8.31 (text in quotes and after a backslash is shown as it is), 18.3.1.53 (is: a string of runs).
# In the project: what stands in quotes or behind a backslash is text, and m² a unit (src/amount/number-format); runs are joined (test/workbook/read).
set -euo pipefail
command -v xlsx2csv >/dev/null || { echo "needs xlsx2csv (Debian: xlsx2csv)"; exit 2; }
source "$(dirname "$0")/fetch.sh" @e965/xlsx@0.20.3 excelize-wasm@0.1.3 fflate@0.8.3
cat >try.mjs <<'JS'
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import xlsx from '@e965/xlsx';
import { init } from 'excelize-wasm';
import { strToU8, zipSync } from 'fflate';
const CODES = ['#,##0.00"元/m²"', '0"days"', '0"年度"'];
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const rels = 'http://schemas.openxmlformats.org/package/2006/relationships';
const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const xf = (id) => `<xf numFmtId="${id}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`;
const parts = {
  '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${type}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${type}.styles+xml"/></Types>`,
  '_rels/.rels': `<Relationships xmlns="${rels}"><Relationship Id="r1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="T" sheetId="1" r:id="r1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${rels}"><Relationship Id="r1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
  'xl/styles.xml': `<styleSheet xmlns="${main}"><numFmts count="${CODES.length}">${CODES.map((code, i) => `<numFmt numFmtId="${170 + i}" formatCode="${code.replaceAll('"', '&quot;')}"/>`).join('')}</numFmts><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${CODES.length + 1}">${xf(0)}${CODES.map((_, i) => xf(170 + i)).join('')}</cellXfs></styleSheet>`,
  'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetData>${CODES.map((_, i) => `<row r="${i + 1}"><c r="A${i + 1}" s="${i + 1}"><v>85.5</v></c></row>`).join('')}<row r="4"><c r="A4" t="inlineStr"><is><r><t>项目</t></r><r><t>支出</t></r></is></c></row></sheetData></worksheet>`,
};
const bytes = zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${xml}`)])));
writeFileSync('units.xlsx', bytes);
const CELLS = ['A1', 'A2', 'A3', 'A4'];
const env = { ...process.env, LC_ALL: 'C.UTF-8', PYTHONIOENCODING: 'utf-8' };
const ran = spawnSync('xlsx2csv', ['units.xlsx'], { encoding: 'utf8', env });
const sheet = xlsx.read(bytes).Sheets.T;
const excelize = (await init('node_modules/excelize-wasm/excelize.wasm.gz')).OpenReader(bytes);
const seen = {
  xlsx2csv: ran.stdout.trim().split('\n').map((line) => line.replace(/^"(.*)"$/, '$1').replaceAll('""', '"')),
  SheetJS: CELLS.map((cell) => sheet[cell].v),
  'Excelize, raw': CELLS.map((cell) => excelize.GetCellValue('T', cell, { RawCellValue: true }).value),
};
const python = 'import openpyxl\nfor (cell,) in openpyxl.load_workbook("units.xlsx").worksheets[0].iter_rows(values_only=True): print(cell)';
const openpyxl = spawnSync('/usr/bin/python3', ['-c', python], { encoding: 'utf8', env });
if (openpyxl.status === 0) seen.openpyxl = openpyxl.stdout.trim().split('\n');
console.log('85.5 as', CODES.join(' | '), '| a label of two runs');
for (const [name, values] of Object.entries(seen)) console.log(name.padEnd(14), values.join(' | '));
const right = '85.5|85.5|85.5|项目支出';
const asSeen = ran.status === 0 && Object.entries(seen).every(([name, values]) => values.join('|') === (name === 'xlsx2csv' ? '#,##0.00"元/03²"|0"25ays"|85.5|项目' : right));
console.log(asSeen ? 'as seen before' : 'CHANGED');
process.exit(asSeen ? 0 : 1);
JS
node try.mjs
