#!/usr/bin/env bash
# Guess: a spreadsheet made for web pages multiplies and divides as JavaScript does: 0.5*0.5 is 0.25, at worst with a tail of binary behind.
# Seen: x-data-spreadsheet writes a product with as many decimals as its longer factor has, so 0.5*0.5 is 0.3, 12.5*0.5 is 6.3, 0.1*0.5 is 0.1, and 3.5 persons at 0.25万元 cost 0.88.
#       A quotient that has more than five decimals is cut to two: 1/3 is 0.33, and three times a third of 1065.5 is 1065.51. With amounts of two decimals and a rate of two, which one
#       tries, nobody sees it: 1065.53*0.06 is 63.93 as it is shown anyway. Nothing is shown as rounded, and the next formula and SUM go on with 0.3: half of a half of 10 is 3.
# Versions: x-data-spreadsheet 1.1.9 (x-spreadsheet on GitHub), esbuild 0.25.12 (makes its core run without a page), Node 20.
# Source: run here; its src/core/helper.js, numberCalc (toFixed of the longer of the two; toFixed(2) behind five decimals).
# In the project: amounts are decimals of 40 digits, and rounded only where a formula or a printed place says so (src/amount, src/formula).
set -euo pipefail
source "$(dirname "$0")/fetch.sh" x-data-spreadsheet@1.1.9 esbuild@0.25.12
cat >entry.js <<'JS'
import cell from 'x-data-spreadsheet/src/core/cell';
import { formulam } from 'x-data-spreadsheet/src/core/formula';
const cells = { A1: '0.5', A2: '0.1', A3: '12.5', A4: '1065.53', A5: '3.5', A6: '1065.5' };
const names = Object.keys(cells);
const shown = (formula) => String(cell.render(formula, formulam, (x, y) => cells[names[y]] ?? ''));
const CASES = [['=A1*A1', '0.3'], ['=A2*A1', '0.1'], ['=A3*A1', '6.3'], ['=A4*0.06', '63.93'], ['=A5*0.25', '0.88'], ['=1/3', '0.33'], ['=A6/3*3', '1065.51'], ['=A1*A1*10', '3.0'], ['=A4+0.1', '1065.63']];
let asSeen = true;
for (const [formula, expected] of CASES) {
  const value = shown(formula);
  console.log(formula.padEnd(10), value);
  if (value !== expected) asSeen = false;
}
console.log(asSeen ? 'as seen before' : 'CHANGED');
process.exit(asSeen ? 0 : 1);
JS
npx esbuild entry.js --bundle --platform=node --log-level=error --outfile=try.cjs
node try.cjs
