#!/usr/bin/env bash
# Guess: the rows that a form prints on every page (打印标题行) and the rows in a group that can be folded are rows of an .ods as all others.
# Seen: hucre does not have them. Saved by LibreOffice from a form whose two heading rows repeat and whose 人员经费 and 公用经费 are folded under 基本支出, its reader begins
#       with 合计: title and headings are gone, 基本支出 stands without its parts, and the rows below move up. No error, no gap. The same form as .xlsx is whole, so
#       one library reads two forms in one. SheetJS, Gnumeric and officeparser have all seven rows of the .ods.
# Versions: hucre 1.0.0, LibreOffice 7.4.7 (Debian 12, writes the .ods), exceljs 4.4.0 (writes the form), @e965/xlsx 0.20.3 (SheetJS), officeparser 8.1.1, Node 20; Gnumeric
#           1.12.55 where it is installed.
# Source: run here; OpenDocument 1.2 part 1, 9.1.7 (table:table-header-rows) and 9.1.9 (table:table-row-group): rows stand within them, groups within groups.
# In the project: .ods is read by another library, which has these rows; a form with folded rows and repeated headings is whole.
set -euo pipefail
command -v soffice >/dev/null || { echo "needs soffice (Debian: libreoffice-calc)"; exit 2; }
source "$(dirname "$0")/fetch.sh" --ignore-scripts hucre@1.0.0 exceljs@4.4.0 @e965/xlsx@0.20.3 officeparser@8.1.1
cat >try.mjs <<'JS'
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import xlsx from '@e965/xlsx';
import exceljs from 'exceljs';
import { readOds, readXlsx } from 'hucre';
import { parseOffice } from 'officeparser';
console.error = () => undefined; // SheetJS tells of number formats of .ods there
const ROWS = [['收支总表'], ['项目', '预算数'], ['合计', 1065.53], ['基本支出', 1000], ['人员经费', 600], ['公用经费', 400], ['项目支出', 65.53]];
const book = new exceljs.Workbook();
const sheet = book.addWorksheet('T', { pageSetup: { printTitlesRow: '1:2' } });
sheet.addRows(ROWS);
for (const row of [5, 6]) sheet.getRow(row).outlineLevel = 1;
await book.xlsx.writeFile('form.xlsx');
spawnSync('soffice', ['--headless', `-env:UserInstallation=file://${process.cwd()}/profile`, '--convert-to', 'ods', 'form.xlsx']);
const bytes = readFileSync('form.ods');
const [first] = (await parseOffice('form.ods')).content;
const seen = {
  'hucre, .ods': (await readOds(bytes)).sheets[0].rows.map(([label]) => label),
  'hucre, .xlsx': (await readXlsx(readFileSync('form.xlsx'))).sheets[0].rows.map(([label]) => label),
  'SheetJS, .ods': xlsx.utils.sheet_to_json(xlsx.read(bytes).Sheets.T, { header: 1 }).map(([label]) => label),
  'officeparser, .ods': first.children.filter(({ type }) => type === 'row').map(({ children }) => children[0].text),
};
if (spawnSync('ssconvert', ['form.ods', 'form.csv']).status === 0) seen['Gnumeric, .ods'] = readFileSync('form.csv', 'utf8').trim().split('\n').map((line) => line.split(',')[0]);
for (const [name, labels] of Object.entries(seen)) console.log(name.padEnd(20), labels.join(' '));
const right = ROWS.map(([label]) => label).join();
const asSeen = Object.entries(seen).every(([name, labels]) => labels.join() === (name === 'hucre, .ods' ? '合计,基本支出,项目支出' : right));
console.log(asSeen ? 'as seen before' : 'CHANGED');
process.exit(asSeen ? 0 : 1);
JS
node try.mjs
