/** One total compared with last year in several places: the tables tell that it is one. */

import { coordinateKey } from '../../../fact/coordinate';
import type { Bound } from '../../../narrative/bind';
import type { Claim } from '../../../narrative/claim';
import { faultAt, type TextFault } from '../fault';
import { meet, negate, rangeOf, type Range } from '../../../narrative/claim/range';
import { twiceRule } from '../twice';

/** Changes by the coordinate of what changed and the year compared with. */
export function changesByCoordinate(bound: Bound): Map<string, Claim[]> {
  const byId = new Map(bound.reading.claims.map((claim) => [claim.id, claim]));
  const groups = new Map<string, Claim[]>();
  for (const claim of bound.reading.claims) {
    const now = claim.of === undefined ? undefined : byId.get(claim.of);
    if (claim.kind !== 'change' || claim.direction === 'both' || !now) continue;
    const { label, by, holds } = bound.of(now);
    if (by !== 'fact' || !holds || !label) continue;
    const key = `${coordinateKey(label, bound.facts.collapse)}${now.concept === 'operatingCosts' ? '运行' : ''}|${claim.comparedWith?.year ?? ''}${basisOf(claim)}`;
    groups.set(key, [...(groups.get(key) ?? []), claim]);
  }
  return groups;
}

/** Last year's outturn and this year's plan are other amounts than last year's budget. */
function basisOf({ comparedWith }: Claim): string {
  if (comparedWith?.plan) return '计划';
  return /决算|执行/.test(comparedWith?.text ?? '') ? '决算' : '';
}

export function* checkChangesTwice(bound: Bound): Generator<TextFault> {
  for (const [first, ...others] of changesByCoordinate(bound).values()) {
    for (const other of others) {
      if (!first || meet(signed(first), signed(other))) continue;
      // Funds that are nothing this year may have been something last year, so no more than a warning.
      yield faultAt(
        bound.reading,
        [other, first],
        twiceRule.found({
          grade: 'changes',
          message: `同一数额与上年相比，此处写的是${said(other)}，前文写的是${said(first)}，请核对。`,
        }),
      );
    }
  }
}

function signed(claim: Claim): Range {
  return claim.direction === 'down' ? negate(rangeOf(claim)) : rangeOf(claim);
}

function said(claim: Claim): string {
  return claim.direction === 'same' ? '持平' : `${claim.direction === 'down' ? '减少' : '增加'}${claim.text}`;
}
