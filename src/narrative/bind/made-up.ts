/** 财政拨款9万元，其中一般公共预算8万元、政府性基金预算1万元: each table has one of the two, and none what they make up. */
import type { Claim, Reading } from '../claim';
import { groupsOf } from '../claim/groups';
import { rangeOf, total } from '../claim/range';
import type { Evidence } from './evidence';

/** Wholes whose parts, each of other money, stand in the tables and come to what is written. */
export function madeUp(reading: Reading, of: (claim: Claim) => Evidence): Set<string> {
  const found = groupsOf(reading).filter(({ whole, parts }) => {
    const sources = new Set(parts.map(({ label }) => label.source));
    return (
      parts.length > 1 &&
      sources.size === parts.length &&
      !sources.has(undefined) &&
      !sources.has(whole.label.source) &&
      parts.every((part) => of(part).by === 'fact' && of(part).holds) &&
      total(parts.map(rangeOf)).middle.eq(rangeOf(whole).middle)
    );
  });
  return new Set(found.map(({ whole }) => whole.id));
}
