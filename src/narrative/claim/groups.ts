/** Amounts by the list that they stand in, with the whole that the list is of. */

import type { Reading } from '.';
import { isMoney } from './range';
import type { Claim } from './types';

export interface Group {
  list: string;
  whole: Claim;
  parts: Claim[];
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
  for (const claim of reading.claims) {
    if ((claim.kind !== 'amount' && claim.kind !== 'count') || claim.partOf === undefined || claim.prior)
      continue;
    const whole = byId.get(claim.partOf);
    const list = claim.list ?? '';
    if (!whole || (!isMoney(whole.unit) && whole.unit !== claim.unit)) continue;
    const key = keyOf(groups, whole, list);
    const group = groups.get(key) ?? { list, whole, parts: [] };
    groups.set(key, group);
    group.parts.push(claim);
  }
  return [...groups.values()];
}

/** An item that names a part of its own (…/c12) joins the list that the part already has. */
function keyOf(groups: ReadonlyMap<string, Group>, whole: Claim, list: string): string {
  const own = `${whole.id}|${list}`;
  if (!/\/c\d+$/.test(list)) return own;
  return [...groups].find(([, group]) => group.whole === whole)?.[0] ?? own;
}
