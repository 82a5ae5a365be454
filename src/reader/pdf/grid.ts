/** The tables of one page: their texts in the cells of their grids, and what stands outside. */
import type { Area } from '../../workbook/model';
import { withCutOff } from './cut-off';
import { indexIn } from './edges';
import { isFigure } from './figures';
import { type Lattice, latticeOf } from './lattice';
import type { Glyph, PageMarks } from './marks';
import { paddingOf, rooms } from './room';
import { joined, nets } from './ruling';
import { partedAt, runsOf } from './runs';
import { shadedLattices } from './shaded';
import { drawnLines, spilling } from './spill';
import { splitRows } from './split-rows';
import { cellText } from './writing';

export interface GridCell extends Area {
  readonly text: string;
  /** How much room its first word needs, and how much its last line leaves (points). */
  readonly need?: number;
  readonly room?: number;
  /** How far its writing ends above its lower edge, by the size of its characters. */
  readonly below?: number;
  /** Its edge at the end of the page is left undrawn where that of other cells is drawn. */
  readonly openAbove?: boolean;
  readonly openBelow?: boolean;
}

export interface PageGrid {
  /** 1-based. */
  readonly page: number;
  /** Edges of its columns and rows, in points from the page's upper left corner. */
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  /** Those with text, and those over several rows or columns. */
  readonly cells: readonly GridCell[];
}

/** A row of a table over all its pages. */
export interface TableRow {
  /** 1-based. */
  readonly page: number;
  readonly cells: GridCell[];
}

/** Shorter lines part no rows (points). */
const WIDE = 20;

export interface PageContent {
  readonly grids: readonly PageGrid[];
  /** Characters outside of every grid. */
  readonly rest: readonly Glyph[];
  /** Heights of lines across, and of the edges of shaded rows, that are part of no grid. */
  readonly rules: readonly number[];
}

export function ruledGrids(marks: PageMarks): PageContent {
  const drawn = nets(marks.across, marks.down)
    .flatMap((net) => latticeOf(net) ?? [])
    // A frame around a text, or around the page, is no table.
    .filter(({ cells }) => cells.length > 1);
  const lattices = [...drawn, ...shadedLattices(marks.boxes, drawn)]
    .map((lattice) => withCutOff(lattice, marks))
    .sort((a, b) => areaOf(a) - areaOf(b));
  const inside = lattices.map((): Glyph[][] => []);
  const rest: Glyph[] = [];
  for (const run of runsOf(marks.glyphs)) {
    const at = lattices.findIndex((lattice) => holds(lattice, run));
    if (at < 0) rest.push(...run);
    else inside[at]?.push(run);
  }
  const grids = lattices.flatMap(
    (lattice, index) => gridOf(lattice, inside[index] ?? [], marks.number) ?? [],
  );
  return {
    grids: grids.sort((a, b) => (a.ys[0] ?? 0) - (b.ys[0] ?? 0) || (a.xs[0] ?? 0) - (b.xs[0] ?? 0)),
    rest,
    rules: loose(marks, lattices),
  };
}

function loose({ across, boxes }: PageMarks, lattices: readonly Lattice[]): number[] {
  const heights = [
    ...joined(across).flatMap(({ at, from, to }) => (to - from > WIDE ? [at] : [])),
    ...boxes.flatMap(({ left, right, top, bottom }) => (right - left > WIDE ? [top, bottom] : [])),
  ];
  return heights.filter((y) => lattices.every(({ ys }) => y < (ys[0] ?? 0) || y > (ys[ys.length - 1] ?? 0)));
}

function areaOf({ xs, ys }: Lattice): number {
  const span = (edges: readonly number[]) => (edges[edges.length - 1] ?? 0) - (edges[0] ?? 0);
  return span(xs) * span(ys);
}

const centre = ({ left, right, top, bottom }: Glyph): readonly [number, number] => [
  (left + right) / 2,
  (top + bottom) / 2,
];

