/** What the tables state, by amount: whether a figure stands anywhere in them, and as what. */
import { convert } from '../../amount/unit';
import type { Label } from '../../dimension/dimension';
import type { AmountIndex } from '../../fact/amount-at';
import { side } from '../../fact/relation';
import type { Claim } from '../claim';
import { rangeOf } from '../claim/range';

const AMOUNTS = new WeakMap<AmountIndex, ReadonlyMap<string, readonly Label[]>>();

/** The coordinates at which the tables state that amount. */
export function labelsAt(index: AmountIndex, claim: Claim): readonly Label[] {
  const known = AMOUNTS.get(index) ?? readAmounts(index);
  AMOUNTS.set(index, known);
  return known.get(inCents(rangeOf(claim).middle)) ?? [];
}

function readAmounts(index: AmountIndex): ReadonlyMap<string, readonly Label[]> {
  const { unit } = index.facts.source;
  const found = new Map<string, Label[]>();
  for (const { cells, label } of index.statements()) {
    const amount = convert(side(cells).middle, unit, '万元');
    if (amount.isZero()) continue;
    const key = inCents(amount);
    const known = found.get(key);
    if (known) known.push(label);
    else found.set(key, [label]);
  }
  return found;
}

/** A text in 万元 rounds what is printed in 元. */
function inCents(amount: ReturnType<typeof convert>): string {
  return amount.toDecimalPlaces(2).toString();
}
