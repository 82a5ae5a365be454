/** Tables drawn by shading alone: cells filled side by side, with a gap or another shade between them. */
import { type Lattice, latticeOf } from './lattice';
import type { Box } from './marks';
import { nets } from './ruling';

/** So much of the table must its cells fill; stripes of every other row fill half. */
const FILLED = 0.8;
const FEWEST_CELLS = 6;
const FEWEST_ROWS = 3;
/** Edges nearer than this are one (points). */
const EDGE = 3;

/** @param lattices of drawn lines: shades within them are only colour */
export function shadedLattices(boxes: readonly Box[], lattices: readonly Lattice[]): Lattice[] {
  const free = leaves(boxes.filter((box) => !lattices.some((lattice) => holds(lattice, box))));
  if (free.length < FEWEST_CELLS) return [];
  const across = free.flatMap(({ left: from, right: to, top, bottom }) => [
    { at: top, from, to },
    { at: bottom, from, to },
  ]);
  const down = free.flatMap(({ left, right, top: from, bottom: to }) => [
    { at: left, from, to },
    { at: right, from, to },
  ]);
  return nets(across, down).flatMap((net) => {
    const lattice = latticeOf(net);
    return lattice && isTable(lattice, free) && !isStriped(lattice, free) ? [lattice] : [];
  });
}

/** Cells, not what lies behind them. */
function leaves(boxes: readonly Box[]): Box[] {
  const sorted = [...boxes].sort((a, b) => areaOf(a) - areaOf(b));
  return sorted.filter((box, i) => {
    let within = 0;
    for (const small of sorted.slice(0, i)) if (contains(box, small) && ++within > 1) return false;
    return true;
  });
}

function isTable({ xs, ys, cells }: Lattice, boxes: readonly Box[]): boolean {
  if (cells.length < FEWEST_CELLS || ys.length <= FEWEST_ROWS || xs.length < 3) return false;
  const table = {
    left: xs[0] ?? 0,
    right: xs[xs.length - 1] ?? 0,
    top: ys[0] ?? 0,
    bottom: ys[ys.length - 1] ?? 0,
  };
  const filled = boxes.reduce((sum, box) => (contains(table, box) ? sum + areaOf(box) : sum), 0);
  return filled >= FILLED * areaOf(table);
}

/** Below it every other row is shaded in the same columns: only its head is filled whole. */
function isStriped({ xs, ys }: Lattice, boxes: readonly Box[]): boolean {
  const bottom = ys[ys.length - 1] ?? 0;
  const stands = (x: number) => xs.some((one) => Math.abs(one - x) < EDGE);
  return boxes.some(
    ({ left, right, top, bottom: end }) =>
      top > bottom && top - bottom < 3 * (end - top) && stands(left) && stands(right),
  );
}

function areaOf({ left, right, top, bottom }: Box): number {
  return (right - left) * (bottom - top);
}

function contains(outer: Box, { left, right, top, bottom }: Box): boolean {
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  return x > outer.left && x < outer.right && y > outer.top && y < outer.bottom;
}

function holds({ xs, ys }: Lattice, box: Box): boolean {
  const outer = {
    left: xs[0] ?? 0,
    right: xs[xs.length - 1] ?? 0,
    top: ys[0] ?? 0,
    bottom: ys[ys.length - 1] ?? 0,
  };
  return contains(outer, box);
}
