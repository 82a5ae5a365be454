/**
 * Money that tables print in one line (上级补助收入, 附属单位上缴收入 and 其他收入 under one name) and a text tells apart:
 * each is at most what the line has, and the whole of it where the amounts agree.
 */
import { contains, type Label } from '../../dimension/dimension';
import { isSelection, type Member } from '../../dimension/member';
import type { Facts } from '../../fact/facts';
import { once } from '../../collect/once';
import type { Claim } from '../claim/types';
import { meet, rangeOf } from '../claim/range';
import type { Evidence } from './evidence';
import { mostStated, type StatedAmounts } from './stated';

/** @returns undefined where no line has it together with others, or the line leaves room for more than is said */
export function withinTogether(
  facts: Pick<Facts, 'models'>,
  stated: StatedAmounts,
  claim: Claim,
  label: Label,
): Evidence | undefined {
  const { source } = label;
  if (source === undefined || isSelection(source)) return undefined;
  const said = rangeOf(claim);
  for (const line of sourcesTogether(facts)) {
    if (!contains('source', line, source)) continue;
    const wider = { ...label, source: line };
    const found = stated.at(wider);
    if (found.length === 0) continue;
    const agreeing = found.find(({ range }) => meet(range, said));
    const { range, cells } = agreeing ?? mostStated(found);
    if (!agreeing && said.low.lte(range.high)) continue;
    return {
      by: 'fact',
      holds: agreeing !== undefined,
      stated: range,
      label: wider,
      cells: [...cells],
      tables: [],
    };
  }
  return undefined;
}

/** The sources of money that lines of the tables have together. */
const sourcesTogether = once(({ models }: Pick<Facts, 'models'>): readonly Member[] => {
  const found = new Set<Member>();
  for (const { cells } of models)
    for (const cell of cells.flat()) {
      const source = cell?.label.source;
      if (source !== undefined && isSelection(source)) found.add(source);
    }
  return [...found];
});
