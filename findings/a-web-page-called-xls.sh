#!/usr/bin/env bash
# Guess: a web page called .xls, as many systems of finance export their tables, is read by programs that know Excel's own marks in it as Excel reads it: a code marked as text
#        (mso-number-format:"\@") is 0301, an amount that is shown rounded or in 万元 has the value beside it (x:num).
# Seen: of the marks next to none is read. SheetJS and Gnumeric make 301 of 0301, 1000 of the code 1E3; SheetJS makes 6222000000000000000 of the account 6222000000000000001, and a day of 2001 of
#       the table 1-1. LibreOffice takes the mark from a class and not from the cell itself, so 0301 is whole and 1E3 is 1000. The value in x:num nobody takes: 12345678.9 元 shown as 1,234.57 is
#       1234.57, ten thousand times less under a heading of 元, and 1065.534 is 1065.53. A label with a line break is one cell in SheetJS; Gnumeric joins it, and LibreOffice puts its second line
#       into a row of its own, 经费 without an amount, so that what stands below moves down. SheetJS told raw has the codes, and every amount is a text.
# Versions: @e965/xlsx 0.20.3 (SheetJS), Node 20; Gnumeric 1.12.55 and LibreOffice 7.4.7 where they are installed.
# Source: run here; Microsoft Office HTML and XML Reference (mso-number-format; x:num: the value of a cell whose text is formatted); SheetJS reads text only by an attribute of its own, data-t.
# In the project: such a file is refused, with the way to save it as a workbook (src/reader/kind, test/reader).
set -euo pipefail
source "$(dirname "$0")/fetch.sh" @e965/xlsx@0.20.3
cat >try.mjs <<'JS'
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import xlsx from '@e965/xlsx';
const text = `style='mso-number-format:"\\@"'`;
const rows = [
  '<td>编码</td><td>科目</td><td>金额（元）</td><td>账号</td>',
  '<td class="text">0301</td><td>人员</td><td x:num="12345678.9">1,234.57</td><td class="text">6222000000000000001</td>',
  `<td ${text}>1-1</td><td>公用<br>经费</td><td x:num="1065.534">1,065.53</td><td ${text}>1E3</td>`,
];
const page = `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"><style>.text{mso-number-format:"\\@";}</style></head><body><table border="1">${rows.map((row) => `<tr>${row}</tr>`).join('')}</table></body></html>`;
writeFileSync('export.xls', page);
const shown = (book) => xlsx.utils.sheet_to_json(book.Sheets[book.SheetNames[0]], { header: 1 }).slice(1).map((row) => Array.from(row, (cell) => (cell === undefined ? '' : typeof cell === 'string' ? `“${cell.replace('\n', '/')}”` : cell instanceof Date ? 'a day' : String(cell))).join(' ')).join(' | ');
const bytes = readFileSync('export.xls');
const seen = { SheetJS: shown(xlsx.read(bytes, { cellDates: true })), 'SheetJS, raw': shown(xlsx.read(bytes, { raw: true })) };
if (!spawnSync('ssconvert', ['export.xls', 'gnumeric.xlsx']).error) seen.Gnumeric = shown(xlsx.read(readFileSync('gnumeric.xlsx')));
spawnSync('soffice', ['--headless', `-env:UserInstallation=file://${process.cwd()}/profile`, '--convert-to', 'xlsx', '--outdir', 'out', 'export.xls']);
if (existsSync('out/export.xlsx')) seen.LibreOffice = shown(xlsx.read(readFileSync('out/export.xlsx')));
for (const [name, line] of Object.entries(seen)) console.log(name.padEnd(13), line);
const expected = {
  SheetJS: '301 “人员” 1234.57 6222000000000000000 | a day “公用/经费” 1065.53 1000',
  'SheetJS, raw': '“0301” “人员” “1,234.57” “6222000000000000001” | “1-1” “公用/经费” “1,065.53” “1E3”',
  Gnumeric: '301 “人员” 1234.57 6222000000000000000 | “1-1” “公用经费” 1065.53 1000',
  LibreOffice: '“0301” “人员” 1234.57 “6222000000000000001” | “1-1” “公用” 1065.53 1000 |  “经费”',
};
const asSeen = Object.entries(seen).every(([name, line]) => line === expected[name]);
console.log(asSeen ? 'as seen before' : 'CHANGED');
process.exit(asSeen ? 0 : 1);
JS
node try.mjs
