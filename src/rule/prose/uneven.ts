/** Of several amounts that are all whole numbers, the one that is not: what no rounding explains. */
import { Money } from '../../amount/money';
import type { Claim } from '../../narrative/claim/types';

/** Fewer figures may be even by chance. */
const EVEN = 3;

/** 340.02万元 among 120.00, 800.00 and 1,260.00万元, by which the sum is off: the others were counted in whole 万元. */
export function unevenOf(whole: Claim, parts: readonly Claim[], gap: Money): Claim | undefined {
  const figures = [whole, ...parts].filter(({ value }) => Number(value) !== 0);
  const [uneven, ...others] = figures.filter(({ value }) => !new Money(value).isInteger());
  if (!uneven || others.length > 0 || figures.length <= EVEN) return undefined;
  if (figures.some(({ digits, unit }) => digits === 0 || unit !== uneven.unit)) return undefined;
  const [value, off] = [new Money(uneven.value), uneven === whole ? gap : gap.neg()];
  return value.minus(off).isInteger() ? uneven : undefined;
}
