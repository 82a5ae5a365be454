/**
 * 元 → 万元 so that the printed parts add up to the printed total: the largest-remainder method
 * (Hamilton). Rounding each part by itself is what makes 尾差.
 */
import { Decimal } from 'decimal.js';
import { Money, round, sum, ZERO } from './money';

export interface Apportionment {
  readonly parts: readonly Money[];
  /** What each part got beyond its own rounding, 0 or ± one unit of the last digit. */
  readonly adjustments: readonly Money[];
}

/**
 * Rounds `parts` to `digits` decimals so that they add up to `total` (default: their exact sum, rounded
 * half up). No part moves by a whole unit of the last digit or more, unless `total` itself is not their sum.
 * Throws a RangeError where `total` has more decimals than `digits`, or where there is nothing to apportion to.
 */
export function apportion(parts: readonly Money[], digits: number, total?: Money): Apportionment {
  const target = total ?? round(sum(parts), digits);
  if (target.decimalPlaces() > digits)
    throw new RangeError('the total has more decimals than its parts may have');
  if (parts.length === 0) {
    if (!target.isZero()) throw new RangeError('nothing to apportion the total to');
    return { parts: [], adjustments: [] };
  }
  const unit = new Money(10).pow(-digits);
  const floors = parts.map((part) => part.toDecimalPlaces(digits, Decimal.ROUND_FLOOR));
  let missing = target.minus(sum(floors)).div(unit).toNumber();
  const shares = floors.map(() => 0);
  const byRemainder = parts
    .map((part, index) => ({ index, remainder: part.minus(floors[index] ?? ZERO) }))
    .sort((a, b) => b.remainder.cmp(a.remainder) || a.index - b.index);
  // Once round is the method itself; more rounds only where the given total is not the parts' own.
  for (let turn = 0; missing > 0; turn++, missing--) grow(shares, byRemainder, turn, 1);
  const reversed = [...byRemainder].reverse();
  for (let turn = 0; missing < 0; turn++, missing++) grow(shares, reversed, turn, -1);
  const result = floors.map((floor, index) => floor.plus(unit.times(shares[index] ?? 0)));
  return {
    parts: result,
    adjustments: result.map((part, index) => part.minus(round(parts[index] ?? ZERO, digits))),
  };
}

function grow(shares: number[], order: readonly { index: number }[], turn: number, by: number): void {
  const index = order[turn % order.length]?.index ?? 0;
  shares[index] = (shares[index] ?? 0) + by;
}
