/** Columns, rows and blocks that others state and nobody filled, and rows that are not there at all. */
import type { FactCell } from '../../fact/cell';
import type { Facts } from '../../fact/facts';
import type { GridModel } from '../../fact/grid-model';
import type { Scales } from '../graph/change';
import type { Edge } from '../graph/edge';
import { settleRivals } from './rival-columns';
import { solve } from '../search/solve';
import type { StructuralKind, Suspicion } from './structural';

/** One blank cell is an amount that is missing; from here on it is a line. */
const FEWEST_CELLS = 2;

export function blankLines(facts: Facts, scales: Scales): Suspicion[] {
  const wanted = wantedCells(scales);
  return facts.models.flatMap((model) => {
    const columns = model.grid.columns.map((_, column) =>
      blankCells(model.cells.map((line) => line[column])),
    );
    const touched = columns.filter((cells) => touches(scales, cells, wanted) >= FEWEST_CELLS);
    const lines: [StructuralKind, readonly FactCell[]][] = touched.map((cells) => ['blank-column', cells]);
    if (touched.length > 1) lines.push(['blank-block', touched.flat()]);
    for (const line of model.cells) {
      const cells = blankCells(line);
      if (touches(scales, cells, wanted) >= FEWEST_CELLS && !isFilled(scales, line))
        lines.push(['blank-row', cells]);
    }
    const found = lines.flatMap(([kind, cells]) => suspicion(scales, kind, cells, FEWEST_CELLS) ?? []);
    const inColumns = found.filter(({ kind }) => kind === 'blank-column');
    return [...settleRivals(inColumns, scales), ...found.filter((one) => !inColumns.includes(one))];
  });
}

/** A list that covers its total says zero about what it leaves out; here others have amounts there. */
export function missingRows(facts: Facts, scales: Scales): Suspicion[] {
  const wanted = wantedCells(scales);
  return facts.models.flatMap((model) =>
    virtualLines(model).flatMap((line) =>
      touches(scales, line, wanted) > 0 ? (suspicion(scales, 'missing-row', line, 1) ?? []) : [],
    ),
  );
}

export function virtualLines(model: GridModel): FactCell[][] {
  return model.cells
    .slice(model.grid.rows.length)
    .map((line) => line.filter((cell): cell is FactCell => cell !== null));
}

function suspicion(
  scales: Scales,
  kind: StructuralKind,
  cells: readonly FactCell[],
  least: number,
): Suspicion | null {
  const solved = solve(scales.graph, new Set(cells), scales.dependents);
  const changes = new Map([...solved].filter(([, by]) => by !== 0));
  const head = cells.find((cell) => changes.has(cell));
  if (!head || changes.size < least) return null;
  const amounts = [...changes.values()];
  // What one blank has too little and another too much is an amount in the wrong place.
  if (amounts.some((by) => by < 0)) return null;
  if (isOneShare(scales, changes)) return null;
  // One amount over and over is that amount and its totals, unless a whole row says nothing at all.
  const isWholeRow = kind === 'missing-row' || (kind === 'blank-row' && cells.length === rowLength(head));
  return isWholeRow || new Set(amounts).size > 1 ? { kind, head, changes } : null;
}

/** A row with an amount of its own beside its sums is filled in: what its columns lack need not be lacking there. */
function isFilled({ graph }: Scales, line: readonly (FactCell | null)[]): boolean {
  return line.some(
    (cell) =>
      cell !== null &&
      !cell.blank &&
      !cell.virtual &&
      cell.formula === undefined &&
      cell.scaled !== 0 &&
      !graph.edgesOf(cell).some((edge) => isSumOfRow(edge) && edge.relation.left[0] === cell),
  );
}

const isSumOfRow = ({ relation }: Edge): boolean => relation.kind === 'rollup' && relation.axis === 'columns';

/** From so many rows on one share of what stands beside is no chance. */
const SEVERAL = 3;
/** What rounding does to the amounts of such a share. */
const ROUNDING = 0.005;

/**
 * Rows that add up as they are, and would each get the same share of what they have: another table has other amounts
 * (ten thousand times as many, a tenth cut), and this one no column that was left out.
 */
function isOneShare({ graph }: Scales, changes: ReadonlyMap<FactCell, number>): boolean {
  const shares = [...changes].flatMap(([cell, by]) => {
    const sum = graph.edgesOf(cell).find((edge) => isSumOfRow(edge) && !edge.broken);
    const total = sum?.relation.left[0]?.scaled ?? 0;
    return total === 0 ? [] : [by / total];
  });
  const [first = 0] = shares;
  return (
    shares.length >= SEVERAL &&
    shares.length === changes.size &&
    first !== 1 &&
    shares.every((share) => Math.abs(share - first) <= ROUNDING * first)
  );
}

function rowLength({ table, row }: FactCell): number {
  const columns = table.blocks.flatMap((block) =>
    block.rows.some((one) => one.row === row) ? block.columns : [],
  );
  return columns.filter(({ template }) => template.role === 'amount').length;
}

function blankCells(line: readonly (FactCell | null | undefined)[]): FactCell[] {
  return line.filter((cell): cell is FactCell => !!cell && cell.blank && !cell.virtual && !cell.formula);
}

/** How many of them are in a broken relation, themselves or by what follows from them by formulas. */
function touches({ dependents }: Scales, cells: readonly FactCell[], wanted: ReadonlySet<FactCell>): number {
  const isWanted = (cell: FactCell) =>
    wanted.has(cell) || [...dependents(cell).keys()].some((one) => wanted.has(one));
  return cells.filter(isWanted).length;
}

/** Cells of broken relations. */
export function wantedCells({ graph }: Scales): ReadonlySet<FactCell> {
  const wanted = new Set<FactCell>();
  for (const { relation } of graph.broken) {
    for (const cell of relation.left) wanted.add(cell);
    for (const cell of relation.right) wanted.add(cell);
  }
  return wanted;
}
