/** Numbers stored as text: Excel's sums leave them out, so the totals above are short by just that amount. */
import type { FactCell } from '../../fact/cell';
import { cellsIn } from '../../fact/cells-in';
import type { Facts } from '../../fact/facts';
import type { Scales } from '../graph/change';
import { spread } from '../search/spread';
import type { Suspicion } from './structural';

export function textNumbers(facts: Facts, scales: Scales): Suspicion[] {
  return cellsIn(facts).flatMap((cell): Suspicion[] => {
    if (cell.scaled === 0 || !cell.remarks.includes('text')) return [];
    const changes = shortTotals(scales, cell);
    return changes.size > 0 ? [{ kind: 'text-number', head: cell, changes }] : [];
  });
}

/** Totals that do not hold the amount, and by how much they are short: formulas, or what was calculated by them. */
function shortTotals(scales: Scales, cell: FactCell): Map<FactCell, number> {
  const { graph } = scales;
  const changes = new Map<FactCell, number>();
  for (const [total, sign] of scales.dependents(cell)) changes.set(total, sign * cell.scaled);
  if (changes.size > 0) return changes;
  for (const edge of graph.edgesOf(cell)) {
    const [total] = edge.relation.left;
    if (!edge.broken || edge.relation.kind !== 'rollup' || !total || total === cell) continue;
    if (edge.relation.left.length !== 1 || -edge.gap !== cell.scaled) continue;
    const ran = spread(scales, total, cell.scaled);
    for (const [one, by] of ran?.changes ?? [[total, cell.scaled] as const])
      if (one !== cell) changes.set(one, by);
  }
  return changes;
}
