/** What was planned of a whole and of its parts, beside what was spent of them: 年初预算为8万元，支出决算为9万元. */

import { once } from '../../collect/once';
import type { Reading } from '.';
import { groupsOf } from './groups';
import { meet, rangeOf, total } from './range';
import type { Claim } from './types';

export interface PlanGroup {
  readonly whole: Claim;
  readonly parts: readonly Claim[];
}

/** Only where the parts make up what was spent: then they are all there are, but for what was planned and never spent. */
export const planGroupsOf = once((reading: Reading): readonly PlanGroup[] => {
  if (reading.edition.stage !== 'outturn') return [];
  const plans = plansBeside(reading);
  return groupsOf(reading).flatMap(({ whole, parts }): PlanGroup[] => {
    const plan = plans.get(whole);
    const own = parts.map((part) => plans.get(part));
    if (!plan || parts.length < 2 || !own.every((one) => one !== undefined)) return [];
    return meet(total(parts.map(rangeOf)), rangeOf(whole)) ? [{ whole: plan, parts: own }] : [];
  });
});

/** By the amount spent: the plan right before or behind it in its sentence. */
function plansBeside({ claims }: Reading): Map<Claim, Claim> {
  const plans = new Map<Claim, Claim>();
  let before: Claim | undefined;
  for (const claim of claims) {
    if (claim.kind !== 'amount' && claim.kind !== 'aside') continue;
    const isNear = before?.sentence === claim.sentence && before.unit === claim.unit;
    const stages = `${before?.stage ?? ''} ${claim.stage ?? ''}`;
    if (before && isNear && claim.kind === 'amount' && stages === 'budget outturn') plans.set(claim, before);
    // 支出决算为9万元，年初预算为8万元
    if (before && isNear && claim.of === before.id && stages === 'outturn budget') plans.set(before, claim);
    before = claim;
  }
  return plans;
}
