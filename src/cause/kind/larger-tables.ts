/** A table that adds up by itself and whose amounts are more than all there is: filled in 元 where its header says 万元. */
import { YUAN_IN_WAN } from '../../amount/unit';
import type { BoundTable } from '../../binding/bound';
import { gather } from '../../collect/gather';
import type { FactCell } from '../../fact/cell';
import type { Facts } from '../../fact/facts';
import type { Scales } from '../graph/change';
import type { Edge } from '../graph/edge';
import type { Suspicion } from './structural';

/** Less is what a wrong digit makes of the other table, or a point out of place. */
const LEAST = 20;
/** One amount may be wrong by itself. */
const FEWEST = 2;

export function largerTables(_: Facts, { graph }: Scales): Suspicion[] {
  const larger = new Map<BoundTable, Edge[]>();
  const otherwise = new Set<BoundTable>();
  for (const edge of graph.broken) {
    const { kind, left, right } = edge.relation;
    const [part, whole] = [left[0], right[0]];
    const isLarger = kind === 'bound' && part && whole && part.table !== whole.table;
    const times = isLarger && whole.scaled > 0 ? part.scaled / whole.scaled : 0;
    if (isLarger && times >= LEAST && times <= YUAN_IN_WAN) gather(larger, part.table, edge);
    else for (const { table } of edge.cells) otherwise.add(table);
  }
  return [...larger].flatMap(([table, edges]): Suspicion[] => {
    const [head] = edges.flatMap(({ relation }) => relation.left);
    if (!head || otherwise.has(table) || edges.length < FEWEST) return [];
    return [{ kind: 'other-table', head, changes: new Map<FactCell, number>(), explained: edges }];
  });
}
