/** Cells of which nothing is known, filled in from the relations that they stand in. */
import type { FactCell } from '../../fact/cell';
import type { Dependents } from '../graph/dependents';
import type { Edge } from '../graph/edge';
import type { RelationGraph } from '../graph/relation-graph';

/** By how much left − right moves with each unknown cell and what follows from it by formulas. */
type Slopes = ReadonlyMap<FactCell, number>;

/**
 * By how much each of `unknown` must change, as far as relations with one unknown cell say: what another table
 * states goes before what sums leave. Cells that nothing tells are left out.
 */
export function solve(
  graph: RelationGraph,
  unknown: ReadonlySet<FactCell>,
  dependents: Dependents,
): Map<FactCell, number> {
  const slopes = slopesOf(graph, unknown, dependents);
  const rank = (edge: Edge) => (edge.broken ? 0 : 100_000) + edge.size;
  const ordered = [...slopes.keys()].sort((a, b) => rank(a) - rank(b));
  const values = new Map<FactCell, number>();
  for (let before = -1; values.size > before;) {
    before = values.size;
    for (const edge of ordered) {
      const told = onlyOpen(edge.gap, slopes.get(edge) as Slopes, values);
      if (told) values.set(...told);
    }
  }
  return values;
}

function slopesOf(
  graph: RelationGraph,
  unknown: ReadonlySet<FactCell>,
  dependents: Dependents,
): ReadonlyMap<Edge, Slopes> {
  const slopes = new Map<Edge, Map<FactCell, number>>();
  for (const cell of unknown) {
    for (const [moved, by] of [[cell, 1] as const, ...dependents(cell)]) {
      for (const edge of graph.edgesOf(moved)) {
        if (edge.relation.kind === 'bound') continue;
        const own = slopes.get(edge) ?? new Map<FactCell, number>();
        slopes.set(edge, own);
        own.set(cell, (own.get(cell) ?? 0) + (edge.signOf(moved) ?? 0) * by);
      }
    }
  }
  return slopes;
}

/** The one cell that is still open, and what it must be; null where several are, or it does not matter here. */
function onlyOpen(
  gap: number,
  slopes: Slopes,
  values: ReadonlyMap<FactCell, number>,
): [FactCell, number] | null {
  let open: FactCell | null = null;
  let rest = gap;
  for (const [cell, slope] of slopes) {
    const value = values.get(cell);
    if (value !== undefined) rest += slope * value;
    else if (slope === 0) continue;
    else if (open) return null;
    else open = cell;
  }
  const slope = open ? (slopes.get(open) ?? 0) : 0;
  return open && Math.abs(slope) === 1 ? [open, -rest / slope] : null;
}
