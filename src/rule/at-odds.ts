/** What contradicts something, and nobody can tell whether the amounts are wrong or the reading of them. */
import { carriedOtherwise, type CarriedOtherwise } from '../fact/carried-otherwise';
import type { Facts } from '../fact/facts';
import type { LeftOut } from '../template/template';

export interface AtOdds {
  readonly carried: readonly CarriedOtherwise[];
  /** Of a form without a pack: columns, rows and tables. */
  readonly places: readonly LeftOut[];
}

export function atOdds(facts: Facts): AtOdds {
  const carried = carriedOtherwise(facts);
  // Two totals say more than their table does.
  const told = new Set(carried.flatMap(({ current, all }) => [current.table.sheet, all.table.sheet]));
  const leftOut = facts.source.binding.template.reading?.leftOut ?? [];
  const places = leftOut.filter(
    ({ why, sheet }) => why === 'contradicted' || (why === 'apart' && !told.has(sheet)),
  );
  return { carried, places };
}
