#!/usr/bin/env bash
# Guess: a decimal library's quotient is rounded by its remainder too: 175.44 of 1065.53 is 16.465045…%, above the half, so 16.47 in every way of rounding to the nearest.
# Seen: js-big-decimal gives 16.46. It divides to two digits more than asked, 16.4650, throws the remainder away and takes what is left for an exact half, which its default
#       (HALF_EVEN) sends down to the even 6. One share in some two hundred is a hundredth of a percent short, and only behind an even digit, so that a few rows of a
#       table of 占比 disagree with Excel for no reason that one can see; HALF_DOWN misses twice as many. Its own round() of the same quotient, written out, is right.
#       HALF_UP is right, by luck: there the half goes up anyway. decimal.js, told the same, is right in all.
# Versions: js-big-decimal 2.2.0, decimal.js 10.6.0, Node 20.
# Source: run here; js-big-decimal, src/divide.ts (the quotient is cut to two digits more than asked, then rounded); IEEE 754-2019, 4.3.1: a tie is a value
#         exactly between two neighbours.
# In the project: shares and rates are rounded from the exact quotient of two integers, half up (src/amount/money, test/amount/amount).
set -euo pipefail
source "$(dirname "$0")/fetch.sh" js-big-decimal@2.2.0 decimal.js@10.6.0
cat >try.cjs <<'JS'
const { Decimal } = require('decimal.js');
const library = require('js-big-decimal');
const Big = library.default ?? library;
const { HALF_DOWN, HALF_EVEN, HALF_UP } = Big.RoundingModes;
const share = (part, whole, places, mode) => Big.divide(Big.multiply(part, '100'), whole, places, mode);
const exact = (part, whole, places, mode) => new Decimal(part).times(100).div(whole).toFixed(places, mode);
const seen = {
  '175.44 of 1065.53, default': [Big.divide(Big.multiply('175.44', '100'), '1065.53', 2), exact('175.44', '1065.53', 2, Decimal.ROUND_HALF_EVEN)],
  'HALF_UP': [share('175.44', '1065.53', 2, HALF_UP), exact('175.44', '1065.53', 2, Decimal.ROUND_HALF_UP)],
  'written out, round()': [Big.round('16.465045564179', 2, HALF_EVEN), '16.47'],
  'HALF_DOWN': [share('175.44', '1065.53', 2, HALF_DOWN), exact('175.44', '1065.53', 2, Decimal.ROUND_HALF_DOWN)],
};
const wrong = { HALF_EVEN: 0, HALF_DOWN: 0, HALF_UP: 0 };
for (let step = 1; step < 4000; step++) {
  const part = new Decimal('7.31').times(step).toFixed(2);
  for (const mode of Object.keys(wrong)) if (!new Decimal(share(part, '1065.53', 2, Big.RoundingModes[mode])).eq(exact(part, '1065.53', 2, Decimal[`ROUND_${mode}`]))) wrong[mode]++;
}
for (const [name, [given, right]] of Object.entries(seen)) console.log(name.padEnd(28), 'js-big-decimal', given, '| decimal.js', right);
console.log('of 3999 shares wrong:', JSON.stringify(wrong));
const asSeen = Object.values(seen).flat().join() === '16.46,16.47,16.47,16.47,16.47,16.47,16.46,16.47' && Object.values(wrong).join() === '20,40,0';
console.log(asSeen ? 'as seen before' : 'CHANGED');
process.exit(asSeen ? 0 : 1);
JS
node try.cjs
