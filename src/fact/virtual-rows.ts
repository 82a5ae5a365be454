/**
 * Rows that a table covers and does not list. A list that covers its total says zero about everything it
 * leaves out; where another table has an amount there, a row is missing.
 */
import { joinLabels, labelKey } from '../dimension/label';
import { DIMENSIONS } from '../dimension/dimension';
import type { Dimension, Label } from '../dimension/dimension';
import { shape } from './axis';
import { generalisations } from './generalise';
import type { KeyedLabel } from './generalise';
import type { FactGrid } from './cell';
import type { Collapse } from './collapse';
import type { StatementIndex } from './stated';

export function virtualRows(
  grids: readonly FactGrid[],
  stated: StatementIndex,
  collapse: Collapse,
): ReadonlyMap<FactGrid, readonly Label[]> {
  const lists = grids.flatMap((grid) => {
    const rows = isList(grid) ? leavesOf(grid, collapse) : null;
    return rows ? [{ grid, rows, shape: commonShape(rows) }] : [];
  });
  const wanted = new Set(lists.map((list) => list.shape));
  const universe = new Map<string, Map<string, Label>>();
  const seen = new Set<string>();
  const see = ({ label, key }: KeyedLabel) => {
    if (seen.has(key)) return;
    seen.add(key);
    const kind = shape(label);
    if (kind === '' || !wanted.has(kind)) return;
    const known = universe.get(kind) ?? new Map<string, Label>();
    known.set(key, label);
    universe.set(kind, known);
  };
  for (const { rows } of lists) {
    for (const row of rows) {
      see(row);
      for (const wider of row.wider) see(wider);
    }
  }
  const result = new Map<FactGrid, Label[]>();
  for (const { grid, rows, shape: kind } of lists) {
    // What is listed down to its parts covers them. A 款 without its 项 in a list of 项 covers none.
    const own = new Set(rows.filter((row) => row.shape === kind).map(({ key }) => key));
    const listed = new Set(rows.map(({ key }) => key));
    for (const { wider } of rows) for (const { key } of wider) listed.add(key);
    const covered = (label: Label) => generalisations(label).some(({ key }) => key !== '' && own.has(key));
    for (const [key, label] of universe.get(kind) ?? []) {
      if (listed.has(key) || covered(label)) continue;
      if (isStatedElsewhere(grid, label, stated)) {
        const known = result.get(grid) ?? [];
        known.push(likeItsNeighbours(label, grid, collapse));
        result.set(grid, known);
      }
    }
  }
  return result;
}

/** A listed row's label, with what is asked of it more than once. */
interface Leaf extends KeyedLabel {
  readonly shape: string;
  readonly wider: readonly KeyedLabel[];
}

function leaf(label: Label): Leaf {
  return { label, key: labelKey(label), shape: shape(label), wider: generalisations(label) };
}

/** A label that collapse stripped of its 单位 says it again, as the rows do among which it would stand. */
function likeItsNeighbours(label: Label, grid: FactGrid, collapse: Collapse): Label {
  const neighbour = grid.rows.find((row) => row.kind === 'listed')?.label ?? {};
  const restored: { -readonly [D in Dimension]?: string } = { ...label };
  for (const dimension of DIMENSIONS) {
    const member = neighbour[dimension];
    const collapsed = member !== undefined && collapse.canonical(dimension, member) === undefined;
    if (collapsed && restored[dimension] === undefined) restored[dimension] = member;
  }
  return restored;
}

function isList(grid: FactGrid): boolean {
  return (
    grid.block.template.items.some((item) => item.kind === 'repeat') &&
    // What could not be read may be the very row.
    !grid.block.rows.some((row) => row.kind === 'unknown') &&
    grid.rows.some((row) => row.kind === 'total' || row.item !== null)
  );
}

/** Labels of listed rows, collapsed; null where the table lists none. */
function leavesOf(grid: FactGrid, collapse: Collapse): Leaf[] | null {
  const leaves = grid.rows
    .filter((row) => row.kind === 'listed')
    .map((row) => leaf(collapse.label(row.label ?? {})));
  return leaves.length > 0 ? leaves : null;
}

/** What most rows are that no other row lies in: a list of 项 prints 类 and 款 above them. */
function commonShape(leaves: readonly Leaf[]): string {
  const above = new Set<string>();
  for (const { wider } of leaves) for (const { key } of wider) above.add(key);
  const counts = new Map<string, number>();
  for (const one of leaves) {
    if (!above.has(one.key)) counts.set(one.shape, (counts.get(one.shape) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '';
}

function isStatedElsewhere(grid: FactGrid, row: Label, stated: StatementIndex): boolean {
  return grid.columns.some((column) => {
    const label = joinLabels(grid.block.template.scope, column.label, row);
    if (!label) return false;
    return stated
      .get(label)
      ?.some((one) => one.table !== grid.table && one.cells.some((cell) => !cell.value.isZero()));
  });
}
