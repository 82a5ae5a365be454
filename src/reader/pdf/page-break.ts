/** Rows and tall cells that a page break cuts in two: what goes on behind it is put back to where it began. */
import { markRank } from '../../narrative/read/heading';
import { isFigure } from './figures';
import type { GridCell, TableRow } from './grid';

/**
 * @param rows of the table so far; cells that go on are changed in them
 * @param more rows of the next page, counted on from those
 * @returns the rows that are left of the next page's
 */
export function overTheBreak(rows: TableRow[], more: readonly TableRow[]): TableRow[] {
  const [first] = more;
  if (!first) return [];
  const pairs = first.cells.map((cell) => ({ cell, above: cellAbove(rows, cell) }));
  const filled = pairs.filter(({ cell }) => cell.text !== '');
  // A row that goes on has fewer cells to say than it began with: amounts are not broken as labels are.
  const begun = rows[rows.length - 1]?.cells.filter(({ text }) => text !== '').length ?? 0;
  const whole =
    filled.length > 0 &&
    filled.length <= begun &&
    // Names one below the other are rows; of numbered ones, what bears no number goes on.
    (begun > 1 || filled.every(({ above }) => markRank(above?.cell.text ?? '') !== undefined)) &&
    filled.every(({ cell, above }) => above !== undefined && goesOn(above.cell, cell));
  if (whole) {
    for (const { cell, above } of pairs) if (above) extend(above, cell, cell.bottom - 1);
    return shifted(more.slice(1));
  }
  const cut = showsCuts(rows);
  if (cut) overBlank(rows, first);
  const kept = pairs.flatMap(({ cell, above }) => {
    if (!above || !(cut ? isCut(above.cell, cell) : isGoingOn(above.cell, cell) || goOnTall(cell, pairs)))
      return [cell];
    extend(above, cell, cell.bottom);
    return [];
  });
  return [{ ...first, cells: kept }, ...more.slice(1)];
}

/** The page left the edges of tall cells undrawn that it cut: those whose edges are drawn end there. */
function showsCuts(rows: readonly TableRow[]): boolean {
  const last = rows.length - 1;
  return rows.some(({ cells }) => cells.some(({ bottom, openBelow }) => bottom === last && openBelow));
}

/** Where the last row of a tall cell stands on the next page and holds nothing, it has no cell there. */
function overBlank(rows: TableRow[], { cells }: TableRow): void {
  const last = rows.length - 1;
  for (const row of rows)
    for (const [index, cell] of row.cells.entries()) {
      const met = cells.some((one) => one.left <= cell.right && one.right >= cell.left);
      if (cell.bottom === last && cell.openBelow && !met) row.cells[index] = { ...cell, bottom: last + 1 };
    }
}

/** Below a heading that is repeated, the upper edge is drawn. */
function isCut(above: GridCell, { top, openAbove, text }: GridCell): boolean {
  const amounts = isFigure(above.text) && isFigure(text);
  return above.openBelow === true && (openAbove !== false || top > 0) && !amounts;
}

function isGoingOn(above: GridCell, cell: GridCell): boolean {
  return isTall(above) && (cell.text === '' ? isTall(cell) : goesOn(above, cell));
}

interface Pair {
  readonly cell: GridCell;
  readonly above: Above | undefined;
}

/**
 * A tall cell of which the former page had the first row only: it and those that reach as far down (the project's
 * name, its amount, its goal) go on together, or a project of several rows begins below one of a single row.
 */
function goOnTall(cell: GridCell, pairs: readonly Pair[]): boolean {
  if (!isTall(cell)) return false;
  const together = pairs.filter((one) => one.cell.bottom >= cell.bottom);
  const words = together.filter((one) => one.cell.text !== '');
  return (
    words.length > 0 &&
    together.every(({ above }) => above !== undefined && above.cell.text !== '') &&
    words.every((one) => one.above !== undefined && goesOn(one.above.cell, one.cell))
  );
}

/** No program writes up to the very edge of a cell (points). */
const MARGIN = 1;

/** More than this is left below the last line, by the size of its characters, where the text has ended. */
const FULL = 2;

interface Above {
  readonly row: TableRow;
  readonly index: number;
  readonly cell: GridCell;
}

/** The cell of the same columns that reached down to the break. */
function cellAbove(rows: readonly TableRow[], { left, right }: GridCell): Above | undefined {
  const last = rows.length - 1;
  for (let at = last; at >= 0; at--) {
    const row = rows[at] as TableRow;
    const index = row.cells.findIndex((one) => one.left <= right && one.right >= left);
    const cell = row.cells[index];
    if (cell)
      return cell.left === left && cell.right === right && cell.bottom === last
        ? { row, index, cell }
        : undefined;
  }
  return undefined;
}

/**
 * Its last line had no room for the next word; two figures one below the other are two, and what is numbered begins
 * a row of its own.
 */
function goesOn(above: GridCell, { need, text }: GridCell): boolean {
  if ((isFigure(above.text) && isFigure(text)) || markRank(text) !== undefined) return false;
  if (above.text === '' || above.room === undefined || need === undefined) return false;
  // What goes on was written down to the end of the page.
  return above.room <= need + MARGIN && (above.below ?? 0) < FULL;
}

function isTall({ top, bottom }: GridCell): boolean {
  return bottom > top;
}

function extend({ row, index, cell }: Above, next: GridCell, bottom: number): void {
  const { room } = next;
  row.cells[index] = {
    ...cell,
    text: cell.text + next.text,
    bottom: Math.max(cell.bottom, bottom),
    ...(room === undefined ? {} : { room }),
  };
}

/** One row up, for the first is gone. */
function shifted(rows: readonly TableRow[]): TableRow[] {
  return rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) => ({ ...cell, top: cell.top - 1, bottom: cell.bottom - 1 })),
  }));
}
