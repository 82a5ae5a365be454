#!/usr/bin/env bash
# Guess: a library for money refuses a text that it cannot read (NaN), or reads 1.2E+07, as a spreadsheet shows and exports 12,000,000 in a narrow column, as a number.
# Seen: it becomes 1.21, in accounting and numeral 1.207: every mark that is no digit, point or hyphen is dropped, and what is left is read. 1E-02, one 分, is an error
#       of kind NaN in one, 1 and -102 in the others. The minus of Chinese print goes the same way: －9.77, −9.77, △9.77 and （9.77） are all 9.77, a cut becomes a
#       rise, while (9.77) in narrow brackets is -9.77 in all three; 1.5亿 is 1.5. errorOnInvalid of currency.js throws at none of these. numeral takes a
#       hyphen anywhere for the sign: the code 301-02 is -30102.
# Versions: currency.js 2.0.4, accounting 0.4.1, numeral 2.0.6, Node 20.
# Source: run here; the parsers of all three keep digits, points and hyphens (currency.js, src/currency.js, parse; accounting.js, unformat; numeral.js, stringToNumber).
# In the project: each of these is read as what it is, or said to be unreadable (src/amount/parse, test/amount/amount).
set -euo pipefail
source "$(dirname "$0")/fetch.sh" currency.js@2.0.4 accounting@0.4.1 numeral@2.0.6
cat >try.cjs <<'JS'
const accounting = require('accounting');
const currency = require('currency.js');
const numeral = require('numeral');
const TEXTS = ['1.2E+07', '1E-02', '－9.77', '−9.77', '△9.77', '（9.77）', '(9.77)', '1.5亿', '301-02'];
const strict = (text) => {
  try {
    return currency(text, { errorOnInvalid: true }).value;
  } catch {
    return 'error';
  }
};
const seen = {
  'currency.js': TEXTS.map((text) => currency(text).value),
  'its errorOnInvalid': TEXTS.map(strict),
  accounting: TEXTS.map((text) => accounting.unformat(text)),
  numeral: TEXTS.map((text) => numeral(text).value()),
};
console.log(TEXTS.join(' | '));
for (const [name, values] of Object.entries(seen)) console.log(name.padEnd(18), values.join(' | '));
const [lost, kept] = ['9.77,9.77,9.77,9.77', '-9.77,1.5'];
const expected = {
  'currency.js': `1.21,NaN,${lost},${kept},NaN`,
  'its errorOnInvalid': `1.21,NaN,${lost},${kept},NaN`,
  accounting: `1.207,1,${lost},${kept},301`,
  numeral: `1.207,-102,${lost},${kept},-30102`,
};
const asSeen = Object.entries(seen).every(([name, values]) => values.join() === expected[name]);
console.log(asSeen ? 'as seen before' : 'CHANGED');
process.exit(asSeen ? 0 : 1);
JS
node try.cjs
