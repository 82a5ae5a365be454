#!/usr/bin/env bash
# Guess: a .csv that Gnumeric writes as its cells are shown (format=preserve, “preserve” in its window), -9.77 and -1,065.53, comes back with the same amounts in whatever reads figures.
# Seen: the minus is not the one of the keyboard but U+2212, in all negative amounts but those whose format writes a minus itself (#,##0.00_ ;-#,##0.00). LibreOffice and SheetJS read −9.77 and
#       −1,065.53 as words, so SUM over the column is 320, the only positive one, where the line 合计 of the same file says -755.80; csvkit keeps the whole column as text. Miller adds up what is left,
#       320, counts four amounts and says nothing. Gnumeric reads its own minus. Its PDF has it too, so a search for -9.77 finds none. Without the option the minus is the usual one.
# Versions: Gnumeric 1.12.55 (Debian 12), exceljs 4.4.0 (writes the workbook), @e965/xlsx 0.20.3 (SheetJS), Node 20; LibreOffice 7.4.7 and Miller 6.6.0 where they are installed.
# Source: run here; Gnumeric's manual, ssconvert, “The configurable text (*.txt) exporter”: format, how cells should be formatted, preserve among them; nothing is said of the sign.
# In the project: the minus of typography is a minus, in cells, texts and pages (src/amount/parse, test/amount/amount).
set -euo pipefail
command -v ssconvert >/dev/null || { echo "needs ssconvert (Debian: gnumeric)"; exit 2; }
source "$(dirname "$0")/fetch.sh" exceljs@4.4.0 @e965/xlsx@0.20.3
cat >try.mjs <<'JS'
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import xlsx from '@e965/xlsx';
import exceljs from 'exceljs';
const file = new exceljs.Workbook();
const sheet = file.addWorksheet('T');
const ROWS = [['结余', -9.77, '0.00'], ['减少', -1065.53, '#,##0.00'], ['增加', 320, '0.00'], ['其他', -0.5, 'General'], ['合计', { formula: 'SUM(B1:B4)' }, '#,##0.00_ ;-#,##0.00']];
ROWS.forEach(([name, value, format], index) => {
  sheet.getCell(index + 1, 1).value = name;
  sheet.getCell(index + 1, 2).value = value;
  sheet.getCell(index + 1, 2).numFmt = format;
});
await file.xlsx.writeFile('signs.xlsx');
const written = (name, ...options) => {
  spawnSync('ssconvert', ['--recalc', '-T', 'Gnumeric_stf:stf_assistant', ...options, 'signs.xlsx', name]);
  return readFileSync(name, 'utf8');
};
const sum = (rows) => rows.slice(0, 4).reduce((total, [, value]) => total + (typeof value === 'number' ? value : 0), 0);
const list = (book) => xlsx.utils.sheet_to_json(book.Sheets[book.SheetNames[0]], { header: 1 });
const shown = written('shown.csv', '-O', 'format=preserve');
const seen = {
  'written as shown': shown.trim().replaceAll('\n', ' '),
  'written without': written('plain.csv').trim().replaceAll('\n', ' ').replace(/(-755\.8)0*\d*/, '$1'),
  'SheetJS, SUM': sum(list(xlsx.read(shown, { type: 'string' }))),
};
const back = spawnSync('ssconvert', ['shown.csv', 'back.xlsx']);
if (back.status === 0) seen['Gnumeric, SUM'] = sum(list(xlsx.read(readFileSync('back.xlsx'))));
const office = ['--headless', `-env:UserInstallation=file://${process.cwd()}/profile`, '--infilter=CSV:44,34,76,1', '--convert-to', 'xlsx', '--outdir', 'out', 'shown.csv'];
if (!spawnSync('soffice', office).error) seen['LibreOffice, SUM'] = sum(list(xlsx.read(readFileSync('out/shown.xlsx'))));
const miller = spawnSync('mlr', ['--icsv', '--implicit-csv-header', '--ojson', 'head', '-n', '4', 'then', 'stats1', '-a', 'sum,count', '-f', '2', 'shown.csv'], { encoding: 'utf8' });
if (miller.status === 0) seen['Miller, sum and count'] = Object.values(JSON.parse(miller.stdout)[0]).join(' ');
for (const [name, value] of Object.entries(seen)) console.log(name.padEnd(22), value);
const expected = {
  'written as shown': '结余,−9.77 减少,"−1,065.53" 增加,320.00 其他,−0.5 合计,-755.80', 'written without': '结余,-9.77 减少,-1065.53 增加,320 其他,-0.5 合计,-755.8',
  'SheetJS, SUM': 320, 'Gnumeric, SUM': -755.8, 'LibreOffice, SUM': 320, 'Miller, sum and count': '320 4',
};
const asSeen = Object.entries(seen).every(([name, value]) => (typeof value === 'number' ? Math.round(value * 100) / 100 : value) === expected[name]);
console.log(asSeen ? 'as seen before' : 'CHANGED');
process.exit(asSeen ? 0 : 1);
JS
node try.mjs
