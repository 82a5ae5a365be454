/** Amounts as text: plain for files and messages, with separators for people. */
import type { Money } from './money';

/** `1065.53`, `-9.77`: the form in which amounts cross boundaries. */
export function plain(amount: Money, digits = 2): string {
  const text = amount.toString();
  // An exponent, which no amount of a budget has.
  if (text.includes('e')) return amount.toFixed(Math.max(digits, amount.decimalPlaces()));
  const point = text.indexOf('.');
  if (point >= 0) return text.padEnd(point + 1 + digits, '0');
  return digits > 0 && amount.isFinite() ? `${text}.${'0'.repeat(digits)}` : text;
}

/** `1,065.53`, with at least `digits` decimals. */
export function printed(amount: Money, digits = 2): string {
  const [whole = '', fraction] = plain(amount, digits).split('.');
  const grouped = whole.length <= 3 ? whole : whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

/** `+30.00`, `-9.77`: a difference says its direction. */
export function signed(amount: Money, digits = 2): string {
  return (amount.isPositive() && !amount.isZero() ? '+' : '') + printed(amount, digits);
}
