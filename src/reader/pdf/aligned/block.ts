/** Tables without ruling lines: lines of writing whose words stand in columns, amounts among them. */
import { indexIn } from '../edges';
import { isFigure } from '../figures';
import type { GridCell, PageGrid } from '../grid';
import type { Glyph } from '../marks';
import { type TextLine, cellText } from '../writing';
import { columnsOf } from './columns';
import { endOfBlock, isAmount, isRow } from './block-end';
import { NEXT } from './captions';
import { withWholeFigures } from './broken-figures';
import { freshStarts, goingOn } from './fresh';
import { headerOf } from './header';
import { rowsOf } from './rows';
import { type Spaced, spaced } from './words';

/** Fewer lines are a sentence set out wide. */
const FEWEST = 3;
/** A table that goes on lies where it lay (points). */
const WITHIN = 12;
/** Lines above a table that may be its number, its title and its unit. */
const CAPTIONS = 3;

export interface Aligned {
  readonly grids: readonly PageGrid[];
  readonly rest: readonly TextLine[];
}

/** What a page's lines are read by. */
export interface AlignedPage {
  readonly page: number;
  /** Heights of ruling lines and edges of shaded rows, which part rows but make no grid. */
  readonly rules: readonly number[];
  /** Edges of the columns of a table that ended the page before and may go on. */
  readonly open: readonly number[] | undefined;
}

export function alignedGrids(lines: readonly TextLine[], page: AlignedPage): Aligned {
  const { open } = page;
  const all = withWholeFigures(lines.map(spaced));
  const grids: PageGrid[] = [];
  const rest: TextLine[] = [];
  for (let from = 0; from < all.length;) {
    const to = endOfBlock(all, from);
    const block = all.slice(from, to);
    const columns = grids.length === 0 && open !== undefined && fits(block, open) ? open : undefined;
    const titled = all.slice(Math.max(0, from - CAPTIONS), from).some(({ line }) => /表$/.test(line.text));
    const grid =
      columns !== undefined || block.length >= FEWEST ? gridOf(block, page, columns, titled) : null;
    if (grid) grids.push(grid);
    else rest.push(...all.slice(from, Math.max(to, from + 1)).map(({ line }) => line));
    from = Math.max(to, from + 1);
  }
  return { grids, rest };
}

/** Hardly a word lies across the edges of those columns, and amounts stand in them. */
function fits(block: readonly Spaced[], xs: readonly number[]): boolean {
  const body = block.slice(headEnd(block, [])).flatMap(({ atoms }) => atoms);
  const within = body.filter((piece) => {
    const [first, last] = columnsOf(piece, xs);
    return (
      first === last && piece.left > (xs[0] ?? 0) - WITHIN && piece.right < (xs[xs.length - 1] ?? 0) + WITHIN
    );
  });
  // Two words of a line in one column are two columns here.
  const parted = block.slice(headEnd(block, [])).every(({ words }) => {
    const columns = words.map((word) => columnsOf(word, xs)[0]);
    // One word written wide (收 入 总 计) is one.
    return columns.every((column, i) => i === 0 || column !== columns[i - 1] || words[i]?.text.length === 1);
  });
  return parted && body.some(isAmount) && within.length >= 0.94 * body.length;
}

/** It holds amounts; a table that has none has its title right above and three captions side by side. */
function mayBeTable(block: readonly Spaced[], titled: boolean): boolean {
  const amounts = block.filter(({ words }) => words.some(isAmount)).length;
  const rows = block.filter(isRow).length;
  return amounts >= (rows > FEWEST ? 1 : FEWEST) || (titled && block.some(({ words }) => words.length > 2));
}

