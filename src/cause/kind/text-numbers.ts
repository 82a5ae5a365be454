/** Numbers stored as text: Excel's sums leave them out, so the totals above are short by just that amount. */
import type { BoundTable } from '../../binding/bound';
import { gather } from '../../collect/gather';
import type { FactCell } from '../../fact/cell';
import { cellsIn } from '../../fact/cells-in';
import type { Facts } from '../../fact/facts';
import type { Scales } from '../graph/change';
import { spread } from '../search/spread';
import type { Suspicion } from './structural';

const isText = ({ scaled, remarks }: FactCell): boolean => scaled !== 0 && remarks.includes('text');

export function textNumbers(facts: Facts, scales: Scales): Suspicion[] {
  const texts = cellsIn(facts).filter((cell) => isText(cell) && cell.formula === undefined);
  const single = texts.flatMap((cell): Suspicion[] => {
    const changes = shortTotals(scales, cell);
    return changes.size > 0 ? [{ kind: 'text-number', head: cell, changes }] : [];
  });
  return [...pasted(texts, scales), ...single];
}

/** A range that was pasted as text: a sum that two of its amounts are missing from comes right by both together only. */
function pasted(texts: readonly FactCell[], scales: Scales): Suspicion[] {
  const byTable = new Map<BoundTable, FactCell[]>();
  for (const cell of texts) gather(byTable, cell.table, cell);
  return [...byTable.values()].flatMap((list): Suspicion[] => {
    const changes = new Map<FactCell, number>();
    const missed = list.filter((cell) => {
      const totals = leavingOut(scales, cell);
      for (const [total, sign] of totals) changes.set(total, (changes.get(total) ?? 0) + sign * cell.scaled);
      return totals.length > 0;
    });
    const [head] = missed;
    return head && missed.length > 1
      ? [{ kind: 'text-number', head, changes, texts: [...new Set([head, ...list])] }]
      : [];
  });
}

/** `=E9` hands the text on as it is: nothing is missing there. */
const leavingOut = ({ dependents }: Scales, cell: FactCell): (readonly [FactCell, number])[] =>
  [...dependents.leavingOut(cell)].filter(([total]) => !isText(total));

/** Totals that do not hold the amount, and by how much they are short: formulas, or what was calculated by them. */
function shortTotals(scales: Scales, cell: FactCell): Map<FactCell, number> {
  const { graph } = scales;
  const changes = new Map<FactCell, number>();
  for (const [total, sign] of leavingOut(scales, cell)) changes.set(total, sign * cell.scaled);
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
