/** What a mistyped amount looks like beside the right one. */
import type { Money } from './money';

export type Slip =
  /** So many times the other: a decimal point, 元 for 万元, details and subtotal added up. */
  | { readonly kind: 'times'; readonly factor: number }
  /** One digit, or two that changed places: at these places of `found` and `expected` as printed. */
  | { readonly kind: 'digit' | 'transposed'; readonly was: string; readonly is: string };

const FACTORS = [10_000, 0.0001, 10, 100, 2, 0.1, 0.01] as const;

/** @param digits decimals that both are printed with */
export function slipOf(found: Money, expected: Money, digits: number): Slip | null {
  if (expected.isZero()) return null;
  // Nearly is seen in doubles, exactly is asked of the few that are near.
  const ratio = found.toNumber() / expected.toNumber();
  const factor = FACTORS.find((one) => Math.abs(ratio / one - 1) < 1e-9 && found.eq(expected.times(one)));
  if (factor !== undefined) return { kind: 'times', factor };
  const [is, was] = [found.toFixed(digits), expected.toFixed(digits)];
  if (is.length !== was.length) return null;
  const places = [...is].flatMap((digit, index) => (digit === was[index] ? [] : [index]));
  const at = (text: string): string => places.map((index) => text[index]).join('');
  if (places.length === 1) return { kind: 'digit', was: at(was), is: at(is) };
  const turned = places.length === 2 && at(was) === [...at(is)].reverse().join('');
  return turned ? { kind: 'transposed', was: at(was), is: at(is) } : null;
}
