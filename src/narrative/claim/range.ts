/** Printed figures as ranges: half of the last printed digit to either side, carried through the arithmetic. */

import { halfUnit } from '../../amount/interval';
import { Money } from '../../amount/money';
import { convert, type MoneyUnit } from '../../amount/unit';
import type { Claim } from './types';

export interface Range {
  low: Money;
  high: Money;
  /** The value as printed or computed, within. */
  middle: Money;
}

const MONEY: readonly string[] = ['元', '千元', '万元', '亿元'] satisfies MoneyUnit[];

export function isMoney(unit: string): unit is MoneyUnit {
  return MONEY.includes(unit);
}

const RANGES = new WeakMap<Claim, Range>();
/** By what is printed: a text has the same figures again and again. */
const PRINTED = new Map<string, Range>();
const MOST_PRINTED = 10_000;

/** Money is compared in 万元; 万人 and the like in their own unit. A number of things is exact. */
export function rangeOf(claim: Claim): Range {
  const known = RANGES.get(claim) ?? printedRange(claim);
  RANGES.set(claim, known);
  return known;
}

function printedRange(claim: Claim): Range {
  const { value, digits, unit, approximate } = claim;
  const key = `${value} ${digits} ${unit} ${claim.kind === 'count'} ${approximate ?? ''}`;
  const known = PRINTED.get(key) ?? readRange(claim);
  if (PRINTED.size >= MOST_PRINTED) PRINTED.clear();
  PRINTED.set(key, known);
  return known;
}

function readRange(claim: Claim): Range {
  const middle = inWan(new Money(claim.value), claim.unit);
  // Zero is said as 0 and means none: nothing was rounded away.
  const exact = claim.kind === 'count' || (middle.isZero() && claim.digits === 0);
  const slack = exact
    ? new Money(0)
    : inWan(claim.approximate ? halfUnit(claim.digits).times(10) : halfUnit(claim.digits), claim.unit);
  return { low: middle.minus(slack), high: middle.plus(slack), middle };
}

/** 2倍 is 200 in percent. */
function inWan(amount: Money, unit: string): Money {
  if (unit === '倍') return amount.times(100);
  return isMoney(unit) ? convert(amount, unit, '万元') : amount;
}

export function plus(a: Range, b: Range): Range {
  return { low: a.low.plus(b.low), high: a.high.plus(b.high), middle: a.middle.plus(b.middle) };
}

export function minus(a: Range, b: Range): Range {
  return { low: a.low.minus(b.high), high: a.high.minus(b.low), middle: a.middle.minus(b.middle) };
}

export function negate(a: Range): Range {
  return { low: a.high.neg(), high: a.low.neg(), middle: a.middle.neg() };
}

export function zeroRange(): Range {
  const zero = new Money(0);
  return { low: zero, high: zero, middle: zero };
}

/** a ÷ b in percent; undefined where b may be zero. */
export function percent(a: Range, b: Range): Range | undefined {
  if (b.low.lte(0) && b.high.gte(0)) return undefined;
  // What a text tells is mostly of this kind, and a division is the dearest step there is.
  if (!a.low.isNegative() && b.low.isPositive())
    return { low: share(a.low, b.high), high: share(a.high, b.low), middle: share(a.middle, b.middle) };
  const corners = [a.low, a.high].flatMap((x) => [b.low, b.high].map((y) => share(x, y)));
  return {
    low: Money.min(...corners),
    high: Money.max(...corners),
    middle: share(a.middle, b.middle),
  };
}

const share = (part: Money, whole: Money): Money => part.div(whole).times(100);

export function meet(a: Range, b: Range): boolean {
  return a.low.lte(b.high) && b.low.lte(a.high);
}

export function total(parts: readonly Range[]): Range {
  return parts.reduce(plus, zeroRange());
}

/** A sum in which one part is another; nothing is added up anew. */
export function exchanged(sum: Range, part: Range, other: Range): Range {
  return {
    low: sum.low.minus(part.low).plus(other.low),
    high: sum.high.minus(part.high).plus(other.high),
    middle: sum.middle.minus(part.middle).plus(other.middle),
  };
}

/** In the unit and with the digits of `like`. */
export function printLike(amount: Money, like: Claim): string {
  const value = isMoney(like.unit) ? convert(amount, '万元', like.unit) : amount;
  return value
    .toDecimalPlaces(Math.max(like.digits, like.kind === 'count' ? 0 : like.unit === '%' ? like.digits : 2))
    .toString();
}

/** With a unit: 9.59万元, 14.26%. */
export function say(amount: Money, like: Claim): string {
  return `${printLike(amount, like)}${like.unit}`;
}
