/** Dotted lines that a program drew dot by dot: squares in a row, near enough to each other. */
import type { Box, Line } from './marks';

/** Dots of one line lie this near to it (points). */
const SAME = 0.6;
/** Widest gap between dots, by their size. */
const GAP = 3.5;
/** Fewer dots are full stops of a drawing. */
const FEWEST = 4;

/** As wide as high. */
export function isDot(width: number, height: number): boolean {
  return Math.abs(width - height) < 0.35 * Math.max(width, height);
}

export function dottedLines(dots: readonly Box[]): { across: Line[]; down: Line[] } {
  const turned = dots.map(({ left, top, right, bottom }) => ({
    left: top,
    top: left,
    right: bottom,
    bottom: right,
  }));
  return { across: rowsOf(dots), down: rowsOf(turned) };
}

function rowsOf(dots: readonly Box[]): Line[] {
  const middle = ({ top, bottom }: Box) => (top + bottom) / 2;
  const sorted = [...dots].sort((a, b) => middle(a) - middle(b));
  const rows: Box[][] = [];
  let first = Number.NEGATIVE_INFINITY;
  for (const dot of sorted) {
    if (middle(dot) - first > SAME) {
      rows.push([]);
      first = middle(dot);
    }
    rows[rows.length - 1]?.push(dot);
  }
  return rows.flatMap((row) => (row.length < FEWEST ? [] : chainsOf(row, middle(row[0] as Box))));
}

function chainsOf(row: readonly Box[], at: number): Line[] {
  const chains: { from: number; to: number; dots: number }[] = [];
  for (const { left, right } of [...row].sort((a, b) => a.left - b.left)) {
    const open = chains[chains.length - 1];
    if (open && left - open.to <= GAP * (right - left)) {
      open.to = Math.max(open.to, right);
      open.dots++;
    } else chains.push({ from: left, to: right, dots: 1 });
  }
  return chains.filter(({ dots }) => dots >= FEWEST).map(({ from, to }) => ({ at, from, to }));
}
