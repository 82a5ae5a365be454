/** What was written in one go, and where two writings that touch are parted. */
import type { Glyph } from './marks';

/** So far from an edge, by its size, a writing ends or begins at it. */
const TOUCHING = 0.15;

/** Characters written one right after the other: a text that runs over the edge of its cell belongs to it whole. */
export function runsOf(glyphs: readonly Glyph[]): Glyph[][] {
  const runs: Glyph[][] = [];
  let before: Glyph | undefined;
  for (const glyph of glyphs) {
    const goesOn =
      before !== undefined &&
      before.upright === glyph.upright &&
      !glyph.upright &&
      Math.abs(glyph.baseline - before.baseline) < 0.1 * glyph.size &&
      Math.abs(glyph.left - before.right) < 0.12 * glyph.size;
    if (goesOn) runs[runs.length - 1]?.push(glyph);
    else runs.push([glyph]);
    before = glyph;
  }
  return runs;
}

/** An amount that fills its cell touches that of the next: two writings that meet at an edge. */
export function partedAt(xs: readonly number[], run: readonly Glyph[]): Glyph[][] {
  const parts: Glyph[][] = [];
  let before: Glyph | undefined;
  for (const glyph of run) {
    const near = TOUCHING * glyph.size;
    const end = before?.right ?? 0;
    const meets =
      glyph.begins && xs.some((x) => Math.abs(x - end) <= near && Math.abs(x - glyph.left) <= near);
    if (meets || parts.length === 0) parts.push([glyph]);
    else parts[parts.length - 1]?.push(glyph);
    before = glyph;
  }
  return parts;
}
