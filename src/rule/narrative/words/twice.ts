/** The same subject said twice must have one amount; things counted twice, one number. */

import type { Reading } from '../../../narrative/claim';
import type { Claim } from '../../../narrative/claim/types';
import { faultAt, type TextFault } from '../fault';
import { meet, rangeOf, say } from '../../../narrative/claim/range';
import { subjectKeys } from './scope';
import { groupsOf } from '../../../narrative/claim/groups';
import { nameOf } from './sum';
import { boundRule } from '../bound';
import { countRule } from '../count';
import { roundingRule } from '../rounding';
import { twiceRule } from '../twice';

export function* checkTwice(reading: Reading): Generator<TextFault> {
  const failing = failingParts(reading);
  for (const claims of subjectKeys(reading).values()) yield* compare(reading, claims, failing);
}

function* compare(
  reading: Reading,
  claims: readonly Claim[],
  failing: ReadonlySet<string>,
): Generator<TextFault> {
  const values = new Map<string, Claim[]>();
  for (const claim of claims) {
    const value = rangeOf(claim).middle.toString();
    values.set(value, [...(values.get(value) ?? []), claim]);
  }
  if (values.size < 2) return;
  // The amount in a list that does not add up is the doubtful one; then the one said less often; then the later one.
  const ranked = [...values.values()].sort(
    (a, b) =>
      Number(a.some((claim) => failing.has(claim.id))) - Number(b.some((claim) => failing.has(claim.id))) ||
      b.length - a.length,
  );
  const trusted = ranked[0]?.[0];
  if (!trusted) return;
  for (const doubtful of ranked.slice(1).flat()) {
    const near = meet(rangeOf(trusted), rangeOf(doubtful));
    const gap = rangeOf(doubtful).middle.minus(rangeOf(trusted).middle);
    const where = reading.sentences[trusted.sentence]?.place.path.slice(-1)[0] ?? '';
    yield faultAt(
      reading,
      [doubtful, trusted],
      (near ? roundingRule : twiceRule).found({
        message: `“${nameOf(doubtful)}”此处为${doubtful.text}，“${where}”中为${trusted.text}，前后不一致${near ? '（尾差）' : ''}。`,
        expected: say(rangeOf(trusted).middle, doubtful),
        difference: say(gap, doubtful),
      }),
    );
  }
}

/** Parts of lists whose sum is not their whole. */
function failingParts(reading: Reading): Set<string> {
  const failing = new Set<string>();
  for (const { whole, parts } of groupsOf(reading)) {
    const sum = parts
      .map(rangeOf)
      .reduce((before, range) => before.plus(range.middle), rangeOf(whole).middle.times(0));
    if (!sum.eq(rangeOf(whole).middle)) for (const part of parts) failing.add(part.id);
  }
  return failing;
}

/** Counts of the things that a 情况说明 repeats (车辆, 一级项目): they may be as of two dates, so a warning. */
export function* checkCounts(reading: Reading): Generator<TextFault> {
  const groups = new Map<string, Claim[]>();
  for (const claim of reading.claims) {
    if (claim.kind !== 'count' || claim.partOf !== undefined) continue;
    // 公务用车保有量减少4辆 says nothing of how many there are.
    if (/(?:增加|减少|增|减|少|多)(?:了)?$/.test(claim.phrase)) continue;
    const name = claim.about.find((mention) => mention.kind === 'name' && mention.origin === 'words');
    if (
      !name ||
      claim.about.length > 2 ||
      !/^(?:一级项目|二级项目|车辆|购置车辆|在职人员|离退休人员|实有人员|预算单位)$/.test(name.text)
    )
      continue;
    const key = `${name.text}|${claim.unit}`;
    groups.set(key, [...(groups.get(key) ?? []), claim]);
  }
  for (const [key, claims] of groups) {
    const first = claims[0];
    const other = claims.find((claim) => first && Number(claim.value) !== Number(first.value));
    if (!first || !other) continue;
    yield faultAt(
      reading,
      [first, other],
      countRule.found({
        message: `“${key.split('|')[0]}”一处为${first.text}，另一处为${other.text}，请核对是否同一口径。`,
        expected: first.text,
        difference: `${Number(other.value) - Number(first.value)}${other.unit}`,
      }),
    );
  }
}

/** 机关运行经费 is part of 公用经费. */
export function* checkBounds(reading: Reading): Generator<TextFault> {
  const operating = reading.claims.filter(
    (claim) =>
      claim.kind === 'amount' &&
      !claim.prior &&
      claim.label.nature === 'basic.operating' &&
      claim.label.economic === undefined,
  );
  const limit = operating.map((claim) => rangeOf(claim)).sort((a, b) => b.high.comparedTo(a.high))[0];
  for (const claim of reading.claims) {
    if (!limit || claim.kind !== 'amount' || claim.prior || claim.concept !== 'operatingCosts') continue;
    // 机关运行经费预算 in final accounts was not spent.
    if (claim.stage === 'budget' && reading.edition.stage === 'outturn') continue;
    if (rangeOf(claim).low.lte(limit.high)) continue;
    yield faultAt(
      reading,
      [claim],
      boundRule.found({
        message: `机关运行经费${claim.text}大于公用经费${limit.middle.toString()}万元，机关运行经费应在公用经费之内。`,
        expected: `≤${limit.middle.toString()}万元`,
        difference: `${rangeOf(claim).middle.minus(limit.middle).toString()}万元`,
      }),
    );
  }
}
