/** A net of ruling lines as a grid: rows, columns, and the cells that reach over several of them. */
import type { Area } from '../../workbook/model';
import type { Line } from './marks';
import type { Ruled } from './ruling';

/** Lines nearer than this are one line of the grid (points). */
const SAME = 2.5;
/** So much of a cell's edge must be drawn. */
const DRAWN = 0.5;

export interface Lattice {
  /** Edges of the columns from left to right, one more than there are columns. */
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  /** Every cell, those over several rows or columns once. */
  readonly cells: readonly Area[];
  /** Column by column, whether its upper or lower end is left undrawn where that of others is drawn. */
  readonly open?: Open;
}

export interface Open {
  readonly above: readonly boolean[];
  readonly below: readonly boolean[];
}

export function latticeOf({ across, down }: Ruled): Lattice | null {
  const xs = positions(
    down.map(({ at }) => at),
    across,
  );
  const ys = positions(
    across.map(({ at }) => at),
    down,
  );
  if (xs.length < 2 || ys.length < 2) return null;
  return {
    ...cut(xs, ys, edges(xs, ys, down), edges(ys, xs, across)),
    open: { above: openAt(ys[0] ?? 0, xs, across), below: openAt(ys[ys.length - 1] ?? 0, xs, across) },
  };
}

/** Tall cells have no line where a page cuts them; a side with no line at all says nothing. */
function openAt(place: number, stretches: readonly number[], lines: readonly Line[]): boolean[] {
  const open = drawnAt(place, stretches, lines).map((share) => share < DRAWN);
  return open.includes(false) ? open : open.map(() => false);
}

/** Where the lines are, and where those of the other direction end beyond them: an open side. */
function positions(places: readonly number[], others: readonly Line[]): number[] {
  const sorted = [...places].sort((a, b) => a - b);
  const [first = 0, last = 0] = [sorted[0], sorted[sorted.length - 1]];
  const from = Math.min(...others.map((line) => line.from));
  const to = Math.max(...others.map((line) => line.to));
  if (from < first - 2 * SAME) sorted.unshift(from);
  if (to > last + 2 * SAME) sorted.push(to);
  const result: number[] = [];
  for (const place of sorted) if (place - (result[result.length - 1] ?? -Infinity) > SAME) result.push(place);
  return result;
}

/** Whether a line is drawn at the inner edge `i` along the stretch `j` (`[i][j]`); the outermost always are. */
function edges(places: readonly number[], stretches: readonly number[], lines: readonly Line[]): boolean[][] {
  return places.map((place, i) => {
    const outer = i === 0 || i === places.length - 1;
    return drawnAt(place, stretches, lines).map((share) => outer || share >= DRAWN);
  });
}

/** How much of each stretch of an edge is drawn, as a share. */
function drawnAt(place: number, stretches: readonly number[], lines: readonly Line[]): number[] {
  const own = lines.filter(({ at }) => Math.abs(at - place) <= SAME);
  return stretches.slice(1).map((end, j) => {
    const begin = stretches[j] ?? 0;
    const drawn = own.reduce(
      (sum, { from, to }) => sum + Math.max(0, Math.min(to, end) - Math.max(from, begin)),
      0,
    );
    return drawn / (end - begin);
  });
}

/** Fields with no line between them are one cell; where they make no rectangle, a line is missing and each row counts. */
function cut(xs: number[], ys: number[], down: boolean[][], across: boolean[][]): Lattice {
  const [width, height] = [xs.length - 1, ys.length - 1];
  const taken = new Set<number>();
  const cells: Area[] = [];
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      if (taken.has(row * width + column)) continue;
      const fields = flood(row, column, { width, height, down, across });
      for (const field of fields) taken.add(field);
      cells.push(...rectangles(fields, width));
    }
  }
  return { xs, ys, cells: cells.sort((a, b) => a.top - b.top || a.left - b.left) };
}

interface Walls {
  readonly width: number;
  readonly height: number;
  readonly down: readonly (readonly boolean[])[];
  readonly across: readonly (readonly boolean[])[];
}

function flood(top: number, left: number, { width, height, down, across }: Walls): number[] {
  const found = new Set([top * width + left]);
  for (const field of found) {
    const [row, column] = [Math.floor(field / width), field % width];
    if (column + 1 < width && !down[column + 1]?.[row]) found.add(field + 1);
    if (column > 0 && !down[column]?.[row]) found.add(field - 1);
    if (row + 1 < height && !across[row + 1]?.[column]) found.add(field + width);
    if (row > 0 && !across[row]?.[column]) found.add(field - width);
  }
  return [...found].sort((a, b) => a - b);
}

function rectangles(fields: readonly number[], width: number): Area[] {
  const rows = fields.map((field) => Math.floor(field / width));
  const columns = fields.map((field) => field % width);
  const area = {
    top: Math.min(...rows),
    bottom: Math.max(...rows),
    left: Math.min(...columns),
    right: Math.max(...columns),
  };
  if ((area.bottom - area.top + 1) * (area.right - area.left + 1) === fields.length) return [area];
  const strips: { top: number; bottom: number; left: number; right: number }[] = [];
  for (const [i, field] of fields.entries()) {
    const [row, column] = [rows[i] ?? 0, columns[i] ?? 0];
    const open = strips[strips.length - 1];
    if (open && fields[i - 1] === field - 1 && open.top === row) open.right = column;
    else strips.push({ top: row, bottom: row, left: column, right: column });
  }
  return strips;
}
