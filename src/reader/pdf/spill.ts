/**
 * Texts too tall for their cells. Some programs draw all lines of a broken label though its row shows fewer, and
 * the last (or the first and the last) lie on the neighbours: lines drawn one after the other, one of which lies
 * across a border, belong to the cell about their middle.
 */
import { isFigure } from './figures';
import type { Lattice } from './lattice';
import type { Glyph } from './marks';

export interface DrawnLine {
  readonly glyphs: Glyph[];
  /** The cell that it lies on. */
  readonly home: number;
  readonly baseline: number;
  readonly size: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Distance of lines that follow each other, by the size of their characters. */
const CLOSEST = 0.9;
const WIDEST = 1.7;
/** So much of a line lies beyond the border that it crosses; a line of a cell of its own lies well within. */
const ACROSS = 0.2;

/** In the order of drawing: a change of script begins a new run, but no new line. */
export function drawnLines(runs: readonly Glyph[][], homeOf: (run: Glyph[]) => number): DrawnLine[] {
  const lines: DrawnLine[] = [];
  for (const run of runs) {
    const [first, last] = [run[0], run[run.length - 1]];
    if (!first || !last) continue;
    const home = homeOf(run);
    const line = {
      glyphs: run,
      home,
      baseline: first.baseline,
      size: first.size,
      left: first.left,
      right: last.right,
      top: first.top,
      bottom: first.bottom,
    };
    const before = lines[lines.length - 1];
    const same =
      before?.home === home &&
      Math.abs(before.baseline - line.baseline) < 0.1 * line.size &&
      Math.abs(line.left - before.right) < line.size;
    if (before && same)
      lines[lines.length - 1] = { ...before, glyphs: [...before.glyphs, ...run], right: line.right };
    else lines.push(line);
  }
  return lines;
}

/** Lines by themselves, and those that make one spilling text together. */
export function spilling(lines: readonly DrawnLine[], lattice: Lattice): DrawnLine[][] {
  const blocks: DrawnLine[][] = [];
  for (let from = 0; from < lines.length;) {
    let to = from + 1;
    while (to < lines.length && follows(lines[to - 1] as DrawnLine, lines[to] as DrawnLine)) to++;
    const block = lines.slice(from, to);
    const spills = to - from > 1 && block.some(({ home }) => home !== block[0]?.home);
    if (spills && block.some((line) => isAcross(line, lattice)) && !block.every(isAmount)) blocks.push(block);
    else blocks.push(...block.map((line) => [line]));
    from = to;
  }
  return blocks;
}

function follows(before: DrawnLine, line: DrawnLine): boolean {
  const step = line.baseline - before.baseline;
  const { size } = before;
  return (
    Math.abs(line.size - size) < 0.02 * size &&
    step > CLOSEST * size &&
    step < WIDEST * size &&
    line.left < before.right &&
    before.left < line.right
  );
}

function isAcross({ top, bottom, size }: DrawnLine, { ys }: Lattice): boolean {
  return ys.some((y) => y - top > ACROSS * size && bottom - y > ACROSS * size);
}

function isAmount({ glyphs }: DrawnLine): boolean {
  return isFigure(glyphs.map(({ text }) => text).join(''));
}
