/** Figures that other figures of the same text vouch for: sums, differences, rates, shares, things said twice. */

import type { Claim, Reading } from '../claim';
import { movementsOf } from '../claim/movement';
import { groupsOf } from '../claim/groups';
import { planGroupsOf } from '../claim/plan-groups';

/** Ids of the figures that some arithmetic was done with. */
export function arithmeticPartners(reading: Reading): Set<string> {
  const byId = new Map(reading.claims.map((claim) => [claim.id, claim]));
  const checked = new Set<string>();
  const add = (...claims: (Claim | undefined)[]): void => {
    for (const claim of claims) if (claim) checked.add(claim.id);
  };
  for (const { whole, parts } of [...groupsOf(reading), ...planGroupsOf(reading)]) add(whole, ...parts);
  for (const { now, prior, change, rate } of movementsOf(reading)) {
    if (prior && (change || rate)) add(now, prior, change, rate);
    else if (change && rate) add(now, change, rate);
  }
  for (const claim of reading.claims) {
    if (claim.totals) add(claim, ...claim.totals.map((id) => byId.get(id)));
    if (claim.kind === 'share' && claim.of !== undefined && claim.partOf !== undefined) {
      const whole = byId.get(claim.partOf);
      // Of the plan the text alone tells: its 完成率 vouches for it.
      const planned = whole?.kind === 'aside' || (claim.by === 'completion' && whole?.stage === 'budget');
      add(claim, ...(planned ? [whole, byId.get(claim.of)] : []));
    }
    if (claim.kind === 'change' && claim.partOf !== undefined) add(claim, byId.get(claim.partOf));
  }
  for (const claims of saidAgain(reading).values()) {
    const values = new Set(claims.map((claim) => Number(claim.value)));
    if (claims.length > 1 && values.size === 1) add(...claims);
  }
  return checked;
}

/** Figures by what they are about, in the same words: 调出3人 in every paragraph that gives it as a reason. */
function saidAgain(reading: Reading): Map<string, Claim[]> {
  const groups = new Map<string, Claim[]>();
  for (const claim of reading.claims) {
    if (!/^(?:amount|count|change)$/.test(claim.kind) || claim.prior) continue;
    const words = claim.about
      .filter((mention) => mention.kind !== 'unit')
      .map((mention) => mention.text)
      .join('+');
    // “单价50万元以上设备” is owned in one sentence and bought in the next.
    if (words === '' || /^以[上下]/.test(claim.phrase)) continue;
    const key = `${claim.kind}|${words}|${claim.concept ?? ''}|${claim.unit}|${claim.comparedWith ? 'compared' : ''}`;
    const known = groups.get(key);
    if (known) known.push(claim);
    else groups.set(key, [claim]);
  }
  return groups;
}
