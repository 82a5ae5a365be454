#!/usr/bin/env bash
# Guess: SQL over the rows of a sheet, run in the page, passes over an amount stored as text in SUM and AVG, or takes it for its number, or is NaN for all of it.
# Seen: in alasql SUM forgets what came before. Of 320, "9.77" and 5 the sum is 5, of "9.77", 320 and 5 it is 325: it begins anew behind a text, so one amount typed as text in the middle of a form takes all above it away, and what is
#       left is a number that looks like a total. With the text last the two are written together: 325 and "9.77" are "3259.77". Where all are texts there is no answer at all, and of a class with one row the text itself. AVG
#       writes together too: "320" and "9.77" average 1604.885, the half of 3209.77, for 164.885, and it counts a blank text as a row: 320 and "" average 160. SUM(amount*1) is right, 334.77.
# Versions: alasql 4.19.1, Node 20.
# Source: run here; alasql's manual (SUM and AVG among the aggregators of SQL-99); SQL:2016 part 2, 10.9 (what is summed is a numeric value expression).
# In the project: an amount stored as text is told cell by cell and is never added silently (src/amount/parse, src/rule).
set -euo pipefail
source "$(dirname "$0")/fetch.sh" alasql@4.19.1
cat >try.cjs <<'JS'
const alasql = require('alasql');
const ask = (what, amounts) => alasql(`SELECT ${what} FROM ?`, [amounts.map((amount) => ({ amount }))])[0].answer;
const expected = [
  ['SUM(amount)', [320, 9.77, 5], 334.77],
  ['SUM(amount)', [320, '9.77', 5], 5],
  ['SUM(amount)', ['9.77', 320, 5], 325],
  ['SUM(amount)', [320, 5, '9.77'], '3259.77'],
  ['SUM(amount)', ['320', '9.77'], undefined],
  ['SUM(amount)', ['5'], '5'],
  ['SUM(amount*1)', [320, '9.77', 5], 334.77],
  ['AVG(amount)', ['320', '9.77'], 1604.885],
  ['AVG(amount)', [320, ''], 160],
];
let asSeen = true;
for (const [what, amounts, right] of expected) {
  const seen = ask(`${what} AS answer`, amounts);
  console.log(what.padEnd(14), JSON.stringify(amounts).padEnd(18), JSON.stringify(seen) ?? 'no answer');
  asSeen &&= seen === right;
}
console.log(asSeen ? 'as seen before' : 'CHANGED');
process.exit(asSeen ? 0 : 1);
JS
node try.cjs
