/** Sums whose range ends before their list does: the total is short of just the rows that its formula does not reach. */
import type { FactCell } from '../../fact/cell';
import type { Facts } from '../../fact/facts';
import { summing, unreached } from '../../fact/unreached';
import { gather } from '../../collect/gather';
import type { Cause } from '../explanation';
import type { Scales } from '../graph/change';
import type { Dependents } from '../graph/dependents';
import type { Suspicion } from './structural';

export function shortFormulas(_facts: Facts, { graph, dependents }: Scales): Suspicion[] {
  const lines = new Map<string, [FactCell, number][]>();
  for (const { relation, gap, start } of graph.broken) {
    const [total] = relation.left;
    if (!total || gap !== start || unreached(relation).length === 0) continue;
    gather(lines, `${total.table.sheet} ${total.row}`, [total, -gap]);
  }
  // A formula is drawn across: 合计 and 基本支出 end a row early together, and mended alone they do not add up.
  return [...lines.values()].flatMap((changes) => {
    const inOrder = changes.sort(([a], [b]) => a.column - b.column);
    return [inOrder, ...(inOrder.length > 1 ? inOrder.map((one) => [one]) : [])].flatMap((totals) =>
      suspected(totals, dependents),
    );
  });
}

function suspected(totals: readonly [FactCell, number][], dependents: Dependents): Suspicion[] {
  const [head] = totals[0] ?? [];
  const changes = new Map(totals);
  // Where 合计 takes over the line of the department, what is reckoned from that line is short as well.
  for (const [total, by] of totals)
    for (const [other, sign] of summing(total).row === total.row
      ? []
      : dependents.at(total.table, summing(total).row, total.column))
      if (!totals.some(([one]) => one === other)) changes.set(other, (changes.get(other) ?? 0) + sign * by);
  return head ? [{ kind: 'short-formula', head, changes }] : [];
}

/** The totals whose formulas are to be mended. */
export const shortTotals = ({ changes, mended }: Pick<Cause, 'changes' | 'mended'>): FactCell[] =>
  [...changes.keys()].filter((cell) =>
    mended.some((relation) => relation.left[0] === cell && unreached(relation).length > 0),
  );
