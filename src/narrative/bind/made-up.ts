/**
 * Amounts that are what their parts make up, whatever the tables have under their name. 财政拨款9万元，其中一般公共
 * 预算8万元、政府性基金预算1万元: each table has one of the two. 社会保障9万元、住房保障4万元合计13万元: of these two,
 * and not of the list that they stand in.
 */
import type { Claim, Reading } from '../claim';
import { groupsOf } from '../claim/groups';
import { rangeOf, total } from '../claim/range';
import type { Evidence } from './evidence';
import { isSumOfBefore } from './sum-of-before';

/** By their claims: parts of other money each that stand in the tables, and totals of the last items alone. */
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
  const totals = reading.claims
    .filter(({ by }) => by === 'closing')
    .filter((claim) => isSumOfBefore(reading, claim));
  return new Set([...found.map(({ whole }) => whole.id), ...totals.map(({ id }) => id)]);
}
