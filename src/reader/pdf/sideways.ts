/** A table wider than its paper goes on sideways: its other columns stand on the next page, beside the same rows. */
import type { GridCell, PageGrid } from './grid';
import type { PdfTable } from './pdf-table';
import { type TextLine, lineOf } from './writing';

/** Fewer rows are as high by chance. */
const FEWEST_ROWS = 4;
/** Edges nearer than this are the same (points). */
const SAME = 1;
/** So many edges of rows may be hidden by captions over several of them. */
const HIDDEN = 3;
const TITLE = /表(?:[（(].*[)）])?$/;

/**
 * The same rows at the same height, other columns, and one title for both pages: the empty forms of two funds, page by
 * page, have rows of one height too, but each its title.
 */
export function isBeside(
  table: PdfTable,
  before: PageGrid,
  captions: readonly TextLine[],
  grid: PageGrid,
): boolean {
  const next = grid.page === before.page + 1 && table.rows.length === before.ys.length - 1;
  if (!next || Math.abs((before.xs[0] ?? 0) - (grid.xs[0] ?? 0)) > SAME) return false;
  if (Math.min(before.ys.length, grid.ys.length) <= FEWEST_ROWS || !sameRows(before.ys, grid.ys))
    return false;
  // Its department said again: a table of its own, whose title may be on the page after.
  if (captions.some(({ text }) => table.captions.some((one) => one.text === text))) return false;
  const [here, there] = [isTitled(table.captions, before), isTitled(captions, grid)];
  if (here && there) return false;
  // A title that is whole goes on with a bracket at most: what stands at its height begins another.
  const titles = table.captions.filter(({ text }) => TITLE.test(text.replace(/\s/g, '')));
  if (titles.some((title) => captions.some((one) => level(title, one) && !/^[（(]/.test(one.text))))
    return false;
  // Two halves of one make have equal columns; then the title must be cut as well.
  const cut = !here && there && captions.some((one) => table.captions.some((other) => level(one, other)));
  return cut || !same(before.xs, grid.xs);
}

function same(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((one, i) => Math.abs(one - (b[i] ?? 0)) <= SAME);
}

/** Captions over several rows hide an edge or two, blank rows at the foot have none. */
function sameRows(a: readonly number[], b: readonly number[]): boolean {
  const [more, fewer] = a.length >= b.length ? [a, b] : [b, a];
  return (
    near(a[0] ?? 0, b[0] ?? 0) &&
    more.length - fewer.length <= HIDDEN &&
    fewer.every((y) => more.some((one) => near(one, y)))
  );
}

const near = (a: number, b: number) => Math.abs(a - b) <= SAME;
const level = (a: TextLine, b: TextLine) => near(a.baseline, b.baseline);

/** Above its grid, or in the first row of it. */
function isTitled(captions: readonly TextLine[], { cells }: PageGrid): boolean {
  const first = cells.filter(({ top, text }) => top === 0 && text !== '').map(({ text }) => text);
  const texts = [...captions.map(({ text }) => text), ...(first.length === 1 ? first : [])];
  return texts.some((text) => TITLE.test(text.replace(/\s/g, '')));
}

/**
 * The columns of the grid behind those of the table, its captions behind theirs: a title is cut as the table is.
 * @returns what both are together, for what comes next
 */
export function putBeside(
  table: PdfTable,
  before: PageGrid,
  captions: readonly TextLine[],
  grid: PageGrid,
): PageGrid {
  const ys = before.ys.length >= grid.ys.length ? before.ys : grid.ys;
  const columns = table.xs.length - 1;
  const shift = (table.xs[columns] ?? 0) - (grid.xs[0] ?? 0);
  const cells = [
    ...table.rows.flatMap((row) => row.cells).map((cell) => atRows(cell, before.ys, ys)),
    ...grid.cells.map((cell) => ({
      ...atRows(cell, grid.ys, ys),
      left: cell.left + columns,
      right: cell.right + columns,
    })),
  ];
  const rows = ys.slice(1).map((_, row) => ({
    page: before.page,
    cells: cells.filter(({ top }) => top === row),
  }));
  table.rows.splice(0, table.rows.length, ...rows);
  table.xs = [...table.xs, ...grid.xs.slice(1).map((x) => x + shift)];
  table.captions = captionsOfBoth(table.captions, captions, shift);
  return { ...grid, ys };
}

function atRows(cell: GridCell, from: readonly number[], to: readonly number[]): GridCell {
  const index = (edge: number) => to.findIndex((y) => near(y, from[edge] ?? 0));
  return { ...cell, top: index(cell.top), bottom: index(cell.bottom + 1) - 1 };
}

function captionsOfBoth(here: readonly TextLine[], there: readonly TextLine[], shift: number): TextLine[] {
  const behind = there.map((line) =>
    lineOf(line.glyphs.map((one) => ({ ...one, left: one.left + shift, right: one.right + shift }))),
  );
  const joined = here.map((line) =>
    lineOf([line, ...behind.filter((one) => level(one, line))].flatMap(({ glyphs }) => glyphs)),
  );
  const alone = behind.filter((line) => !here.some((one) => level(one, line)));
  return [...joined, ...alone].sort((a, b) => a.baseline - b.baseline);
}
