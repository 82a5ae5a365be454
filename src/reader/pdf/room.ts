/** How much room the writing of a cell has and leaves: what a line ended for, the width or its writer. */
import type { Lattice } from './lattice';
import type { Glyph } from './marks';
import { SLACK, firstWord, linesOf } from './writing';

/** Share of the cells whose writing may run up to their edges all the same. */
const FEW = 0.05;
/** Less, by the size of the characters, is within every program's slack. */
const USUAL = 0.4;

/** Text processors leave as much at both sides of every cell; what is more than a program's slack counts (points). */
export function paddingOf({ xs, cells }: Lattice, homes: readonly (readonly Glyph[])[]): number {
  const gaps: number[] = [];
  const sizes: number[] = [];
  for (const [index, { left, right }] of cells.entries()) {
    const inked = (homes[index] ?? []).filter(({ text }) => text.trim() !== '');
    if (inked.length === 0) continue;
    const before = Math.min(...inked.map((glyph) => glyph.left)) - (xs[left] ?? 0);
    const after = (xs[right + 1] ?? 0) - Math.max(...inked.map((glyph) => glyph.right));
    gaps.push(Math.max(0, Math.min(before, after)));
    sizes.push(inked[0]?.size ?? 0);
  }
  const least = gaps.sort((a, b) => a - b)[Math.floor(gaps.length * FEW)] ?? 0;
  const size = sizes.sort((a, b) => a - b)[Math.floor(sizes.length / 2)] ?? 0;
  return Math.max(0, least - USUAL * size);
}

/** Of a cell: how much its first word needs, its last line leaves beside itself, and its writing below (sizes). */
export function rooms(glyphs: readonly Glyph[], width: number, bottom: number) {
  const lines = linesOf(glyphs);
  const [first, last] = [lines[0], lines[lines.length - 1]];
  if (!first || !last) return { need: 0, room: width };
  return {
    need: firstWord(first),
    room: width - (last.right - last.left) - SLACK * last.size,
    below: (bottom - last.bottom) / last.size,
  };
}
