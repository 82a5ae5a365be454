/** A table that adds up by itself and agrees with no other: last year's, or another department's. */
import type { BoundTable } from '../../binding/bound';
import type { FactCell } from '../../fact/cell';
import type { Facts } from '../../fact/facts';
import type { Relation } from '../../fact/relation';
import { wantedCells } from './blank-lines';
import { tablesOf } from '../tables-of';
import type { Scales } from '../graph/change';
import type { Edge } from '../graph/edge';
import { gather } from '../../collect/gather';
import type { Suspicion } from './structural';

/** Fewer different differences than these may come from one wrong amount and its totals. */
const FEWEST_DIFFERENCES = 5;
const SHARE_OF_TIES = 0.6;

export function otherTables(facts: Facts, scales: Scales): Suspicion[] {
  const { ties, own, bounds } = brokenByTable(facts, scales);
  const suspects = [...ties].filter(
    ([table, broken]) =>
      new Set(broken.map(({ gap }) => Math.abs(gap))).size >= FEWEST_DIFFERENCES &&
      (own.get(table) ?? 0) <= broken.length / 10,
  );
  if (suspects.length === 0) return [];
  const all = tiesByTable(facts);
  const strange = suspects
    .map(([table, broken]) => ({ table, broken, all: all.get(table) ?? 0 }))
    .filter(({ broken, all }) => broken.length / all >= SHARE_OF_TIES)
    .sort((a, b) => a.all / a.broken.length - b.all / b.broken.length);
  const told = new Set<Edge>();
  return strange.flatMap(({ table, broken }): Suspicion[] => {
    const differing = broken.filter((edge) => !told.has(edge));
    // A part of it that is more than its whole elsewhere is one more difference, and no proof by itself.
    const explained = [...differing, ...(bounds.get(table) ?? []).filter((edge) => !told.has(edge))];
    explained.forEach((edge) => told.add(edge));
    const head = explained
      .flatMap((edge) => [...edge.cells])
      .find((cell) => cell.table === table && !cell.virtual);
    return head && differing.length >= FEWEST_DIFFERENCES
      ? [{ kind: 'other-table', head, changes: new Map<FactCell, number>(), explained }]
      : [];
  });
}

/** What is broken, in the order of the cells: ties of several tables, sums of each, bounds between them. */
function brokenByTable(facts: Facts, scales: Scales) {
  const ties = new Map<BoundTable, Edge[]>();
  const own = new Map<BoundTable, number>();
  const bounds = new Map<BoundTable, Edge[]>();
  const wanted = wantedCells(scales);
  const seen = new Set<Edge>();
  const look = (edge: Edge) => {
    const { kind } = edge.relation;
    const tables = tablesOf(edge.relation);
    if (kind === 'rollup') for (const table of tables) own.set(table, (own.get(table) ?? 0) + 1);
    else if (tables.length > 1)
      for (const table of tables) gather(kind === 'bound' ? bounds : ties, table, edge);
  };
  for (const { cells } of facts.models) {
    for (const line of cells) {
      for (const cell of line) {
        if (!cell || !wanted.has(cell)) continue;
        for (const edge of scales.graph.edgesOf(cell)) {
          if (!edge.broken || seen.has(edge)) continue;
          seen.add(edge);
          look(edge);
        }
      }
    }
  }
  return { ties, own, bounds };
}

/** How many ties with another table each has, zeros on both sides and what is too large to be counted left out. */
function tiesByTable({ relations }: Facts): ReadonlyMap<BoundTable, number> {
  const counts = new Map<BoundTable, number>();
  for (const relation of relations) {
    if ((relation.kind !== 'tie' && relation.kind !== 'balance') || saysNothing(relation)) continue;
    const tables = tablesOf(relation);
    if (tables.length > 1) for (const table of tables) counts.set(table, (counts.get(table) ?? 0) + 1);
  }
  return counts;
}

function saysNothing({ left, right }: Relation): boolean {
  let isZero = true;
  for (const side of [left, right]) {
    for (const { scaled } of side) {
      if (Number.isNaN(scaled)) return true;
      if (scaled !== 0) isZero = false;
    }
  }
  return isZero;
}
