#!/usr/bin/env bash
# Guess: an engine that offers TEXT writes a share with "0.00%" as Excel does, or says that it does not know the format.
# Seen: HyperFormula puts the number in and the sign behind it: TEXT(0.1235,"0.00%") is 0.12%, where the share is 12.35%. A sentence put together in a cell,
#       "占比"&TEXT(B1/B2,"0.00%"), states a hundredth of it, without an error. "#,##0.00" makes 1066,##0.00 of 1065.53, "0.00,," leaves the commas,
#       and "0.00;(0.00)" shows its own second part, so no format with thousands, thousandths or two parts can be used. "0.00" alone is right.
#       Excelize and fast-formula-parser are right in all four.
# Versions: hyperformula 3.5.0, excelize-wasm 0.1.3, fast-formula-parser 1.0.19, Node 20.
# Source: run here; HyperFormula issues 1565 (percent, open since October 2025) and 1138 (thousands); ECMA-376 part 1, 18.8.31 (number formats: % multiplies by 100).
# In the project: TEXT is none of the functions that are computed; a stored result stands, is counted and said (test/formula/recalculate).
set -euo pipefail
source "$(dirname "$0")/fetch.sh" hyperformula@3.5.0 excelize-wasm@0.1.3 fast-formula-parser@1.0.19
cat >try.mjs <<'JS'
import { init } from 'excelize-wasm';
import Parser from 'fast-formula-parser';
import hyperformula from 'hyperformula';
const FORMULAS = ['"占比"&TEXT(0.1235,"0.00%")', 'TEXT(1065.53,"#,##0.00")', 'TEXT(10655300,"0.00,,")', 'TEXT(-9.77,"0.00;(0.00)")', 'TEXT(1065.53,"0.00")'];
const hyper = hyperformula.HyperFormula.buildFromArray([FORMULAS.map((formula) => `=${formula}`)], { licenseKey: 'gpl-v3' });
const book = (await init('node_modules/excelize-wasm/excelize.wasm.gz')).NewFile();
const parser = new Parser();
const seen = {
  HyperFormula: FORMULAS.map((_, col) => hyper.getCellValue({ sheet: 0, row: 0, col })),
  Excelize: FORMULAS.map((formula) => {
    book.SetCellFormula('Sheet1', 'A1', formula);
    return book.CalcCellValue('Sheet1', 'A1').value;
  }),
  'fast-formula-parser': FORMULAS.map((formula) => parser.parse(formula, { row: 1, col: 1, sheet: 'T' })),
};
for (const [name, values] of Object.entries(seen)) console.log(name.padEnd(20), values.join(' | '));
const right = '占比12.35% | 1,065.53 | 10.66 | (9.77) | 1065.53';
const expected = { HyperFormula: '占比0.12% | 1066,##0.00 | 10655300.00,, | -9.77;(0.00) | 1065.53', Excelize: right, 'fast-formula-parser': right };
const asSeen = Object.entries(seen).every(([name, values]) => values.join(' | ') === expected[name]);
console.log(asSeen ? 'as seen before' : 'CHANGED');
process.exit(asSeen ? 0 : 1);
JS
node try.mjs
