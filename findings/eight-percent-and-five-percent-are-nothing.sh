#!/usr/bin/env bash
# Guess: mathjs, which takes formulas as people write them, has percentages: 8% + 5% is 0.13, 100% - 16.47% is 0.8353, and 320 + 5% is 320.05, as in Excel.
# Seen: a percent sign before a sign is “modulo” of what follows: 8% + 5% is 8 modulo 0.05, which is 0, and so the shares 12.5% + 7.5% + 80%, which make up a whole, are 0.2, 100% - 16.47% is
#       -0.1376, 80% - 100% is 0 and 80% - 30% -0.1; no error, and each could be a share. In brackets, (8%) + (5%), it is 0.13. 320 + 5%, where no other share follows, is 336, five
#       hundredths more, where Excel has 320.05. 320 * 16.47% and 16.47% * 320 are right, which is what anybody would try. The parsers of spreadsheets, HyperFormula
#       and fast-formula-parser, have 0.13, 1, 0.8353 and 320.05.
# Versions: mathjs 15.2.0, hyperformula 3.5.0, fast-formula-parser 1.0.19, Node 20.
# Source: run here; mathjs's manual, “Expression syntax”, has % among its operators twice, as percentage and as modulo; issue 3189 is about how closely the second
#         binds.
# In the project: shares of sentences and formulas are read by its own parser, in decimals (src/formula, src/amount).
set -euo pipefail
source "$(dirname "$0")/fetch.sh" mathjs@15.2.0 hyperformula@3.5.0 fast-formula-parser@1.0.19
cat >try.mjs <<'JS'
import Parser from 'fast-formula-parser';
import hyperformula from 'hyperformula';
import { evaluate } from 'mathjs';
const FORMULAS = ['8% + 5%', '12.5% + 7.5% + 80%', '100% - 16.47%', '80% - 100%', '80% - 30%', '(8%) + (5%)', '320 + 5%', '320 * 16.47%', '16.47% * 320'];
const hyper = hyperformula.HyperFormula.buildFromArray([[1]], { licenseKey: 'gpl-v3' });
const parser = new Parser();
const rounded = (value) => Number(Number(value).toFixed(9));
const seen = {
  mathjs: FORMULAS.map((formula) => rounded(evaluate(formula))),
  HyperFormula: FORMULAS.map((formula) => rounded(hyper.calculateFormula(`=${formula}`, 0))),
  'fast-formula-parser': FORMULAS.map((formula) => rounded(parser.parse(formula, { row: 1, col: 1, sheet: 'T' }))),
};
console.log(FORMULAS.join(' | '));
for (const [name, values] of Object.entries(seen)) console.log(name.padEnd(20), values.join(' | '));
const right = '0.13,1,0.8353,-0.2,0.5,0.13,320.05,52.704,52.704';
const expected = { mathjs: '0,0.2,-0.1376,0,-0.1,0.13,336,52.704,52.704', HyperFormula: right, 'fast-formula-parser': right };
const asSeen = Object.entries(seen).every(([name, values]) => values.map((value) => value + 0).join() === expected[name]);
console.log(asSeen ? 'as seen before' : 'CHANGED');
process.exit(asSeen ? 0 : 1);
JS
node try.mjs
