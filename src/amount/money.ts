/** Exact decimals for money. Amounts are built from text, never from a computed double. */
import { Decimal } from 'decimal.js';

/**
 * 40 digits, half up, never exponents in print: the default of 20 digits silently drops the last digit
 * of an 18-digit amount.
 */
export const Money = Decimal.clone({
  precision: 40,
  rounding: Decimal.ROUND_HALF_UP,
  toExpNeg: -40,
  toExpPos: 40,
});
export type Money = Decimal;

export const ZERO: Money = new Money(0);

/** One amount stands in half a dozen tables, and nought all over them. */
const KNOWN = new Map<number, Money>();
const MOST = 1 << 13;

/** A number that a workbook returns is taken at 15 significant digits, as Excel shows it. */
export function fromDouble(value: number): Money {
  let money = KNOWN.get(value);
  if (money === undefined) {
    const shortest = String(value);
    money = new Money(shortest.length <= 16 ? shortest : value.toPrecision(15));
    if (KNOWN.size >= MOST) KNOWN.clear();
    KNOWN.set(value, money);
  }
  return money;
}

export function sum(amounts: Iterable<Money>): Money {
  let total = ZERO;
  for (const amount of amounts) total = total.plus(amount);
  return total;
}

/** Half up at `digits` decimals: 0.005 → 0.01, −0.005 → −0.01. */
export function round(amount: Money, digits: number): Money {
  return amount.toDecimalPlaces(digits, Decimal.ROUND_HALF_UP);
}