function holds({ xs, ys }: Lattice, run: readonly Glyph[]): boolean {
  const [left = 0, right = 0] = [xs[0], xs[xs.length - 1]];
  const [top = 0, bottom = 0] = [ys[0], ys[ys.length - 1]];
  return run.some((glyph) => {
    const [x, y] = centre(glyph);
    return x > left && x < right && y > top && y < bottom;
  });
}

function gridOf(lattice: Lattice, runs: readonly Glyph[][], page: number): PageGrid | null {
  if (runs.every((run) => run.every(({ text }) => text.trim() === ''))) return null;
  const { lattice: split, homes } = splitRows(lattice, placed(lattice, runs));
  const padding = paddingOf(split, homes);
  const cells = split.cells.flatMap((area, index): GridCell[] => {
    const glyphs = homes[index] ?? [];
    const [left, right] = [split.xs[area.left] ?? 0, split.xs[area.right + 1] ?? 0];
    const text = cellText(glyphs, left, right, padding);
    const last = split.ys.length - 2;
    const open = opening(area, split, last);
    const single = area.top === area.bottom && area.left === area.right;
    if (text === '') return single && open === undefined ? [] : [{ ...area, text, ...open }];
    // Only the cells at the ends of a page may go on over it.
    const ends = area.top <= 6 || area.bottom === last;
    const bottom = split.ys[area.bottom + 1] ?? 0;
    return [{ ...area, text, ...open, ...(ends ? rooms(glyphs, right - left - 2 * padding, bottom) : {}) }];
  });
  return { page, xs: split.xs, ys: split.ys, cells };
}

function opening({ top, bottom, left, right }: Area, { open }: Lattice, last: number) {
  const all = (columns: readonly boolean[] | undefined) => columns?.slice(left, right + 1).every(Boolean);
  const openAbove = top === 0 && all(open?.above) === true;
  const openBelow = bottom === last && all(open?.below) === true;
  return openAbove || openBelow ? { openAbove, openBelow } : undefined;
}

/** The characters of each cell. */
function placed(lattice: Lattice, runs: readonly Glyph[][]): Glyph[][] {
  const homes = lattice.cells.map((): Glyph[] => []);
  const width = lattice.xs.length - 1;
  const owner = new Map<number, number>();
  for (const [index, { top, bottom, left, right }] of lattice.cells.entries())
    for (let row = top; row <= bottom; row++)
      for (let column = left; column <= right; column++) owner.set(row * width + column, index);
  const at = (x: number, y: number) =>
    owner.get(indexIn(lattice.ys, y) * width + indexIn(lattice.xs, x)) ?? 0;
  const parted = runs.flatMap((run) => partedAt(lattice.xs, run));
  const lines = drawnLines(parted, (run) => homeOf(run, lattice, at));
  for (const block of spilling(lines, lattice)) {
    const [first, last] = [block[0], block[block.length - 1]];
    const home =
      block.length === 1 || !first || !last
        ? first?.home
        : at((first.left + first.right) / 2, (first.top + last.bottom) / 2);
    for (const { glyphs } of block) homes[home ?? 0]?.push(...glyphs);
  }
  return homes;
}

function homeOf(run: readonly Glyph[], { xs, cells }: Lattice, at: (x: number, y: number) => number): number {
  const inked = run.filter(({ text }) => text.trim() !== '');
  const [first, last] = [inked[0] ?? run[0], inked[inked.length - 1] ?? run[run.length - 1]];
  if (!first || !last) return 0;
  const [begin, end] = [at(...centre(first)), at(...centre(last))];
  if (begin === end) return begin;
  // It begins at the left edge of its cell, ends at the right edge of its cell, or stands about its middle.
  const after = first.left - (xs[cells[begin]?.left ?? 0] ?? 0);
  const before = (xs[(cells[end]?.right ?? 0) + 1] ?? 0) - last.right;
  // Amounts stand at the right, and one too wide for its cell may begin anywhere.
  const right = before < after && isFigure(run.map(({ text }) => text).join(''));
  if (after < first.size && !right) return begin;
  if (before < last.size) return end;
  return at((first.left + last.right) / 2, centre(first)[1]);
}
