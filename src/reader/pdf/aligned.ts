/** Tables without ruling lines: lines of writing whose words stand in columns, amounts among them. */
import { isFigure } from './figures';
import type { GridCell, PageGrid } from './grid';
import { indexIn } from './grid';
import type { Glyph } from './marks';
import { type TextLine, lineOf } from './writing';

/** Words this far apart stand in different columns, by the size of their characters. */
const APART = 1;
/** Fewer lines with amounts are a sentence set out wide. */
const FEWEST = 3;
/** Lines nearer than this share of the usual distance are one row: a label that was broken. */
const SAME_ROW = 0.75;

export interface Aligned {
  readonly grids: readonly PageGrid[];
  readonly rest: readonly TextLine[];
}

/** A line and its words, parted where the gap is wide. */
interface Spaced {
  readonly line: TextLine;
  readonly words: readonly TextLine[];
}

export function alignedGrids(lines: readonly TextLine[], page: number): Aligned {
  const spaced = lines.map((line) => ({ line, words: wordsOf(line) }));
  const grids: PageGrid[] = [];
  const rest: TextLine[] = [];
  for (let from = 0; from < spaced.length;) {
    const to = endOfBlock(spaced, from);
    const grid = to - from >= FEWEST ? gridOf(spaced.slice(from, to), page) : null;
    if (grid) grids.push(grid);
    else rest.push(...lines.slice(from, Math.max(to, from + 1)));
    from = Math.max(to, from + 1);
  }
  return { grids, rest };
}

export function wordsOf({ glyphs }: TextLine): TextLine[] {
  const groups: Glyph[][] = [];
  let before: Glyph | undefined;
  for (const glyph of glyphs) {
    const far = before && glyph.left - before.right > APART * Math.max(before.size, glyph.size);
    if (!before || far) groups.push([]);
    groups[groups.length - 1]?.push(glyph);
    before = glyph;
  }
  return groups.map(lineOf);
}

/** Dots that lead to a page number make a line of the contents. */
function isRow({ line, words }: Spaced): boolean {
  if (/[.．…·]{4,}/.test(line.text)) return false;
  return words.length > 2 || (words.length === 2 && words.some(({ text }) => isFigure(text)));
}

/** A part of a label, or a heading over some rows: short, and with no sentence in it. */
function mayBelong({ line, words }: Spaced, width: number): boolean {
  return words.length === 1 && line.right - line.left < width * 0.5 && !/[。；：:]/.test(line.text);
}

function endOfBlock(lines: readonly Spaced[], from: number): number {
  const [first] = lines.slice(from, from + 1);
  if (!first || !(isRow(first) || isHead(lines, from))) return from;
  let end = from + 1;
  let width = first.line.right - first.line.left;
  for (let at = end; at < lines.length && at - end < 3; at++) {
    const one = lines[at] as Spaced;
    if (one.line.top - (lines[at - 1]?.line.bottom ?? 0) > 4 * one.line.size) break;
    if (isRow(one)) {
      end = at + 1;
      width = Math.max(width, one.line.right - one.line.left);
    } else if (!mayBelong(one, width)) break;
  }
  // The last part of a broken label stands below its amounts.
  const [last, next] = [lines[end - 1], lines[end]];
  if (last && next && mayBelong(next, width) && next.line.top - last.line.bottom < 0.2 * last.line.size)
    end++;
  return end;
}

/** Two captions over two columns, the rows of which follow. */
function isHead(lines: readonly Spaced[], at: number): boolean {
  const [one, next] = [lines[at], lines[at + 1]];
  if (!one || !next || one.words.length !== 2 || !isRow(next) || /[：:]/.test(one.line.text)) return false;
  return next.line.top - one.line.bottom < 3 * one.line.size;
}

function gridOf(block: readonly Spaced[], page: number): PageGrid | null {
  const withAmounts = block.filter(({ words }) =>
    words.some(({ text }) => /\d[.,]\d/.test(text) && isFigure(text)),
  );
  if (withAmounts.length < FEWEST) return null;
  const xs = columnEdges(block);
  if (xs.length < 3) return null;
  const rows = rowsOf(block);
  const cells = rows.flatMap((lines, row) => cellsOf(lines, row, xs));
  const ys = rows.map((lines) => Math.min(...lines.map(({ line }) => line.top)));
  ys.push(Math.max(...block.map(({ line }) => line.bottom)));
  return { page, xs, ys, cells };
}

/** Between the columns runs a strip that hardly a line writes on. */
function columnEdges(block: readonly Spaced[]): number[] {
  const words = block.filter(isRow).flatMap((one) => one.words);
  const most = Math.floor(words.length > 0 ? block.filter(isRow).length * 0.06 : 0);
  const ends = words
    .flatMap(({ left, right }): [number, number][] => [
      [left, 1],
      [right, -1],
    ])
    .sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const edges = [ends[0]?.[0] ?? 0];
  let depth = 0;
  let since: number | null = null;
  for (const [place, step] of ends) {
    if (since !== null && step > 0 && depth + step > most) {
      if (place - since > 1.5 && since > (edges[0] ?? 0)) edges.push((since + place) / 2);
      since = null;
    }
    depth += step;
    if (step < 0 && depth <= most && since === null) since = place;
  }
  edges.push(ends[ends.length - 1]?.[0] ?? 0);
  return edges;
}

function rowsOf(block: readonly Spaced[]): Spaced[][] {
  const gaps = block.slice(1).map(({ line }, i) => line.baseline - (block[i]?.line.baseline ?? 0));
  const usual = [...gaps].sort((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? 0;
  const rows: Spaced[][] = [];
  for (const [index, one] of block.entries()) {
    const near = index > 0 && (gaps[index - 1] ?? 0) < SAME_ROW * usual;
    const last = rows[rows.length - 1];
    // Two lines that both hold amounts are two rows, however near.
    const amounts = (some: readonly Spaced[]) =>
      some.some(({ words }) => words.some(({ text }) => isFigure(text)));
    if (last && near && !(amounts(last) && amounts([one]))) last.push(one);
    else rows.push([one]);
  }
  return rows;
}

function cellsOf(lines: readonly Spaced[], row: number, xs: readonly number[]): GridCell[] {
  const cells = new Map<number, { text: string; right: number }>();
  for (const { words } of lines) {
    for (const word of words) {
      const left = indexIn(xs, isFigure(word.text) ? word.right - 1 : word.left + 1);
      const right = isFigure(word.text) ? left : Math.max(left, indexIn(xs, word.right - 1));
      const before = cells.get(left);
      cells.set(left, {
        text: (before?.text ?? '') + word.text,
        right: Math.max(before?.right ?? left, right),
      });
    }
  }
  const taken = [...cells.keys()].sort((a, b) => a - b);
  return taken.map((left, i) => {
    const { text, right } = cells.get(left) ?? { text: '', right: left };
    return { top: row, bottom: row, left, right: Math.min(right, (taken[i + 1] ?? xs.length - 1) - 1), text };
  });
}
