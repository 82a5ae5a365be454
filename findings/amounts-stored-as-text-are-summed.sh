#!/usr/bin/env bash
# Guess: an engine that recalculates workbooks passes over an amount stored as text in SUM over cells, as Excel does; that such an amount is left out of
#        its total is the commonest fault of filled forms.
# Seen: xlsx-calc and Excelize add it. The total that a server computes with them is the one the officer meant, the one her Excel shows is smaller by that
#       amount, and a check that compares the two blames the total. Excelize does not agree with itself: SUMIF(codes,208,…) finds the text 208,
#       COUNTIF(codes,208) does not. And xlsx-calc rounds halves upwards whatever the sign: ROUND(2.675,2) is 2.68, ROUND(-2.675,2) is -2.67,
#       so a cut and a rise of the same amount print differently. HyperFormula is right in the sum and in both roundings.
# Versions: xlsx-calc 0.9.2 (over @e965/xlsx 0.20.3), excelize-wasm 0.1.3, hyperformula 3.5.0, Node 20.
# Source: run here; Excel's own rules: SUM ("empty cells, logical values, text … in the array or reference are ignored"), ROUND (away from zero).
# In the project: a number stored as text is told as the cause, and a sum over it is what Excel shows (rule/arithmetic/text-number).
set -euo pipefail
source "$(dirname "$0")/fetch.sh" xlsx-calc@0.9.2 @e965/xlsx@0.20.3 excelize-wasm@0.1.3 hyperformula@3.5.0
cat >try.mjs <<'JS'
import { init } from 'excelize-wasm';
import hyperformula from 'hyperformula';
import * as xlsxCalc from 'xlsx-calc';
const calculate = [xlsxCalc.default?.default, xlsxCalc.default, xlsxCalc].find((value) => typeof value === 'function');
const FORMULAS = ['SUM(A1:A2)', 'ROUND(2.675,2)', 'ROUND(-2.675,2)', 'SUMIF(B1:B2,208,C1:C2)', 'COUNTIF(B1:B2,208)'];
// Column A: 12.50 as text, 1; column B: the codes 208 and 210 as text; column C: 5, 7.
function ofXlsxCalc(formula) {
  const sheet = { A1: { t: 's', v: '12.50' }, A2: { t: 'n', v: 1 }, B1: { t: 's', v: '208' }, B2: { t: 's', v: '210' }, C1: { t: 'n', v: 5 }, C2: { t: 'n', v: 7 }, D1: { t: 'n', f: formula }, '!ref': 'A1:D2' };
  try {
    calculate({ SheetNames: ['表'], Sheets: { 表: sheet } });
    return sheet.D1.v;
  } catch {
    return 'none';
  }
}
const excelize = await init('node_modules/excelize-wasm/excelize.wasm.gz');
const book = excelize.NewFile();
for (const [cell, words] of [['A1', '12.50'], ['B1', '208'], ['B2', '210']]) book.SetCellStr('Sheet1', cell, words);
for (const [cell, amount] of [['A2', 1], ['C1', 5], ['C2', 7]]) book.SetCellValue('Sheet1', cell, amount);
function ofExcelize(formula) {
  book.SetCellFormula('Sheet1', 'D1', formula);
  return Number(book.CalcCellValue('Sheet1', 'D1').value);
}
function ofHyperFormula(formula) {
  const sheet = [["'12.50", "'208", 5, `=${formula}`], [1, "'210", 7]];
  return hyperformula.HyperFormula.buildFromArray(sheet, { licenseKey: 'gpl-v3' }).getCellValue({ sheet: 0, row: 0, col: 3 });
}
const seen = FORMULAS.map((formula) => [ofXlsxCalc(formula), ofExcelize(formula), ofHyperFormula(formula)]);
FORMULAS.forEach((formula, i) => console.log(`${formula}: xlsx-calc ${seen[i][0]}, Excelize ${seen[i][1]}, HyperFormula ${seen[i][2]}`));
const asSeen =
  JSON.stringify(seen.slice(0, 3)) === '[[13.5,13.5,1],[2.68,2.68,2.68],[-2.67,-2.68,-2.68]]' && seen[3][1] === 5 && seen[4][1] === 0;
console.log(asSeen ? 'as seen before' : 'CHANGED');
process.exit(asSeen ? 0 : 1);
JS
node try.mjs
