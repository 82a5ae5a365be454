/** Where a great deal is wrong at once: amounts that explain themselves, by how much each explains. */
import type { FactCell } from '../../fact/cell';
import type { Candidate, Scales } from '../graph/change';
import type { Edge } from '../graph/edge';

/** What an amount must explain to be taken in each round; the last one leaves what two cells explain alike. */
const ROUNDS = [4, 3, 2, 1.5];

/** Settles them, so that what is left falls into parts small enough to be searched. */
export function settleSingles(scales: Scales, edges: readonly Edge[]): Candidate[] {
  const { graph } = scales;
  const found: Candidate[] = [];
  for (const least of ROUNDS) {
    // In how many broken relations a cell stands: the most that one change of it can mend.
    const counts = new Map<FactCell, number>();
    for (const edge of edges) if (edge.broken) for (const cell of edge.cells) count(counts, cell);
    for (const [cell, count] of counts) {
      if (count < Math.floor(least)) continue;
      const best = bestOf(scales, cell, least);
      if (!best) continue;
      found.push(best);
      graph.settle(best.changes, best.open);
    }
  }
  return found;
}

function count<T>(counts: Map<T, number>, one: T): void {
  counts.set(one, (counts.get(one) ?? 0) + 1);
}

function bestOf(scales: Scales, cell: FactCell, least: number): Candidate | null {
  const { graph } = scales;
  const { edges = [], signs = [] } = graph.joined(cell) ?? {};
  let votes: Map<number, number> | null = null;
  for (let i = 0; i < edges.length; i++) {
    const edge = edges[i] as Edge;
    if (!edge.broken) continue;
    const by = (signs[i] as number) > 0 ? -edge.gap : edge.gap;
    count((votes ??= new Map<number, number>()), by);
  }
  if (!votes) return null;
  let best: Candidate | null = null;
  for (const [by, count] of votes) {
    if (by === 0 || count < Math.floor(least)) continue;
    const one = scales.weigh(cell, new Map([[cell, by]]));
    if (one.gain >= least && one.hurt.length === 0 && (!best || one.gain > best.gain)) best = one;
  }
  return best;
}
