/**
 * Amounts that are text nobody can read: sums leave them out as they leave out numbers stored as text. What the sums
 * above are short by is what the cell should say, and it is their cause.
 */
import { labelContains } from '../../dimension/label';
import type { FactCell } from '../../fact/cell';
import type { Facts } from '../../fact/facts';
import { repair, type Scales } from '../graph/change';
import type { Edge } from '../graph/edge';
import type { Suspicion } from './structural';
import { unreadCells } from '../graph/unread-cells';

export function unreadAmounts(facts: Facts, scales: Scales): Suspicion[] {
  return [...unreadCells(facts).keys()].flatMap((head): Suspicion[] => {
    const dependents = scales.dependents(head);
    return dependents.size > 0 ? byFormulas(scales, head, dependents) : byTotals(scales, head);
  });
}

/** Formulas that leave the text out: whatever puts most of them right. */
function byFormulas(scales: Scales, head: FactCell, dependents: ReadonlyMap<FactCell, number>): Suspicion[] {
  const amounts = new Set<number>();
  for (const [cell, sign] of dependents)
    for (const edge of scales.graph.edgesOf(cell))
      if (edge.broken && edge.gap !== 0) amounts.add(sign * repair(edge, cell, 0));
  const tried = [...amounts]
    .filter((by) => by > 0)
    .map((by) => scales.weigh(head, new Map([[head, by]])))
    .sort((a, b) => b.gain - a.gain);
  const [best] = tried;
  return best ? [{ kind: 'unreadable', head, changes: best.chosen }] : [];
}

/** What was calculated by such formulas, now values: totals of its table that are short by one amount. */
function byTotals({ graph }: Scales, head: FactCell): Suspicion[] {
  const byAmount = new Map<number, Set<Edge>>();
  for (const edge of graph.broken) {
    for (const cell of edge.cells) {
      if (cell.table !== head.table || cell.virtual || !labelContains(cell.label, head.label)) continue;
      const by = repair(edge, cell, 0);
      if (by > 0) byAmount.set(by, (byAmount.get(by) ?? new Set()).add(edge));
    }
  }
  const [most] = [...byAmount].sort((a, b) => b[1].size - a[1].size);
  if (!most || most[1].size < 2) return [];
  return [{ kind: 'unreadable', head, changes: new Map([[head, most[0]]]), explained: [...most[1]] }];
}
