/** Amounts by the list that they stand in, with the whole that the list is of. */

import type { Reading } from '.';
import { isMoney } from './range';
import { membershipKey, type Claim, type Membership } from './types';

export interface Group {
  /** What its parts are members of. */
  readonly list: Membership | undefined;
  readonly whole: Claim;
  readonly parts: Claim[];
}

const GROUPS = new WeakMap<Reading, Group[]>();

/** Amounts by the list that they stand in, with their whole. */
export function groupsOf(reading: Reading): readonly Group[] {
  const known = GROUPS.get(reading) ?? readGroups(reading);
  GROUPS.set(reading, known);
  return known;
}

function readGroups(reading: Reading): Group[] {
  const byId = new Map(reading.claims.map((claim) => [claim.id, claim]));
  const groups = new Map<string, Group>();
  const firstOf = new Map<string, Group>();
  for (const claim of reading.claims) {
    if ((claim.kind !== 'amount' && claim.kind !== 'count') || claim.partOf === undefined || claim.prior)
      continue;
    const whole = byId.get(claim.partOf);
    if (!whole || (!isMoney(whole.unit) && whole.unit !== claim.unit)) continue;
    const key = `${whole.id}|${membershipKey(claim.list)}`;
    // An item that names a part of its own joins the list that the part already has.
    const joined = claim.list?.of === 'item' ? firstOf.get(whole.id) : undefined;
    const group = joined ?? groups.get(key) ?? { list: claim.list, whole, parts: [] };
    if (!joined) groups.set(key, group);
    if (!firstOf.has(whole.id)) firstOf.set(whole.id, group);
    group.parts.push(claim);
  }
  return [...groups.values()];
}
