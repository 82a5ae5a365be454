/** 收入总计 and 支出总计 are equal this year and were last year, so both go the same way by the same amount. */
import type { Claim, Reading } from '../../narrative/claim';
import type { Movement } from '../../narrative/claim/movement';
import { rangeOf } from '../../narrative/claim/range';
import { movementsOf } from './movements';

/** The changes of both, of which one goes up and the other down. */
export interface OppositeSides {
  readonly now: Claim;
  readonly income: Claim;
  readonly expense: Claim;
}

export function* oppositeSides(reading: Reading): Generator<OppositeSides> {
  const totals = movementsOf(reading).filter(({ now, change }) => change && isTotal(now));
  for (const { now, change } of totals) {
    if (now.label.measure !== 'expense' || !change) continue;
    const other = totals.find(
      (movement) => movement.now.label.measure === 'income' && isReverse(movement, now, change),
    );
    if (other?.change) yield { now, income: other.change, expense: change };
  }
}

/** Nothing is said of it but 收入 or 支出. */
function isTotal({ label, about, partOf, prior }: Claim): boolean {
  const { measure: _, ...rest } = label;
  return (
    !prior &&
    partOf === undefined &&
    Object.keys(rest).length === 0 &&
    about.every(({ kind }) => kind === 'term' || kind === 'unit')
  );
}

function isReverse({ now, change }: Movement, expense: Claim, its: Claim): boolean {
  const ways = [change?.direction, its.direction];
  return (
    change !== undefined &&
    ways.includes('up') &&
    ways.includes('down') &&
    rangeOf(now).middle.eq(rangeOf(expense).middle) &&
    rangeOf(change).middle.eq(rangeOf(its).middle) &&
    !rangeOf(change).middle.isZero()
  );
}
