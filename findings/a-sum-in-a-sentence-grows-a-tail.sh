#!/usr/bin/env bash
# Guess: a number joined to words in a formula, "支出"&(A1+A2)&"万元", by which forms make their sentences, has the digits that its cell shows: fifteen at most, as Excel and Calc have it.
# Seen: HyperFormula, IronCalc, Excelize, fast-formula-parser and Gnumeric write what binary has: of 121.93 and 60.11 the sentence says 支出182.04000000000002万元 (Gnumeric's, with a longer
#       double, 182.04000000000000001), and a share written so, "占"&1/3, has up to twenty digits. In the same sheet A1+A2 is shown as 182.04, and A1+A2=182.04 is true in HyperFormula
#       and IronCalc, so nothing else tells. LEN of it is 18, and a key made of it is found nowhere. One amount alone is whole, and 1065.53+320 has no tail: a trial is right.
#       LibreOffice has 182.04. Only TEXT(…,"0.00") is the same in all.
# Versions: hyperformula 3.5.0, @ironcalc/wasm 0.8.4, excelize-wasm 0.1.3, fast-formula-parser 1.0.19, exceljs 4.4.0 (writes the file), Node 20; Gnumeric 1.12.55 and LibreOffice 7.4.7
#           where they are installed.
# Source: run here; Microsoft, “Excel specifications and limits”: number precision 15 digits; ECMA-376 part 1, 18.17.2.6 (the operator & joins texts) leaves the digits open.
# In the project: a stored text that a formula made is compared as it stands; numbers are computed in decimals, without a tail (src/formula, test/formula/recalculate).
set -euo pipefail
source "$(dirname "$0")/fetch.sh" hyperformula@3.5.0 @ironcalc/wasm@0.8.4 excelize-wasm@0.1.3 fast-formula-parser@1.0.19 exceljs@4.4.0
cat >try.mjs <<'JS'
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import exceljs from 'exceljs';
import { init } from 'excelize-wasm';
import FormulaParser from 'fast-formula-parser';
import hyperformula from 'hyperformula';
import { Model, initSync } from '@ironcalc/wasm';
const AMOUNTS = [121.93, 60.11];
const FORMULAS = ['"支出"&(A1+A2)&"万元"', '"占"&1/3', 'LEN(A1+A2)', 'A1+A2', 'TEXT(A1+A2,"0.00")', '"支出"&(1065.53+320)'];
const hyper = hyperformula.HyperFormula.buildFromArray([...AMOUNTS.map((amount) => [amount]), ...FORMULAS.map((formula) => [`=${formula}`])], { licenseKey: 'gpl-v3' });
const folder = 'node_modules/@ironcalc/wasm';
initSync({ module: readFileSync(`${folder}/${readdirSync(folder).find((name) => name.endsWith('.wasm'))}`) });
const iron = new Model('t', 'en', 'UTC', 'en');
const book = (await init('node_modules/excelize-wasm/excelize.wasm.gz')).NewFile();
const parser = new (FormulaParser.default ?? FormulaParser)({ onCell: ({ row }) => AMOUNTS[row - 1] });
const file = new exceljs.Workbook();
const sheet = file.addWorksheet('T');
AMOUNTS.forEach((amount, index) => {
  iron.setUserInput(0, index + 1, 1, String(amount));
  book.SetCellValue('Sheet1', `A${index + 1}`, amount);
  sheet.getCell(index + 1, 1).value = amount;
});
FORMULAS.forEach((formula, index) => {
  iron.setUserInput(0, index + 3, 1, `=${formula}`);
  book.SetCellFormula('Sheet1', `A${index + 3}`, formula);
  sheet.getCell(index + 3, 1).value = { formula };
});
iron.evaluate();
await file.xlsx.writeFile('sums.xlsx');
const seen = {
  HyperFormula: FORMULAS.map((_, row) => hyper.getCellValue({ sheet: 0, row: row + 2, col: 0 })),
  IronCalc: FORMULAS.map((_, row) => iron.getFormattedCellValue(0, row + 3, 1)),
  Excelize: FORMULAS.map((_, row) => book.CalcCellValue('Sheet1', `A${row + 3}`).value),
  'fast-formula-parser': FORMULAS.map((formula) => parser.parse(formula, { row: 1, col: 1 })),
};
const lines = (name) => readFileSync(name, 'utf8').trim().split('\n').slice(2);
if (!spawnSync('ssconvert', ['--recalc', 'sums.xlsx', 'gnumeric.csv']).error) seen.Gnumeric = lines('gnumeric.csv');
if (!spawnSync('soffice', ['--headless', `-env:UserInstallation=file://${process.cwd()}/profile`, '--convert-to', 'csv:Text - txt - csv (StarCalc):44,34,76', '--outdir', 'out', 'sums.xlsx']).error) seen.LibreOffice = lines('out/sums.csv');
console.log(FORMULAS.join(' | '));
for (const [name, values] of Object.entries(seen)) console.log(name.padEnd(20), values.join(' | '));
const tail = '支出182.04000000000002万元|占0.3333333333333333|18';
const rest = '182.04|支出1385.53';
const expected = {
  HyperFormula: `${tail}|182.04|${rest}`, IronCalc: `${tail}|182.04|${rest}`, Excelize: `${tail}|182.04|${rest}`, 'fast-formula-parser': `${tail}|182.04000000000002|${rest}`,
  Gnumeric: `支出182.04000000000000001万元|占0.33333333333333333334|21|182.04000000000000001|${rest}`, LibreOffice: `支出182.04万元|占0.333333333333333|6|182.04|${rest}`,
};
const asSeen = Object.entries(seen).every(([name, values]) => values.join('|') === expected[name]);
console.log(asSeen ? 'as seen before' : 'CHANGED');
process.exit(asSeen ? 0 : 1);
JS
node try.mjs
