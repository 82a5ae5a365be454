/** Tables of the whole document: captions above them, notes below, and those that run over several pages made one. */
import type { Item } from './flow';
import type { GridCell, PageGrid, TableRow } from './grid';
import { captionsOf, isNote } from './around';
import { overTheBreak } from './page-break';
import type { PdfTable } from './pdf-table';
import { isBeside, putBeside } from './sideways';
import { type TextLine } from './writing';

export interface Assembled {
  readonly tables: readonly PdfTable[];
  /** Lines of the running text. */
  readonly lines: readonly (Item & { kind: 'line' })[];
}

/** Edges of columns on two pages nearer than this are the same (points). */
const SAME = 4;

export function assemble(items: readonly Item[]): Assembled {
  const tables: PdfTable[] = [];
  const lines: (Item & { kind: 'line' })[] = [];
  // Lines since the last table, which may be captions of the next.
  let waiting: (Item & { kind: 'line' })[] = [];
  let open: PdfTable | undefined;
  let last: PageGrid | undefined;
  for (const item of items) {
    if (item.kind === 'line') {
      if (open && last && waiting.length === 0 && isNote(item, last)) open.notes.push(item.line);
      else waiting.push(item);
      continue;
    }
    const { grid } = item;
    const captions = captionsOf(waiting, grid);
    const own = captions.map(({ line }) => line);
    const continued =
      open && last && captions.length === waiting.length ? goesOn(open, last, own, grid) : null;
    const before = last;
    last = grid;
    if (open && continued) append(open, grid, continued);
    else if (open && before && captions.length === waiting.length && isBeside(open, before, own, grid))
      last = putBeside(open, before, own, grid);
    else {
      lines.push(...waiting.slice(0, waiting.length - captions.length));
      open = { xs: [...grid.xs], rows: [], captions: own, notes: [], firstPage: grid.page };
      append(open, grid, { columns: grid.xs.map((_, i) => i), skip: 0, xs: open.xs });
      tables.push(open);
    }
    waiting = [];
  }
  lines.push(...waiting);
  return { tables, lines };
}

interface Continued {
  /** For each edge of the grid, which edge of the table it is. */
  readonly columns: readonly number[];
  /** Rows at its head that repeat the table's. */
  readonly skip: number;
  readonly xs: number[];
}

/** Whether the grid is the table's next page or its rest: the same columns, and its captions, if any, the same again. */
function goesOn(
  table: PdfTable,
  before: PageGrid,
  captions: readonly TextLine[],
  grid: PageGrid,
): Continued | null {
  const below = grid.page === before.page && captions.length === 0 && isBelow(before, grid);
  if (grid.page !== before.page + 1 && !below) return null;
  const repeated = captions.every(({ text }) => table.captions.some((one) => bare(one.text) === bare(text)));
  if (!repeated) return null;
  const merged = union(table.xs, grid.xs);
  if (!merged) return null;
  const columns = grid.xs.map((x) => nearest(merged, x));
  const old = table.xs.map((x) => nearest(merged, x));
  const skip = repeatedRows(table, grid, old, columns);
  // The same captions or the same title again, but another header: a form of its own, filled in once more.
  if (skip === null || (captions.length > 0 && skip === 0) || (below && skip > 0)) return null;
  return { columns, skip, xs: merged };
}

/** Rows left without lines part a table in two, with nothing written between them. */
const isBelow = (before: PageGrid, { ys }: PageGrid): boolean =>
  (ys[0] ?? 0) >= (before.ys[before.ys.length - 1] ?? 0) - SAME;

function bare(text: string): string {
  return text.replace(/\s/g, '').replace(/[（(]?(?:续表?|接上[页表])\d*[)）]?/g, '');
}

/** Edges of both, where those of one are all among those of the other. */
function union(a: readonly number[], b: readonly number[]): number[] | null {
  const [more, fewer] = a.length >= b.length ? [a, b] : [b, a];
  const shift = (fewer[0] ?? 0) - (more[0] ?? 0);
  // A table that lies elsewhere on its next page has its columns as wide as before.
  const at = fewer.map((x) => x - shift);
  const ends = Math.abs((at[at.length - 1] ?? 0) - (more[more.length - 1] ?? 0)) <= SAME;
  if (!ends || !at.every((x) => more.some((one) => Math.abs(one - x) <= SAME))) return null;
  return more.map((x) => (more === a ? x : x + shift));
}

function nearest(xs: readonly number[], x: number): number {
  let best = 0;
  for (const [i, one] of xs.entries()) if (Math.abs(one - x) < Math.abs((xs[best] ?? 0) - x)) best = i;
  return best;
}

/** How many rows of the header the grid repeats; null where it is another form of the same make. */
function repeatedRows(
  table: PdfTable,
  grid: PageGrid,
  old: readonly number[],
  columns: readonly number[],
): number | null {
  const height = Math.min(grid.ys.length - 1, table.rows.length);
  const here = Array.from({ length: height }, (_, row) =>
    rowKey(
      grid.cells.filter(({ top }) => top === row),
      columns,
    ),
  );
  const there = table.rows.slice(0, height).map(({ cells }) => rowKey(cells, old));
  let rows = 0;
  while (rows < height && here[rows] === there[rows] && isHeader(here[rows] ?? '')) rows++;
  const wide = here.slice(0, rows).every((key) => !key.includes('|'));
  if (rows > 0 && wide) return null;
  // Captions of a form stand at the same places further down; rows of a list do not.
  const again = here
    .slice(rows + 1)
    .some((key, i) => key.includes('|') && isHeader(key) && key === there[rows + 1 + i]);
  return again ? null : rows;
}

function rowKey(cells: readonly GridCell[], at: readonly number[]): string {
  return cells
    .filter(({ text }) => text !== '')
    .map(({ text, left }) => `${at[left] ?? left} ${bare(text)}`)
    .join('|');
}

/** The header ends where the amounts begin; blank rows say nothing. */
function isHeader(key: string): boolean {
  return key !== '' && !/\d[.,]\d/.test(key);
}

function append(table: PdfTable, grid: PageGrid, { columns, skip, xs }: Continued): void {
  const old = table.xs;
  if (xs.length !== old.length) {
    const at = old.map((x) => nearest(xs, x));
    for (const [index, row] of table.rows.entries())
      table.rows[index] = { ...row, cells: row.cells.map((cell) => moved(cell, at, 0)) };
    table.xs = xs;
  }
  const down = table.rows.length - skip;
  const rows: TableRow[] = [];
  for (let row = skip; row < grid.ys.length - 1; row++) {
    const cells = grid.cells.filter(({ top, bottom }) => bottom >= skip && Math.max(top, skip) === row);
    rows.push({ page: grid.page, cells: cells.map((cell) => moved({ ...cell, top: row }, columns, down)) });
  }
  table.rows.push(...(table.rows.length > 0 ? overTheBreak(table.rows, rows) : rows));
}

function moved(cell: GridCell, columns: readonly number[], down: number): GridCell {
  return {
    ...cell,
    top: cell.top + down,
    bottom: cell.bottom + down,
    left: columns[cell.left] ?? cell.left,
    right: (columns[cell.right + 1] ?? cell.right + 1) - 1,
  };
}
