/** Changes of the parts against the change of the whole, and 元 written for 万元. */

import { Money } from '../../../amount/money';
import type { Reading } from '../../../narrative/claim';
import type { Claim } from '../../../narrative/claim/types';
import { signed } from './change';
import { faultAt, type TextFault } from '../fault';
import { meet, plus, rangeOf, type Range } from '../../../narrative/claim/range';
import { sumRule } from '../sum';

/** Σ of the parts' changes against the change of the whole. */
export function* checkChangeSums(reading: Reading): Generator<TextFault> {
  const byId = new Map(reading.claims.map((claim) => [claim.id, claim]));
  const groups = new Map<string, Claim[]>();
  for (const claim of reading.claims) {
    if (claim.kind !== 'change' || claim.partOf === undefined) continue;
    const parts = groups.get(claim.partOf) ?? [];
    // 与上年持平，无增减变化: one part may say it twice.
    if (!parts.some((part) => part.of !== undefined && part.of === claim.of))
      groups.set(claim.partOf, [...parts, claim]);
  }
  for (const [id, parts] of groups) {
    const whole = byId.get(id);
    const stated = whole ? signed(whole) : undefined;
    const ranges = parts.map(signed);
    if (!whole || !stated || parts.length < 2 || !coversWhole(parts, byId)) continue;
    if (ranges.some((range) => range === undefined)) continue;
    const sum = ranges.reduce<Range>((before, range) => (range ? plus(before, range) : before), {
      low: new Money(0),
      high: new Money(0),
      middle: new Money(0),
    });
    if (meet(sum, stated)) continue;
    const slip = unitSlip(whole, sum);
    yield faultAt(
      reading,
      [whole, ...parts],
      sumRule.found({
        message: slip
          ? `各部分增减额合计${slip}，与“${whole.text}”只差单位，单位应为“${slip.replace(/[\d.-]/g, '')}”。`
          : `各部分增减额合计为${signedText(sum.middle)}万元，总的增减额写的是${signedText(stated.middle)}万元，两者不符。`,
        expected: slip ?? `${signedText(sum.middle)}万元`,
        ...(slip ? {} : { difference: `${signedText(stated.middle.minus(sum.middle))}万元` }),
      }),
    );
  }
}

/** 元 for 万元: the digits agree and the unit does not. */
export function unitSlip(whole: Claim, sum: Range): string | undefined {
  if (whole.unit !== '元' && whole.unit !== '万元') return undefined;
  const digits = new Money(whole.value);
  const factor = whole.unit === '元' ? sum.middle.abs() : sum.middle.abs().times(10000);
  if (digits.isZero() || !factor.eq(digits)) return undefined;
  return `${whole.value}${whole.unit === '元' ? '万元' : '元'}`;
}

function signedText(amount: Money): string {
  return `${amount.isPositive() && !amount.isZero() ? '+' : ''}${amount.toString()}`;
}

/** Changes of parts add up if the parts themselves make up their whole. */
function coversWhole(parts: readonly Claim[], byId: ReadonlyMap<string, Claim>): boolean {
  const amounts = parts.map((part) => (part.of === undefined ? undefined : byId.get(part.of)));
  const wholeId = amounts[0]?.partOf;
  const whole = wholeId === undefined ? undefined : byId.get(wholeId);
  if (!whole) return new Set(parts.map((part) => part.label.nature)).size === parts.length;
  const sum = amounts.reduce(
    (before, amount) => (amount ? before.plus(rangeOf(amount).middle) : before),
    new Money(0),
  );
  return amounts.every((amount) => amount?.partOf === wholeId) && sum.eq(rangeOf(whole).middle);
}
