#!/usr/bin/env bash
# Guess: a label whose words are in two fonts, the first bold or red, is one label to whoever reads Excel 2003 XML (the .xls that many systems of a 财政局 export).
# Seen: SheetJS keeps one piece of it. 基本 in bold and 支出 in a font behind it are 支出; 其中： in red and 三公经费 plain behind it are 其中：; yet two words in a font each,
#       or one in bold and one plain, are whole. Whatever it dropped, the result is a label of its own, often that of another row, and nothing says so. And a reading aid
#       (PhoneticText) beside one label makes it refuse the whole workbook. Gnumeric and LibreOffice read all of them; LibreOffice loses none of the labels
#       and has no use for the reading aid.
# Versions: @e965/xlsx 0.20.3 (SheetJS), Node 20; Gnumeric 1.12.55 and LibreOffice 7.4.7 where they are installed.
# Source: run here; Microsoft's XML Spreadsheet Reference: Data may hold HTML (B, Font, I, Sub, Sup …) in its namespace, PhoneticText is an element of Cell.
# In the project: it hurt, for this library reads .xls that is XML: a 基本支出 was read as 支出, and a workbook with a reading aid was said to be damaged. Now both are made
#         plain before it reads (src/reader/spreadsheet/mend, test/reader/spreadsheets).
set -euo pipefail
source "$(dirname "$0")/fetch.sh" @e965/xlsx@0.20.3
cat >try.mjs <<'JS'
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import xlsx from '@e965/xlsx';
const rich = (content) => `<ss:Data ss:Type="String" xmlns="http://www.w3.org/TR/REC-html40">${content}</ss:Data>`;
const font = (text, colour) => `<Font html:Color="#${colour}">${text}</Font>`;
const LABELS = [
  rich(`<B>基本</B>${font('支出', '000000')}`),
  rich(`${font('其中：', 'FF0000')}三公经费`),
  rich(`${font('其中：', 'FF0000')}${font('三公经费', '000000')}`),
  rich('<B>项目</B>支出'),
];
const AID = '<Data ss:Type="String">行政运行</Data><PhoneticText xmlns="urn:schemas-microsoft-com:office:excel">xingzheng</PhoneticText>';
const book = (cells) =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<?mso-application progid="Excel.Sheet"?>\n<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet" xmlns:html="http://www.w3.org/TR/REC-html40"><Worksheet ss:Name="T"><Table>${cells.map((cell) => `<Row><Cell>${cell}</Cell></Row>`).join('')}</Table></Worksheet></Workbook>`;
writeFileSync('labels.xml', book(LABELS));
writeFileSync('aid.xml', book([AID]));
const seen = {};
for (const name of ['labels', 'aid']) {
  try {
    const sheet = xlsx.read(readFileSync(`${name}.xml`)).Sheets.T;
    seen[`${name}, SheetJS`] = xlsx.utils.sheet_to_json(sheet, { header: 1 }).flat().join(' | ');
  } catch {
    seen[`${name}, SheetJS`] = 'refused';
  }
  const csv = () => readFileSync(`${name}.csv`, 'utf8').replace('\uFEFF', '').trim().split('\n').join(' | ');
  if (spawnSync('ssconvert', [`${name}.xml`, `${name}.csv`]).status === 0) seen[`${name}, Gnumeric`] = csv();
  const office = ['--headless', `-env:UserInstallation=file://${process.cwd()}/profile`, '--convert-to', 'csv:Text - txt - csv (StarCalc):44,34,76', `${name}.xml`];
  if (spawnSync('soffice', office).status === 0) seen[`${name}, LibreOffice`] = csv();
}
for (const [name, labels] of Object.entries(seen)) console.log(name.padEnd(20), labels);
const right = { labels: '基本支出 | 其中：三公经费 | 其中：三公经费 | 项目支出', aid: '行政运行' };
const expected = (name) => ({ 'labels, SheetJS': '支出 | 其中： | 其中：三公经费 | 项目支出', 'aid, SheetJS': 'refused' })[name] ?? right[name.split(',')[0]];
const asSeen = Object.entries(seen).every(([name, labels]) => labels === expected(name));
console.log(asSeen ? 'as seen before' : 'CHANGED');
process.exit(asSeen ? 0 : 1);
JS
node try.mjs
