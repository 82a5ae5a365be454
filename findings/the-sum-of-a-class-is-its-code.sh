#!/usr/bin/env bash
# Guess: SUMIF(codes,"208",amounts) in a parser of formulas that lists SUMIF among its functions is the sum of the amounts beside 208; where it is not, there is an error.
# Seen: hot-formula-parser takes no notice of the amounts. It adds up the codes: 208 for one row, 416 for two, whatever stands beside them, a number that looks like an amount in 万元. With two
#       arguments it is right, as one tries it first. SUMIFS holds the criterion against the amounts and not against the codes: 0 for 1005. And an amount typed with a separator, 1,065.53
#       as text, counts 1 in SUM over cells and in C1+C2, in it and in fortune-sheet's parser, which came from it: neither left out, as Excel does in SUM, nor read, as Excel does
#       with +, but read up to the comma: 321 with 320, for 320 or 1385.53. SUMIF and SUMIFS of fortune-sheet have the amounts.
# Versions: hot-formula-parser 4.0.0, @fortune-sheet/formula-parser 0.2.13, Node 20.
# Source: run here; Microsoft's SUMIF (sum_range: the cells to add) and SUM (text in a reference is ignored); handsontable issue 7072, closed in 2021 for another engine; the parser lies
#         on @handsontable/formulajs 2.0.2, whose SUMIF has two arguments (lib/math-trig.js).
# In the project: SUMIF is computed with its three arguments, by exact amounts (src/formula/functions); a number stored as text is told as the cause (rule/arithmetic/text-number).
set -euo pipefail
source "$(dirname "$0")/fetch.sh" hot-formula-parser@4.0.0 @fortune-sheet/formula-parser@0.2.13
cat >try.cjs <<'JS'
const fortune = require('@fortune-sheet/formula-parser');
const hot = require('hot-formula-parser');
const ROWS = [['208', 1000, '1,065.53'], ['210', 65.53, '320'], ['208', 5, '']];
const FORMULAS = ['SUMIF(A1:A2,"208",B1:B2)', 'SUMIF(A1:A3,"208",B1:B3)', 'SUMIF(B1:B3,">50")', 'SUMIFS(B1:B3,A1:A3,"208")', 'SUM(C1:C2)', 'C1+C2'];
const computed = ({ Parser }) => {
  const parser = new Parser();
  // The cell, options in the newer of the two, and what takes the value.
  parser.on('callCellValue', (cell, ...rest) => rest.at(-1)(ROWS[cell.row.index][cell.column.index]));
  parser.on('callRangeValue', (from, to, ...rest) => rest.at(-1)(ROWS.slice(from.row.index, to.row.index + 1).map((row) => row.slice(from.column.index, to.column.index + 1))));
  return FORMULAS.map((formula) => {
    const { error, result } = parser.parse(formula);
    return error ?? result;
  });
};
const seen = { 'hot-formula-parser': computed(hot), 'fortune-sheet': computed(fortune) };
console.log(FORMULAS.join(', '));
for (const [name, values] of Object.entries(seen)) console.log(name.padEnd(20), values.join(' '));
const asSeen = seen['hot-formula-parser'].join() === '208,416,1065.53,0,321,321' && seen['fortune-sheet'].join() === '1000,1005,1065.53,1005,321,321';
console.log(asSeen ? 'as seen before' : 'CHANGED');
process.exit(asSeen ? 0 : 1);
JS
node try.cjs
