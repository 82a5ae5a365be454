/** 会议费1.08万元、培训费2.10万元，共3.18万元: an amount that the amounts before it in its sentence come to. */
import type { Claim, Reading } from '../claim';
import { isMoney, rangeOf } from '../claim/range';

/** So many amounts are added up in a sentence; more would come to anything. */
const MOST = 40;

const KNOWN = new WeakMap<Reading, ReadonlyMap<Claim, boolean>>();

export function isSumOfBefore(reading: Reading, claim: Claim): boolean {
  const known = KNOWN.get(reading) ?? sumsIn(reading);
  KNOWN.set(reading, known);
  return known.get(claim) === true;
}

function sumsIn({ claims }: Reading): ReadonlyMap<Claim, boolean> {
  const sums = new Map<Claim, boolean>();
  const inOrder = [...claims].sort((a, b) => a.sentence - b.sentence || a.span.start - b.span.start);
  let sentence = -1;
  let before: Claim[] = [];
  for (const claim of inOrder) {
    if (claim.sentence !== sentence) [sentence, before] = [claim.sentence, []];
    sums.set(claim, comesTo(before, claim));
    if (claim.kind === 'amount' && !claim.prior && isMoney(claim.unit)) before.push(claim);
  }
  return sums;
}

function comesTo(before: readonly Claim[], claim: Claim): boolean {
  const said = rangeOf(claim).middle;
  const [last, ...others] = before.slice(-MOST).reverse();
  if (!last) return false;
  let sum = rangeOf(last).middle;
  return others.some((part) => {
    sum = sum.plus(rangeOf(part).middle);
    return sum.eq(said);
  });
}
