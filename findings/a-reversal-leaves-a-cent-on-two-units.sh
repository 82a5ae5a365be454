#!/usr/bin/env bash
# Guess: a library for money that allots an amount to units (allocate, distribute) allots the same amount taken back the same way, so that both make nothing, unit by unit.
# Seen: Dinero 1.9.1 gives the odd 分 of a rise to the first unit and of a cut to the last: 1.00 元 to three is 0.34, 0.33, 0.33, and -1.00 is -0.33, -0.33, -0.34. After the reversal (冲销) the total is 0, the first
#       unit keeps one 分 and the last owes one. -0.01 to two units falls on the second, 0.01 on the first. Of 999 amounts to three units 666 leave such a rest, of those to seven 857. currency.js and Dinero
#       2 take it back where it was.
# Versions: dinero.js 1.9.1 and 2.0.2, currency.js 2.0.4, Node 20.
# Source: run here; Dinero 1's manual on allocate shows positive amounts alone.
# In the project: nothing is allotted: parts are read, added up and held against their total (src/amount).
set -euo pipefail
source "$(dirname "$0")/fetch.sh" dinero1@npm:dinero.js@1.9.1 dinero2@npm:dinero.js@2.0.2 currency.js@2.0.4
cat >try.mjs <<'JS'
import currency from 'currency.js';
import dinero1 from 'dinero1';
import { allocate, dinero, toSnapshot } from 'dinero2';
const CNY = { code: 'CNY', base: 10, exponent: 2 };
const ways = {
  'Dinero 1': (cents, units) => dinero1({ amount: cents, currency: 'CNY' }).allocate(Array(units).fill(1)).map((part) => part.getAmount()),
  'Dinero 2': (cents, units) => allocate(dinero({ amount: cents, currency: CNY }), Array(units).fill(1)).map((part) => toSnapshot(part).amount),
  'currency.js': (cents, units) => currency(cents, { fromCents: true }).distribute(units).map((part) => part.intValue),
};
const rest = (allot, cents, units) => {
  const back = allot(-cents, units);
  return allot(cents, units).map((part, index) => part + back[index]);
};
const seen = Object.entries(ways).map(([name, allot]) => {
  const left = [3, 7].map((units) => Array.from({ length: 999 }, (_, index) => index + 1).filter((cents) => rest(allot, cents, units).some((part) => part !== 0)).length);
  return `${name}: 100 is ${allot(100, 3)}, -100 is ${allot(-100, 3)}, rest ${rest(allot, 100, 3)}; -1 is ${allot(-1, 2)}; of 999 amounts ${left[0]} (3 units) and ${left[1]} (7) leave a rest`;
});
console.log(seen.join('\n'));
const right = (name) => `${name}: 100 is 34,33,33, -100 is -34,-33,-33, rest 0,0,0; -1 is -1,0; of 999 amounts 0 (3 units) and 0 (7) leave a rest`;
const expected = ['Dinero 1: 100 is 34,33,33, -100 is -33,-33,-34, rest 1,0,-1; -1 is 0,-1; of 999 amounts 666 (3 units) and 857 (7) leave a rest', right('Dinero 2'), right('currency.js')];
// Dinero 1 counts a part of nothing as -0
const asSeen = seen.join('\n').replaceAll('-0,', '0,') === expected.join('\n');
console.log(asSeen ? 'as seen before' : 'CHANGED');
process.exit(asSeen ? 0 : 1);
JS
node try.mjs
