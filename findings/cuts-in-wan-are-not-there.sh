#!/usr/bin/env bash
# Guess: a recognizer of amounts in Chinese texts that reads 9.77万元 and -9.77元 reads -9.77万元; where it does not know a mark it leaves the mark out or says nothing of the whole.
# Seen: of -9.77万元, -320万元 and －9.77万元 Microsoft's finds neither number nor amount, nothing at all, so a list of what a text states holds the rises and none of the cuts. -9.77元 is there, and 9.77万元 is; behind a word, 结余为-9.77元, it
#       is there twice, as -9.77 and as 9.77. A numeral with a point loses its amount in the same way: 三百二十点五 is 320.5, 三百二十点五万元 is nothing. 1065万5300元 is 10655300 to the reader of numbers and 5300 to the one of amounts.
#       提高0.9个百分点 is 0.9 %, as 增长0.9% is, and 三四十万元 is 400000.
# Versions: @microsoft/recognizers-text-suite 1.3.1, Node 20.
# Source: run here; the tables of the package itself, where an amount with 万 and a point may have a minus or 负 before it (DoubleWithMultiplierRegex): it was meant to be read.
# In the project: a minus before an amount with a unit is read, and 个百分点 is another measure than % (src/amount/parse, src/narrative).
set -euo pipefail
source "$(dirname "$0")/fetch.sh" @microsoft/recognizers-text-suite@1.3.1
cat >try.cjs <<'JS'
const { Culture, recognizeCurrency, recognizeNumber, recognizePercentage } = require('@microsoft/recognizers-text-suite');
const values = (recognize, text) => recognize(text, Culture.Chinese).map(({ resolution }) => resolution.value).join(' and ') || 'nothing';
const expected = {
  '9.77万元': '97700 | 97700 | nothing',
  '-9.77元': '-9.77 | -9.77 | nothing',
  '-9.77万元': 'nothing | nothing | nothing',
  '-320万元': 'nothing | nothing | nothing',
  '－9.77万元': 'nothing | nothing | nothing',
  '结余为-9.77元': '-9.77 | -9.77 and 9.77 | nothing',
  '三百二十点五元': '320.5 | 320.5 | nothing',
  '三百二十点五万元': 'nothing | nothing | nothing',
  '1065万5300元': '10655300 | 5300 | nothing',
  '提高0.9个百分点': '0.9 | nothing | 0.9%',
  '三四十万元': '400000 | nothing | nothing',
};
console.log('numbers | amounts | shares');
let asSeen = true;
for (const [text, right] of Object.entries(expected)) {
  const seen = [recognizeNumber, recognizeCurrency, recognizePercentage].map((recognize) => values(recognize, text)).join(' | ');
  console.log(text.padEnd(12, '　'), seen);
  asSeen &&= seen === right;
}
console.log(asSeen ? 'as seen before' : 'CHANGED');
process.exit(asSeen ? 0 : 1);
JS
node try.cjs
