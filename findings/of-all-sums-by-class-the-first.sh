#!/usr/bin/env bash
# Guess: an engine that sums a 类 by wildcard, SUMIFS(amounts,codes,"208*"), does so in every row of a form, or in none.
# Seen: in Univer the first such formula of a sheet is right and every other one is 0, without an error: 110 for 208*, then 0 for 201*, whose amount is 40, and 0 for 208* itself further down, in SUMIF, COUNTIF and COUNTIFS too; AVERAGEIFS
#       is #DIV/0!. Turned round, 201* is right and 208* is 0. The engine keeps a table of a column's texts from the first search on, and there codes are what they look like, numbers, to which no wildcard applies. Names go
#       right each time, 行政* and *运行, and so do whole codes and >15: one tries one formula, or names, and a form of classes has one amount and noughts.
# Versions: @univerjs/preset-sheets-node-core 0.25.1 (@univerjs/engine-formula 0.25.1), rxjs 7.8.2, Node 20; codes are cells of the kind “text”.
# Source: run here; Microsoft's SUMIFS: * in a criterion stands for any characters, which digits stored as text are.
# In the project: wildcards of SUMIF and SUMIFS stand for any characters of a text, digits too, in each formula by itself (src/formula/criterion).
set -euo pipefail
source "$(dirname "$0")/fetch.sh" @univerjs/preset-sheets-node-core@0.25.1 rxjs@7.8.2 --legacy-peer-deps
cat >try.cjs <<'JS'
const { LocaleType, Univer } = require('@univerjs/core');
for (const part of ['core', 'sheets', 'engine-formula', 'sheets-formula']) require(`@univerjs/${part}/facade`);
const { FUniver } = require('@univerjs/core/facade');
const { UniverSheetsNodeCorePreset } = require('@univerjs/preset-sheets-node-core');
async function calculate(labels, formulas) {
  const univer = new Univer({ locale: LocaleType.ZH_CN, locales: { [LocaleType.ZH_CN]: {} } });
  for (const plugin of UniverSheetsNodeCorePreset().plugins) univer.registerPlugin(...[plugin].flat());
  const api = FUniver.newAPI(univer);
  const cellData = Object.fromEntries(formulas.map((f, row) => [row, { 3: { f: `=${f}` } }]));
  labels.forEach((label, row) => Object.assign((cellData[row] ??= {}), { 0: { v: label, t: 1 }, 1: { v: [10, 20, 40, 80][row], t: 2 } }));
  const book = api.createWorkbook({ id: 'w', name: 'w', appVersion: '1', locale: LocaleType.ZH_CN, styles: {}, sheetOrder: ['s'], sheets: { s: { id: 's', name: 'T', cellData, rowCount: 50, columnCount: 9 } } });
  api.getFormula().executeCalculation();
  await new Promise((done) => setTimeout(done, 3000));
  return formulas.map((_, row) => book.getActiveSheet().getRange(row, 3).getValue());
}
const sum = (criterion) => `SUMIFS(B1:B4,A1:A4,"${criterion}")`;
const codes = ['2080505', '2080506', '2010101', '20805'];
const trials = [
  [codes, [sum('208*'), sum('201*'), sum('208*'), 'SUMIF(A1:A4,"208*",B1:B4)', 'COUNTIF(A1:A4,"208*")', sum('2080505'), 'SUMIFS(B1:B4,B1:B4,">15")'], [110, 0, 0, 0, 0, 10, 140]],
  [codes, [sum('201*'), sum('208*')], [40, 0]],
  [['行政运行', '行政单位医疗', '事业运行', '行政'], [sum('行政*'), sum('*运行'), sum('行政*')], [110, 50, 110]],
];
(async () => {
  let asSeen = true;
  for (const [labels, formulas, expected] of trials) {
    const seen = await calculate(labels, formulas);
    console.log(formulas.map((formula, index) => `${formula} ${seen[index]}`).join(' | '));
    asSeen &&= JSON.stringify(seen) === JSON.stringify(expected);
  }
  console.log(asSeen ? 'as seen before' : 'CHANGED');
  process.exit(asSeen ? 0 : 1);
})();
JS
node try.cjs
