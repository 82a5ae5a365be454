/** A table that adds up by itself and agrees with no other: last year's, or another department's. */
import type { BoundTable } from '../../binding/bound';
import type { FactCell } from '../../fact/cell';
import type { Facts } from '../../fact/facts';
import type { Scales } from './change';
import type { Edge } from './relation-graph';
import type { Suspicion } from './structural';

/** Fewer different differences than these may come from one wrong amount and its totals. */
const FEWEST_DIFFERENCES = 5;
const SHARE_OF_TIES = 0.6;

export function otherTables(facts: Facts, { graph }: Scales): Suspicion[] {
  const ties = new Map<BoundTable, { broken: Edge[]; held: number }>();
  const own = new Map<BoundTable, number>();
  const bounds = new Map<BoundTable, Edge[]>();
  const seen = new Set<Edge>();
  for (const model of facts.models) {
    for (const line of model.cells) {
      for (const cell of line) {
        if (!cell) continue;
        for (const edge of graph.edgesOf(cell)) {
          if (seen.has(edge)) continue;
          seen.add(edge);
          const { kind } = edge.relation;
          const tables = tablesOf(edge);
          const isBroken = edge.broken;
          if (kind === 'rollup' && isBroken)
            for (const table of tables) own.set(table, (own.get(table) ?? 0) + 1);
          if (kind === 'bound' && isBroken && tables.size > 1)
            for (const table of tables) bounds.set(table, [...(bounds.get(table) ?? []), edge]);
          if ((kind !== 'tie' && kind !== 'balance') || tables.size < 2 || isEmpty(edge)) continue;
          for (const table of tables) {
            const count = ties.get(table) ?? { broken: [], held: 0 };
            if (isBroken) count.broken.push(edge);
            else count.held += 1;
            ties.set(table, count);
          }
        }
      }
    }
  }
  const strange = [...ties]
    .filter(([table, { broken, held }]) => {
      const differences = new Set(broken.map(({ gap }) => Math.abs(gap)));
      return (
        differences.size >= FEWEST_DIFFERENCES &&
        broken.length / (broken.length + held) >= SHARE_OF_TIES &&
        (own.get(table) ?? 0) <= broken.length / 10
      );
    })
    .sort(([, a], [, b]) => a.held / a.broken.length - b.held / b.broken.length);
  const told = new Set<Edge>();
  return strange.flatMap(([table, { broken }]): Suspicion[] => {
    const differing = broken.filter((edge) => !told.has(edge));
    // A part of it that is more than its whole elsewhere is one more difference, and no proof by itself.
    const explained = [...differing, ...(bounds.get(table) ?? []).filter((edge) => !told.has(edge))];
    explained.forEach((edge) => told.add(edge));
    const head = explained
      .flatMap((edge) => [...edge.signs.keys()])
      .find((cell) => cell.table === table && !cell.virtual);
    return head && differing.length >= FEWEST_DIFFERENCES
      ? [{ kind: 'other-table', head, changes: new Map<FactCell, number>(), explained }]
      : [];
  });
}

function tablesOf({ relation }: Edge): Set<BoundTable> {
  return new Set([...relation.left, ...relation.right].map((cell) => cell.table));
}

function isEmpty({ relation }: Edge): boolean {
  return [...relation.left, ...relation.right].every((cell) => cell.scaled === 0);
}
