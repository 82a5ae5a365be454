#!/usr/bin/env bash
# Guess: an engine that takes a difference for a condition, IF(A1-B1,"不平","平"), as check columns are often written, calls every difference but 0 unbalanced.
# Seen: Excelize calls it unbalanced only where the difference is exactly 1. 90 against 100, 100 against 90 and a difference of 0.01 are all 平, without
#       an error; IF(SUM(…),"有","无") is 无 for 190. The same number as argument of AND, OR and NOT counts as true, and A1-B1<>0 is right: a form
#       checked with the one way of writing is balanced on the server and unbalanced in Excel. HyperFormula, fast-formula-parser and xlsx-calc are right.
# Versions: excelize-wasm 0.1.3, hyperformula 3.5.0, fast-formula-parser 1.0.19, xlsx-calc 0.9.2, Node 20.
# Source: run here; Excel takes any number but 0 for TRUE (IF function, "logical_test"; OpenFormula 1.2, 6.3.12, conversion to Logical). No issue of it was found.
# In the project: a number is a condition that holds unless it is 0; a difference that is only binary residue is not decided (src/formula/value.ts).
set -euo pipefail
source "$(dirname "$0")/fetch.sh" excelize-wasm@0.1.3 hyperformula@3.5.0 fast-formula-parser@1.0.19 xlsx-calc@0.9.2
cat >try.mjs <<'JS'
import { init } from 'excelize-wasm';
import Parser from 'fast-formula-parser';
import hyperformula from 'hyperformula';
import * as xlsxCalc from 'xlsx-calc';
const CELLS = [90, 100, 91];
const FORMULAS = ['IF(A1-B1,"不平","平")', 'IF(B1-A1,"不平","平")', 'IF(C1-A1,"不平","平")', 'IF(A1-A1,"不平","平")', 'IF(A1-B1<>0,"不平","平")', 'IF(OR(A1-B1),"不平","平")'];
const excelize = await init('node_modules/excelize-wasm/excelize.wasm.gz');
const book = excelize.NewFile();
CELLS.forEach((value, index) => book.SetCellValue('Sheet1', 'ABC'[index] + '1', value));
function ofExcelize(formula) {
  book.SetCellFormula('Sheet1', 'D1', formula);
  const { value, error } = book.CalcCellValue('Sheet1', 'D1');
  return error ?? value;
}
const ofHyperFormula = (formula) => hyperformula.HyperFormula.buildFromArray([[...CELLS, `=${formula}`]], { licenseKey: 'gpl-v3' }).getCellValue({ sheet: 0, row: 0, col: 3 });
const parser = new Parser({ onCell: ({ col }) => CELLS[col - 1] });
const ofParser = (formula) => parser.parse(formula, { row: 1, col: 4, sheet: 's' });
const calculate = [xlsxCalc.default?.default, xlsxCalc.default, xlsxCalc].find((value) => typeof value === 'function');
function ofXlsxCalc(formula) {
  const sheet = { '!ref': 'A1:D1', D1: { t: 's', f: formula } };
  CELLS.forEach((value, index) => (sheet['ABC'[index] + '1'] = { t: 'n', v: value }));
  calculate({ SheetNames: ['s'], Sheets: { s: sheet } });
  return sheet.D1.v;
}
const seen = FORMULAS.map((formula) => [ofExcelize(formula), ofHyperFormula(formula), ofParser(formula), ofXlsxCalc(formula)]);
console.log('A1 90, B1 100, C1 91'.padEnd(30), 'Excelize, HyperFormula, fast-formula-parser, xlsx-calc');
FORMULAS.forEach((formula, index) => console.log(formula.padEnd(30), ...seen[index]));
const right = ['不平', '不平', '不平', '平', '不平', '不平'];
const asSeen = [1, 2, 3].every((engine) => seen.map((row) => row[engine]).join() === right.join()) && seen.map(([first]) => first).join() === '平,平,不平,平,不平,不平';
console.log(asSeen ? 'as seen before' : 'CHANGED');
process.exit(asSeen ? 0 : 1);
JS
node try.mjs
