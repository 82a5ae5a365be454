/**
 * Values within a formula, and the one coercion for all functions. A number carries how far binary doubles may have
 * drifted from its exact decimals, so that a residue (1065.53-1065.52 stored as 0.00999999999990905) is told from a
 * result that is out of date.
 */
import { fromDouble, Money, ZERO } from '../amount/money';
import type { CellError, CellValue } from '../workbook/model';
import { NotComputed } from './not-computed';

export interface Quantity {
  readonly number: Money;
  /** Absolute. */
  readonly slack: number;
}

export type Value = Quantity | string | boolean | null | CellError;

/** Half the distance between doubles near 1. */
const HALF_ULP = 2 ** -53;

export function isError(value: unknown): value is CellError {
  return typeof value === 'object' && value !== null && 'error' in value;
}

export function isQuantity(value: Value): value is Quantity {
  return typeof value === 'object' && value !== null && 'number' in value;
}

/** With `slack` that its parts brought along, and its own. */
export function quantity(number: Money, slack = 0): Quantity {
  return { number, slack: slack + Math.abs(number.toNumber()) * HALF_ULP };
}

export const NONE: Quantity = quantity(ZERO);

/** A cell's value; `slack` for one that a formula computed. */
export function valueOf(value: CellValue, slack = 0): Value {
  return typeof value === 'number' ? quantity(fromDouble(value), slack) : value;
}

/** What a formula leaves in its cell. */
export function cellValueOf(value: Value): CellValue {
  return value === null ? 0 : isQuantity(value) ? value.number.toNumber() : value;
}

const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d{1,3})?$/i;
const GROUPED = /^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d*)?$/;

/** A text that is a number to every program; null where it is none. */
export function numberIn(text: string): Money | null {
  const trimmed = text.trim();
  if (NUMBER.test(trimmed)) return new Money(trimmed.replace(/\.$/, ''));
  return GROUPED.test(trimmed) ? new Money(trimmed.replaceAll(',', '').replace(/\.$/, '')) : null;
}

/** As arithmetic takes a single value. What a program's language decides (dates, 50%, ¥) is not guessed. */
export function asNumber(value: Value): Quantity | CellError {
  if (value === null) return NONE;
  if (typeof value === 'boolean') return quantity(new Money(value ? 1 : 0));
  if (typeof value !== 'string') return value;
  const number = numberIn(value);
  if (number) return quantity(number);
  if (/[\d０-９]/.test(value)) throw new NotComputed('text');
  return { error: '#VALUE!' };
}

export function asText(value: Value): string | CellError {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (!isQuantity(value)) return value;
  // Beyond ten digits programs print numbers in ways of their own.
  if (value.number.precision(true) > 10 || value.number.decimalPlaces() > 9) throw new NotComputed('text');
  return value.number.toString();
}

export function asCondition(value: Value): boolean | CellError {
  if (value === null) return false;
  if (typeof value === 'boolean' || isError(value)) return value;
  if (isQuantity(value)) return compareNumbers(value, NONE) !== 0;
  const word = value.toUpperCase();
  return word === 'TRUE' || word === 'FALSE' ? word === 'TRUE' : { error: '#VALUE!' };
}

/** Whether two texts are equal to every program: case never counts, width and form of characters may. */
export function sameText(a: string, b: string): boolean | null {
  if (a.toLowerCase() === b.toLowerCase()) return true;
  return a.normalize('NFKC').toLowerCase() === b.normalize('NFKC').toLowerCase() ? null : false;
}

/** Programs compare doubles: where decimals are equal after a cancellation, doubles may differ. */
function compareNumbers(a: Quantity, b: Quantity): number {
  const order = a.number.comparedTo(b.number);
  const size = Math.max(Math.abs(a.number.toNumber()), Math.abs(b.number.toNumber()));
  const slack = a.slack + b.slack;
  const apart = order === 0 ? 0 : Math.abs(a.number.minus(b.number).toNumber());
  // Fifteen digits are compared, so a drift below them decides nothing.
  if (apart <= slack && slack > size * 4e-15) throw new NotComputed('residue');
  return order;
}

/** Below 0, 0 or above it. Numbers come before texts, texts before TRUE and FALSE. */
export function compare(left: Value, right: Value, onlyEquality: boolean): number | CellError {
  if (isError(left)) return left;
  if (isError(right)) return right;
  const [a, b] = [left ?? blankLike(right), right ?? blankLike(left)];
  if (isQuantity(a) && isQuantity(b)) return compareNumbers(a, b);
  if (typeof a === 'string' && typeof b === 'string') {
    const same = sameText(a, b);
    if (same === null || (!same && !onlyEquality)) throw new NotComputed('text');
    return same ? 0 : 1;
  }
  if (typeof a === 'boolean' && typeof b === 'boolean') return Number(a) - Number(b);
  return rank(a) - rank(b);
}

function blankLike(other: Value): Value {
  return typeof other === 'string' ? '' : typeof other === 'boolean' ? false : NONE;
}

function rank(value: Value): number {
  return typeof value === 'boolean' ? 2 : typeof value === 'string' ? 1 : 0;
}
