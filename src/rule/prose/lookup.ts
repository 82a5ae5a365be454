/** Claims by what they qualify, so that long texts are not searched from the beginning for every figure. */

import type { Reading } from '../../narrative/claim';
import type { Claim, List } from '../../narrative/claim/types';
import { gather } from '../../collect/gather';

interface Index {
  byId: Map<string, Claim>;
  sharesOf: Map<string, Claim[]>;
  sharesIn: Map<string, Claim[]>;
  lists: Map<string, List>;
  besides: Map<string, Claim[]>;
}

const INDEXES = new WeakMap<Reading, Index>();

function indexOf(reading: Reading): Index {
  const known = INDEXES.get(reading);
  if (known) return known;
  const index: Index = {
    byId: new Map(),
    sharesOf: new Map(),
    sharesIn: new Map(),
    besides: new Map(),
    lists: new Map(reading.lists.map((list) => [list.id, list])),
  };
  for (const claim of reading.claims) {
    index.byId.set(claim.id, claim);
    if (claim.besides !== undefined) gather(index.besides, claim.besides, claim);
    if (claim.kind !== 'share') continue;
    if (claim.of !== undefined) gather(index.sharesOf, claim.of, claim);
    if (claim.partOf !== undefined) gather(index.sharesIn, claim.partOf, claim);
  }
  INDEXES.set(reading, index);
  return index;
}

export function claimOf(reading: Reading, id: string | undefined): Claim | undefined {
  return id === undefined ? undefined : indexOf(reading).byId.get(id);
}

/** 占比 of an amount. */
export function sharesOf(reading: Reading, part: Claim): readonly Claim[] {
  return indexOf(reading).sharesOf.get(part.id) ?? [];
}

/** 此外，…: what is said beside a list. */
export function saidBesides(reading: Reading, list: string): readonly Claim[] {
  return indexOf(reading).besides.get(list) ?? [];
}

/** 占比 of the parts of a whole. */
export function sharesIn(reading: Reading, whole: string): readonly Claim[] {
  return indexOf(reading).sharesIn.get(whole) ?? [];
}

export function listOf(reading: Reading, id: string): List | undefined {
  return indexOf(reading).lists.get(id);
}
