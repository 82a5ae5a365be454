#!/usr/bin/env bash
# Guess: INT goes down, in every engine that has it: INT(-9.77) is -10, so that the old way of rounding to 分, INT(x*100+0.5)/100, does for a cut what it does for a rise.
# Seen: HyperFormula cuts off what is behind the point: INT(-9.77) is -9 and INT(-0.5) is 0, as TRUNC would have it. So INT(A1*100+0.5)/100 is -9.77 for -9.778, and of two tables with the same changes,
#       one with the sign turned round, the totals differ by up to a 分 a row; IF(INT(A1)<>A1,…) is not touched, and no amount above zero is, which is what one tries. MOD, which is made of it in
#       Excel (A1-n*INT(A1/n)), does go down there. Excelize, IronCalc, fast-formula-parser, Gnumeric and LibreOffice have -10.
# Versions: hyperformula 3.5.0, excelize-wasm 0.1.3, @ironcalc/wasm 0.8.4, fast-formula-parser 1.0.19, exceljs 4.4.0 (writes the file), Node 20; Gnumeric 1.12.55 and LibreOffice 7.4.7
#           where they are installed.
# Source: run here; Microsoft's INT: “rounds a number down to the nearest integer”, INT(-8.9) is -9; ECMA-376 part 1, 18.17.7 (INT); HyperFormula's list of functions says of INT “rounds a number down
#         to the nearest integer” too.
# In the project: INT goes down, by exact amounts (src/formula/functions).
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
const FORMULAS = ['INT(-9.77)', 'INT(-0.5)', 'INT(-9.778*100+0.5)/100', 'INT(9.778*100+0.5)/100', 'INT(-10)', 'TRUNC(-9.77)', 'ROUND(MOD(-9.77,3),2)'];
const hyper = hyperformula.HyperFormula.buildFromArray(FORMULAS.map((formula) => [`=${formula}`]), { licenseKey: 'gpl-v3' });
const folder = 'node_modules/@ironcalc/wasm';
initSync({ module: readFileSync(`${folder}/${readdirSync(folder).find((name) => name.endsWith('.wasm'))}`) });
const iron = new Model('t', 'en', 'UTC', 'en');
const book = (await init('node_modules/excelize-wasm/excelize.wasm.gz')).NewFile();
const parser = new (FormulaParser.default ?? FormulaParser)();
const file = new exceljs.Workbook();
const sheet = file.addWorksheet('T');
FORMULAS.forEach((formula, index) => {
  iron.setUserInput(0, index + 1, 1, `=${formula}`);
  book.SetCellFormula('Sheet1', `A${index + 1}`, formula);
  sheet.getCell(index + 1, 1).value = { formula };
});
iron.evaluate();
await file.xlsx.writeFile('cuts.xlsx');
const seen = {
  HyperFormula: FORMULAS.map((_, row) => hyper.getCellValue({ sheet: 0, row, col: 0 })),
  Excelize: FORMULAS.map((_, row) => book.CalcCellValue('Sheet1', `A${row + 1}`).value),
  IronCalc: FORMULAS.map((_, row) => iron.getFormattedCellValue(0, row + 1, 1)),
  'fast-formula-parser': FORMULAS.map((formula) => parser.parse(formula, { row: 1, col: 1 })),
};
const lines = (name) => readFileSync(name, 'utf8').trim().split('\n').map((text) => Math.round(text * 100) / 100);
if (!spawnSync('ssconvert', ['--recalc', 'cuts.xlsx', 'gnumeric.csv']).error) seen.Gnumeric = lines('gnumeric.csv');
if (!spawnSync('soffice', ['--headless', `-env:UserInstallation=file://${process.cwd()}/profile`, '--convert-to', 'csv', '--outdir', 'out', 'cuts.xlsx']).error) seen.LibreOffice = lines('out/cuts.csv');
console.log(FORMULAS.join(' | '));
for (const [name, values] of Object.entries(seen)) console.log(name.padEnd(20), values.map(Number).join(' '));
const right = '-10 -1 -9.78 9.78 -10 -9 2.23';
const asSeen = Object.entries(seen).every(([name, values]) => values.map((value) => String(Number(value))).join(' ') === (name === 'HyperFormula' ? '-9 0 -9.77 9.78 -10 -9 2.23' : right));
console.log(asSeen ? 'as seen before' : 'CHANGED');
process.exit(asSeen ? 0 : 1);
JS
node try.mjs
