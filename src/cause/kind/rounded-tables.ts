/**
 * A table whose amounts are whole, or have one decimal, among tables that have two, and that is off from them by no
 * more than that: somebody rounded it, each cell by itself. No cell of it is wrong alone.
 */
import type { BoundTable } from '../../binding/bound';
import { gather } from '../../collect/gather';
import type { FactCell } from '../../fact/cell';
import type { Facts } from '../../fact/facts';
import type { Scales } from '../graph/change';
import type { Edge } from '../graph/edge';
import type { Suspicion } from './structural';

/** So many amounts do not end in zeros by chance. */
const FEWEST_AMOUNTS = 8;
const FEWEST_DIFFERENCES = 3;
const SHARE_OF_BROKEN = 0.8;

export function roundedTables(facts: Facts, { graph }: Scales): Suspicion[] {
  const byTable = new Map<BoundTable, Edge[]>();
  for (const edge of graph.broken)
    for (const table of new Set(edge.cells.map((cell) => cell.table))) gather(byTable, table, edge);
  const { digits, scale } = facts.source;
  return [...byTable].flatMap(([table, edges]): Suspicion[] => {
    if (edges.length < FEWEST_DIFFERENCES) return [];
    const amounts = amountsOf(facts, table);
    const decimals = decimalsOf(amounts);
    if (amounts.length < FEWEST_AMOUNTS || decimals >= digits) return [];
    const half = 10 ** (scale - decimals) / 2;
    const near = edges.filter((edge) => isRounding(edge, table, half));
    const [head] = amounts;
    const outside = near.filter(({ cells }) =>
      cells.some((cell) => cell.table !== table && decimalsOf([cell]) > decimals),
    );
    // One wrong amount of another table is told several times, always off by the same.
    const differences = new Set(outside.map(({ gap }) => Math.abs(gap))).size;
    if (
      !head ||
      differences < 2 ||
      outside.length < FEWEST_DIFFERENCES ||
      near.length < edges.length * SHARE_OF_BROKEN
    )
      return [];
    return [{ kind: 'rounded-table', head, changes: new Map(), explained: near }];
  });
}

function amountsOf({ models }: Facts, table: BoundTable): FactCell[] {
  return models.flatMap(({ grid }) =>
    grid.table === table
      ? grid.cells.flat().filter((cell): cell is FactCell => cell !== null && cell.scaled !== 0)
      : [],
  );
}

/** The most decimals that any of them has; of tables in yuan none has as few as the others by rounding. */
const decimalsOf = (cells: readonly FactCell[]): number =>
  cells.reduce((most, { value }) => Math.max(most, value.decimalPlaces()), 0);

/** No further off than its own cells were rounded. */
function isRounding({ gap, cells }: Edge, table: BoundTable, half: number): boolean {
  return Math.abs(gap) <= half * cells.filter((cell) => cell.table === table).length;
}
