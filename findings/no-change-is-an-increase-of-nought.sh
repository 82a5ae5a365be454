#!/usr/bin/env bash
# Guess: the third part of a format is for zero wherever formats of parts are known: TEXT(B1-A1,"增加0.00万元;减少0.00万元;与上年持平"), by which sentences are made in a cell, says 与上年持平 for 0, and 0.00;-0.00;"—" shows a dash.
# Seen: Excelize has the first two parts and never the third. No change is 增加0.00万元, a statement of its own, and cells that are to be blank or a dash for zero (#,##0.00;-#,##0.00; and the accounting format of Excel's own list) show 0.00;
#       a fall is 减少9.77万元, so who tries a rise and a fall finds both right. HyperFormula takes no part at all for one: of a fall it makes 增加-9.77万元;减少0.00万元;与上年持平, the whole pattern, with no error. IronCalc and
#       fast-formula-parser answer #VALUE!, for the characters are not in quotes, which Excel does not ask for. Univer, numfmt, Gnumeric and LibreOffice are right.
# Versions: excelize-wasm 0.1.3, hyperformula 3.5.0, fast-formula-parser 1.0.19, @ironcalc/wasm 0.8.4, numfmt 4.0.1, exceljs 4.4.0 (writes the file), Node 20; Gnumeric 1.12.55 and LibreOffice 7.4.7
#           where they are installed; Univer 0.25.1 by hand.
# Source: run here; ECMA-376 part 1, 18.8.31 (parts for positive, negative, zero, text).
# In the project: what such a cell shows is not computed, the stored text stands; sentences of its own are written by change and sign (src/narrative, src/draft).
set -euo pipefail
source "$(dirname "$0")/fetch.sh" excelize-wasm@0.1.3 hyperformula@3.5.0 fast-formula-parser@1.0.19 @ironcalc/wasm@0.8.4 numfmt@4.0.1 exceljs@4.4.0
cat >try.mjs <<'JS'
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import start, { Model } from '@ironcalc/wasm';
import exceljs from 'exceljs';
import { init } from 'excelize-wasm';
import Parser from 'fast-formula-parser';
import hyperformula from 'hyperformula';
import { format } from 'numfmt';
await start({ module_or_path: readFileSync('node_modules/@ironcalc/wasm/wasm_bg.wasm') });
console.error = () => {};
const SENTENCE = '增加0.00万元;减少0.00万元;与上年持平';
const CHANGES = [9.77, -9.77, 0];
const formula = (change) => `TEXT(${change},"${SENTENCE}")`;
const FORMATS = ['0.00;-0.00;"—"', '#,##0.00;-#,##0.00;', '_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * "-"??_ ;_ @_ '];
const file = new exceljs.Workbook();
const sheet = file.addWorksheet('T');
CHANGES.forEach((change, row) => (sheet.getCell(row + 1, 1).value = { formula: formula(change) }));
FORMATS.forEach((numFmt, row) => Object.assign(sheet.getCell(row + 1, 2), { value: 0, numFmt }));
await file.xlsx.writeFile('change.xlsx');
const book = (await init('node_modules/excelize-wasm/excelize.wasm.gz')).OpenReader(readFileSync('change.xlsx'));
const hyper = hyperformula.HyperFormula.buildFromArray([[]], { licenseKey: 'gpl-v3' });
const parser = new Parser();
const model = new Model('T', 'en', 'UTC', 'en');
CHANGES.forEach((change, row) => model.setUserInput(0, row + 1, 1, `=${formula(change)}`));
const right = ['增加9.77万元', '减少9.77万元', '与上年持平'];
const seen = {
  numfmt: CHANGES.map((change) => format(SENTENCE, change)),
  Excelize: CHANGES.map((_, row) => book.CalcCellValue('T', `A${row + 1}`).value),
  HyperFormula: CHANGES.map((change) => hyper.calculateFormula(`=${formula(change)}`, 0)),
  IronCalc: CHANGES.map((_, row) => model.getFormattedCellValue(0, row + 1, 1)),
  'fast-formula-parser': CHANGES.map((change) => String(parser.parse(formula(change), { row: 1, col: 1, sheet: 'T' }))).map((text) => (text.includes('VALUE') ? '#VALUE!' : text)),
};
const expected = {
  numfmt: right,
  Excelize: ['增加9.77万元', '减少9.77万元', '增加0.00万元'],
  HyperFormula: ['9.77', '-9.77', '0.00'].map((amount) => SENTENCE.replace('0.00', amount)),
  IronCalc: ['#VALUE!', '#VALUE!', '#VALUE!'],
  'fast-formula-parser': ['#VALUE!', '#VALUE!', '#VALUE!'],
  Gnumeric: right,
  LibreOffice: right,
};
const texts = (name) => readFileSync(name, 'utf8').trim().split('\n').map((line) => line.split(',')[0]);
if (!spawnSync('ssconvert', ['--recalc', 'change.xlsx', 'gnumeric.csv'], { env: { ...process.env, LC_ALL: 'C.UTF-8' } }).error) seen.Gnumeric = texts('gnumeric.csv');
const office = ['--headless', `-env:UserInstallation=file://${process.cwd()}/profile`, '--convert-to', 'csv:Text - txt - csv (StarCalc):44,34,76', '--outdir', 'office', 'change.xlsx'];
if (!spawnSync('soffice', office).error) seen.LibreOffice = texts('office/change.csv');
for (const [name, said] of Object.entries(seen)) console.log(name.padEnd(20), said.join(' | '));
const zeros = FORMATS.map((_, row) => book.GetCellValue('T', `B${row + 1}`).value.trim());
console.log('zero in cells of Excelize:', zeros.join(' | '));
const asSeen = Object.entries(seen).every(([name, said]) => said.join() === expected[name].join()) && zeros.every((zero) => zero === '0.00');
console.log(asSeen ? 'as seen before' : 'CHANGED');
process.exit(asSeen ? 0 : 1);
JS
node try.mjs
