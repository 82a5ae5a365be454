/** Parts of 其中 and of lists against their whole. */

import { labelKey } from '../../../dimension/label';
import { contains, DIMENSIONS } from '../../../dimension/dimension';
import type { Reading } from '../../../narrative/claim';
import type { Claim } from '../../../narrative/claim/types';
import { unitSlip } from './change-sum';
import { groupsOf } from '../../../narrative/claim/groups';
import { faultAt, type TextFault } from '../fault';
import { claimOf } from './lookup';
import { isExhaustive } from './partition';
import { meet, rangeOf, say, total, type Range } from '../../../narrative/claim/range';
import { partExceedsRule } from '../part-exceeds';
import { roundingRule } from '../rounding';
import { sumRule } from '../sum';

/** 合计 at the end of a list says its whole again. */
export function* checkClosings(reading: Reading): Generator<TextFault> {
  for (const claim of reading.claims) {
    const whole = claim.closes ? claimOf(reading, claim.of) : undefined;
    if (!whole || meet(rangeOf(claim), rangeOf(whole))) continue;
    yield faultAt(
      reading,
      [claim, whole],
      sumRule.found({
        message: `列举之后写合计${claim.text}，前面的总数是${whole.text}，两者不符。`,
        expected: say(rangeOf(whole).middle, claim),
        difference: say(rangeOf(claim).middle.minus(rangeOf(whole).middle), claim),
      }),
    );
  }
}

export function* checkSums(reading: Reading): Generator<TextFault> {
  for (const { list, whole, parts: all } of groupsOf(reading)) {
    const parts = outermost(all);
    // 收支总计…，其中：收入…；支出…: each of them is the whole.
    const measures = new Set(parts.map(({ label }) => label.measure));
    if (measures.has('income') && measures.has('expense')) continue;
    const sum = total(parts.map(rangeOf));
    const stated = rangeOf(whole);
    if (meet(sum, stated)) {
      if (!sum.middle.eq(stated.middle)) yield rounding(reading, whole, parts, sum, stated);
      continue;
    }
    const slip = parts.length > 1 ? unitSlip(whole, sum) : undefined;
    if (slip) {
      yield faultAt(
        reading,
        [whole],
        sumRule.found({
          message: `所列各项合计${slip}，与“${whole.text}”数字相同而单位不同，单位应为“${slip.replace(/[\d.]/g, '')}”。`,
          expected: slip,
        }),
      );
      continue;
    }
    const bigger = parts.find((part) => rangeOf(part).low.gt(stated.high));
    if (bigger) {
      yield faultAt(
        reading,
        [bigger],
        partExceedsRule.found({
          message: `其中的一项${bigger.text}大于其所属的合计${whole.text}。`,
          difference: say(rangeOf(bigger).middle.minus(stated.middle), bigger),
        }),
      );
      if (parts.length === 1) continue;
    }
    const more = sum.middle.gt(stated.middle);
    const structural = list?.of === 'level';
    if (!more && !isExhaustive(reading, list, parts) && !(structural && parts.length > 2)) continue;
    yield* blame(reading, whole, parts, sum, stated, !more && structural);
  }
}

function* blame(
  reading: Reading,
  whole: Claim,
  parts: Claim[],
  sum: Range,
  stated: Range,
  loosely: boolean,
): Generator<TextFault> {
  const gap = sum.middle.minus(stated.middle);
  const culprit = parts.find((part) => !gap.isZero() && rangeOf(part).middle.eq(gap));
  const words = `所列各项合计${say(sum.middle, whole)}，与${whole.text}相差${say(gap.abs(), whole)}`;
  const fault = faultAt(
    reading,
    culprit ? [culprit] : [whole, ...parts],
    sumRule.found({
      ...(loosely ? { grade: 'structural' as const } : {}),
      message: culprit
        ? `${words}，差额正好等于“${nameOf(culprit)}”${culprit.text}，这一项可能不属于本单位。`
        : `${words}。`,
      expected: say(stated.middle, whole),
      difference: say(gap, whole),
    }),
  );
  yield { ...fault, claims: [whole, ...parts].map((claim) => claim.id) };
}

function rounding(reading: Reading, whole: Claim, parts: Claim[], sum: Range, stated: Range): TextFault {
  return faultAt(
    reading,
    [whole, ...parts],
    roundingRule.found({
      message: `所列各项合计${say(sum.middle, whole)}，与${whole.text}相差${say(sum.middle.minus(stated.middle).abs(), whole)}，属于四舍五入的尾差。`,
      expected: say(sum.middle, whole),
      difference: say(stated.middle.minus(sum.middle), whole),
    }),
  );
}

export function nameOf(claim: Claim): string {
  const mentions = claim.about.filter((mention) => mention.kind !== 'unit');
  const levels = mentions.find((mention) => mention.levels)?.levels;
  if (levels?.item !== undefined) return `${levels.item}（项）`;
  return (mentions[mentions.length - 1] ?? claim.about[0])?.text ?? claim.phrase;
}

/** A part that lies inside another part of the list (公务用车运行维护费 beside 公务用车费) counts once. */
function outermost(parts: readonly Claim[]): Claim[] {
  return parts.filter(
    (inner, index) =>
      !parts.some(
        (outer, other) =>
          other !== index &&
          inner.about.every((mention) => mention.kind !== 'name') &&
          (isInside(outer, inner) || (other < index && sameWords(outer, inner))),
      ),
  );
}

function isInside(outer: Claim, inner: Claim): boolean {
  const strictly = DIMENSIONS.filter((dimension) => outer.label[dimension] !== inner.label[dimension]);
  return (
    strictly.length > 0 &&
    outer.about.every((mention) => mention.kind !== 'name') &&
    strictly.every(
      (dimension) =>
        outer.label[dimension] !== undefined &&
        contains(dimension, outer.label[dimension], inner.label[dimension]),
    )
  );
}

function sameWords(a: Claim, b: Claim): boolean {
  return (
    nameOf(a) === nameOf(b) &&
    a.value === b.value &&
    a.unit === b.unit &&
    labelKey(a.label) === labelKey(b.label)
  );
}