function gridOf(
  block: readonly Spaced[],
  { page, rules }: AlignedPage,
  columns: readonly number[] | undefined,
  titled: boolean,
): PageGrid | null {
  if (!columns && !mayBeTable(block, titled)) return null;
  const start = headEnd(block, rules);
  const [head, body] = [block.slice(0, start), block.slice(start)];
  const header = headerOf(head, body, rules, columns);
  const { xs } = header;
  if (xs.length < 3) return null;
  const rows = rowsOf(
    body.map(({ line, pieces }) => ({ ...line, anchor: pieces.some(isFigureOfRow) })),
    rules,
    freshStarts(body, xs),
    goingOn(body, xs),
  );
  const down = head.length > 0 ? header.rows : 0;
  const count = (rows[rows.length - 1] ?? 0) + 1;
  const cells = Array.from({ length: count }, (_, row) =>
    cellsOf(
      body.filter((__, i) => rows[i] === row),
      row + down,
      xs,
    ),
  ).flat();
  const [top, bottom] = [block[0]?.line.top ?? 0, Math.max(...block.map(({ line }) => line.bottom))];
  const ys = [
    ...Array.from({ length: down }, (_, i) => top + (i * ((body[0]?.line.top ?? bottom) - top)) / down),
    ...Array.from({ length: count }, (_, row) =>
      Math.min(...body.filter((__, i) => rows[i] === row).map(({ line }) => line.top)),
    ),
    bottom,
  ];
  return { page, xs, ys, cells: [...(down > 0 ? header.cells : []), ...cells] };
}

function isFigureOfRow(word: TextLine): boolean {
  return isFigure(word.text) && /[\d#]/.test(word.text);
}

/** The header ends where rows are numbered, coded or filled: above the first line of a label that is broken. */
function headEnd(block: readonly Spaced[], rules: readonly number[]): number {
  const at = block.findIndex(
    ({ line, pieces }) =>
      pieces.some(isFigureOfRow) ||
      /^[（(]?[一二三四五六七八九十]+[)）]?[、.．]|^\d{3,}(?![\d年])/.test(line.text),
  );
  // Nothing but captions, and 合计 where it is blank.
  if (at < 0) {
    const total = block.findIndex(({ line }) => /^[合总]\s*计$/.test(line.text));
    return total > 0 ? total : block.length;
  }
  let start = at;
  const near = (upper: TextLine, lower: TextLine) =>
    lower.baseline - upper.baseline < NEXT * lower.size &&
    !rules.some((y) => y > (upper.top + upper.bottom) / 2 && y < (lower.top + lower.bottom) / 2);
  while (start > 0 && near((block[start - 1] as Spaced).line, (block[start] as Spaced).line)) start--;
  return start === 0 ? at : start;
}

function cellsOf(lines: readonly Spaced[], row: number, xs: readonly number[]): GridCell[] {
  const cells = new Map<number, { glyphs: Glyph[]; right: number; figures: TextLine[] }>();
  for (const piece of lines.flatMap(({ atoms }) => atoms)) {
    const middle = indexIn(xs, (piece.left + piece.right) / 2);
    const left = isFigure(piece.text) ? middle : indexIn(xs, piece.left + 1);
    const right = isFigure(piece.text) ? middle : Math.max(left, indexIn(xs, piece.right - 1));
    const cell = cells.get(left) ?? { glyphs: [], right, figures: [] };
    if (isFigureOfRow(piece)) cell.figures.push(piece);
    cell.glyphs.push(...piece.glyphs);
    cell.right = Math.max(cell.right, right);
    cells.set(left, cell);
  }
  const taken = [...cells.keys()].sort((a, b) => a - b);
  return taken.map((left, i) => {
    const { glyphs, right, figures } = cells.get(left) ?? { glyphs: [], right: left, figures: [] };
    // Two figures side by side are never one, however near they stand.
    const text =
      figures.length > 1 && figures.flatMap((one) => one.glyphs).length === glyphs.length
        ? figures
            .map((one) => one.text)
            .join(figures.every((one, k) => isBeside(one, figures[k - 1])) ? ' ' : '\n')
        : cellText(glyphs, xs[left] ?? 0, xs[right + 1] ?? 0);
    return { top: row, bottom: row, left, right: Math.min(right, (taken[i + 1] ?? xs.length - 1) - 1), text };
  });
}

function isBeside(one: TextLine, before: TextLine | undefined): boolean {
  return before === undefined || Math.abs(one.baseline - before.baseline) < 0.5 * one.size;
}
