#!/usr/bin/env bash
# Guess: where a template has one row for a list and a total below it, SUM(B2:B2), a program that fills the list with three rows widens the sum, or at least moves it on as Excel
#        does when rows are inserted.
# Seen: xlsx-template and ejsexcel move the cell and leave what is in it. 合计 stands in row 5 and is still SUM(B2:B2): the first row's amount, 1000 for 1070.53, and with one row in the
#       list, as in every trial, it is right. A share below, B3/B2 for 合计 by the first row, is now the second row by the first, 6.55% for 107.05%. The stored results are taken
#       out, so Excel computes exactly that on opening, and nothing is shown as an error.
# Versions: xlsx-template 1.4.7, ejsexcel 4.2.2, exceljs 4.4.0 (writes the template), hyperformula 3.5.0 (computes what comes out), Node 20.
# Source: run here; xlsx-template's README (formulas are "maintained", named ranges and tables "moved correctly"); Excel, in which a cell moves with what refers to it.
# In the project: a total is compared with the rows that the form lists for it, whatever its formula takes in; a sum that leaves rows out is told as that (src/fact, src/rule).
set -euo pipefail
source "$(dirname "$0")/fetch.sh" --ignore-scripts xlsx-template@1.4.7 ejsexcel@4.2.2 exceljs@4.4.0 hyperformula@3.5.0
cat >try.mjs <<'JS'
import { readFileSync } from 'node:fs';
import ejsexcel from 'ejsexcel';
import exceljs from 'exceljs';
import hyperformula from 'hyperformula';
import XlsxTemplate from 'xlsx-template';
const ROWS = [{ name: '基本支出', amount: 1000 }, { name: '项目支出', amount: 65.53 }, { name: '经营支出', amount: 5 }];
const template = async (name, listed) => {
  const book = new exceljs.Workbook();
  book.addWorksheet('T').addRows([['科目', '金额'], listed, ['合计', { formula: 'SUM(B2:B2)' }], ['占比', { formula: 'B3/B2' }]]);
  await book.xlsx.writeFile(name);
  return readFileSync(name);
};
const byXlsxTemplate = async (rows) => {
  const made = new XlsxTemplate(await template('a.xlsx', ['${table:rows.name}', '${table:rows.amount}']));
  made.substitute(1, { rows });
  return Buffer.from(made.generate({ type: 'uint8array' }));
};
const byEjsExcel = async (rows) => ejsexcel.renderExcel(await template('b.xlsx', ['<%forRow row,i in _data_.rows%><%=row.name%>', '<%~row.amount%>']), { rows });
/** Label, formula and result of the two rows below the list. */
const below = async (bytes) => {
  const book = new exceljs.Workbook();
  await book.xlsx.load(bytes);
  const rows = [];
  book.worksheets[0].eachRow((row) => rows.push([row.getCell(1).value, row.getCell(2).value]));
  const hyper = hyperformula.HyperFormula.buildFromArray(rows.map(([label, value]) => [label, value?.formula ? `=${value.formula}` : value]), { licenseKey: 'gpl-v3' });
  return rows.map(([label, value], row) => [label, value?.formula, Math.round(hyper.getCellValue({ sheet: 0, row, col: 1 }) * 1e4) / 1e4]).slice(-2).flat().join(' ');
};
const seen = {};
for (const [name, fill] of Object.entries({ 'xlsx-template': byXlsxTemplate, ejsexcel: byEjsExcel })) {
  seen[name] = await below(await fill(ROWS));
  seen[`${name}, one row`] = await below(await fill(ROWS.slice(0, 1)));
}
for (const [name, text] of Object.entries(seen)) console.log(name.padEnd(24), text);
const asSeen = Object.entries(seen).every(([name, text]) => text === (name.endsWith('one row') ? '合计 SUM(B2:B2) 1000 占比 B3/B2 1' : '合计 SUM(B2:B2) 1000 占比 B3/B2 0.0655'));
console.log(asSeen ? 'as seen before' : 'CHANGED');
process.exit(asSeen ? 0 : 1);
JS
node try.mjs
