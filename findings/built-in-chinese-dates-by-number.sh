#!/usr/bin/env bash
# Guess: the date formats that a Chinese Excel stores by number alone (numFmtId 27 to 36 and 50 to 58, no format text in the file) are shown
#        in Chinese by LibreOffice, as a bare number by the readers of npm.
# Seen: nobody shows them. SheetJS takes all for month/day/year; hucre makes Date objects of all; also of 32 and 55, which are times of day
#       (上午/下午h"时"mm"分"), so 55 becomes a date that nobody typed. LibreOffice 7.4 prints 12/31/2024 and Gnumeric 1.12.55 bare 45657
#       (the first two are run here where they are installed).
# Versions: @e965/xlsx 0.20.3, hucre 1.0.0, Node 20; LibreOffice 7.4.7 and Gnumeric 1.12.55 under a non-Chinese locale.
# Source: run here; ECMA-376 part 1, 18.8.30 (numFmt): these numbers stand for other formats in zh-cn than elsewhere.
# In the project: what a cell shows is read as a Chinese Excel shows it, by the standard's zh-cn list.
set -euo pipefail
source "$(dirname "$0")/fetch.sh" @e965/xlsx@0.20.3 hucre@1.0.0 fflate@0.8.3
cat >try.mjs <<'JS'
import { writeFileSync, existsSync, readFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { strToU8, zipSync } from 'fflate';
import { readXlsx } from 'hucre';
import xlsx from '@e965/xlsx';
const ids = [27, 31, 32, 55, 57, 58];
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const rels = 'http://schemas.openxmlformats.org/package/2006/relationships';
const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const xf = (id) => `<xf numFmtId="${id}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`;
const parts = {
  '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${type}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${type}.styles+xml"/></Types>`,
  '_rels/.rels': `<Relationships xmlns="${rels}"><Relationship Id="r1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="T" sheetId="1" r:id="r1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${rels}"><Relationship Id="r1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
  'xl/styles.xml': `<styleSheet xmlns="${main}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${ids.length + 1}">${xf(0)}${ids.map(xf).join('')}</cellXfs></styleSheet>`,
  'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetData>${ids.map((_, i) => `<row r="${i + 1}"><c r="A${i + 1}" s="${i + 1}"><v>45657</v></c></row>`).join('')}</sheetData></worksheet>`,
};
const bytes = zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
writeFileSync('t.xlsx', bytes);
const sheet = xlsx.read(bytes).Sheets.T;
const first = ids.map((_, i) => sheet[`A${i + 1}`].w);
const second = (await readXlsx(bytes)).sheets[0].rows.map(([value]) => (value instanceof Date ? 'Date' : typeof value));
const have = (name) => spawnSync('sh', ['-c', `command -v ${name}`]).status === 0;
let third = null;
if (have('soffice')) {
  spawnSync('soffice', ['--headless', `-env:UserInstallation=file://${process.cwd()}/profile`, '--convert-to', 'csv', 't.xlsx']);
  if (existsSync('t.csv')) third = readFileSync('t.csv', 'utf8').trim().split('\n');
}
console.log('numFmtId   ', ids.join(' '));
console.log('SheetJS    ', first.join(' '));
console.log('hucre      ', second.join(' '));
console.log('LibreOffice', third ? third.join(' ') : 'not installed');
const asSeen =
  first.join() === '12/31/24,12/31/24,0:00:00,12/31/24,12/31/24,12/31/24' &&
  second.join() === 'Date,Date,Date,Date,Date,Date' &&
  (third === null || !third.some((text) => /[年月时]/.test(text)));
console.log(asSeen ? 'as seen before' : 'CHANGED');
process.exit(asSeen ? 0 : 1);
JS
node try.mjs
