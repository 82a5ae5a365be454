/** What the tables state, by amount: whether a figure stands anywhere in them, and as what. */
import type { Money } from '../../amount/money';
import { convert } from '../../amount/unit';
import type { Label } from '../../dimension/dimension';
import type { AmountIndex } from '../../fact/amount-at';
import { side } from '../../fact/relation';
import type { Claim } from '../claim';
import { isMoney, rangeOf } from '../claim/range';

interface Stated {
  readonly amount: Money;
  readonly label: Label;
}

const AMOUNTS = new WeakMap<AmountIndex, ReadonlyMap<string, readonly Stated[]>>();

/** The coordinates at which the tables state that amount. */
export function labelsAt(index: AmountIndex, claim: Claim): readonly Label[] {
  const known = AMOUNTS.get(index) ?? readAmounts(index);
  AMOUNTS.set(index, known);
  return (known.get(inCents(rangeOf(claim).middle)) ?? [])
    .filter(({ amount }) => isWritten(amount, claim))
    .map(({ label }) => label);
}

/** To the digits printed: 1,801元 is no 1,800元, though both are 0.18万元. */
function isWritten(amount: Money, { unit, digits, value }: Claim): boolean {
  return !isMoney(unit) || convert(amount, '万元', unit).toDecimalPlaces(digits).eq(value);
}

function readAmounts(index: AmountIndex): ReadonlyMap<string, readonly Stated[]> {
  const { unit } = index.facts.source;
  const found = new Map<string, Stated[]>();
  for (const { cells, label } of index.statements()) {
    const amount = convert(side(cells).middle, unit, '万元');
    if (amount.isZero()) continue;
    const key = inCents(amount);
    const known = found.get(key);
    if (known) known.push({ amount, label });
    else found.set(key, [{ amount, label }]);
  }
  return found;
}

/** A text in 万元 rounds what is printed in 元. */
function inCents(amount: Money): string {
  return amount.toDecimalPlaces(2).toString();
}
