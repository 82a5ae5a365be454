/**
 * Tables cut off by the end of a page: browsers draw the lower edge of a row only where the row ends, so what is
 * written of it on this page hangs below the last line that is drawn.
 */
import { isPageNumber } from './furniture';
import type { Lattice } from './lattice';
import type { Glyph, PageMarks } from './marks';
import { type TextLine, linesOf } from './writing';

/** So far down the page it must be, by its height. */
const FOOT = 0.75;
/** Lines of one cell are no farther apart, by the size of their characters. */
const NEXT = 1.9;
/** Lines of one cell begin below each other, or are centred on each other (points). */
const BELOW = 1.5;

/** The lattice, down to the last line that hangs below it. */
export function withCutOff(lattice: Lattice, { glyphs, height }: PageMarks): Lattice {
  const { xs, ys } = lattice;
  let bottom = ys[ys.length - 1] ?? 0;
  const [left = 0, right = 0] = [xs[0], xs[xs.length - 1]];
  const near = glyphs.filter((glyph) => {
    const middle = (glyph.left + glyph.right) / 2;
    return middle > left && middle < right && glyph.baseline > bottom - 3 * glyph.size;
  });
  const across = acrossColumns(near, xs, bottom);
  const own = near.filter((glyph) => !across.has(glyph));
  if (own.every((glyph) => glyph.top < bottom || glyph.bottom < FOOT * height)) return lattice;
  for (const [i, from] of xs.slice(0, -1).entries()) {
    const lines = linesOf(own.filter((glyph) => within(glyph, from, xs[i + 1] ?? from)));
    for (const [at, line] of lines.entries()) {
      const before = lines[at - 1];
      if (before && line.top > (ys[ys.length - 1] ?? 0) - 1 && goesOn(before, line, height))
        bottom = Math.max(bottom, line.bottom);
      else if (line.top > bottom) break;
    }
  }
  return bottom > (ys[ys.length - 1] ?? 0) ? { ...lattice, ys: [...ys.slice(0, -1), bottom] } : lattice;
}

/** Characters below the table of a line that runs on from one column into the next: a note, not what a cell goes on with. */
function acrossColumns(glyphs: readonly Glyph[], xs: readonly number[], bottom: number): Set<Glyph> {
  const below = glyphs.filter(({ top }) => top > bottom - 1);
  const runs: Glyph[][] = [];
  for (const glyph of below.sort((a, b) => a.baseline - b.baseline || a.left - b.left)) {
    const run = runs[runs.length - 1];
    const before = run?.[run.length - 1];
    const isNext =
      before !== undefined &&
      Math.abs(glyph.baseline - before.baseline) < 0.1 * glyph.size &&
      glyph.left - before.right < 0.5 * glyph.size;
    if (isNext) run?.push(glyph);
    else runs.push([glyph]);
  }
  const crosses = (run: readonly Glyph[]) => {
    const [from = 0, to = 0, size = 0] = [run[0]?.left, run[run.length - 1]?.right, run[0]?.size];
    return xs.some((x) => x > from + size && x < to - size);
  };
  return new Set(runs.filter(crosses).flat());
}

function within(glyph: Glyph, from: number, to: number): boolean {
  const middle = (glyph.left + glyph.right) / 2;
  return middle > from && middle < to;
}

function goesOn(before: TextLine, line: TextLine, height: number): boolean {
  if (
    line.bottom < FOOT * height ||
    isPageNumber(line.text) ||
    /^[（(]?\s*(?:备?注|说明|※|\*)/.test(line.text)
  )
    return false;
  const centred = Math.abs(before.left + before.right - line.left - line.right) / 2 < BELOW;
  return (
    Math.abs(line.size - before.size) < 0.1 * line.size &&
    line.baseline - before.baseline < NEXT * line.size &&
    (Math.abs(line.left - before.left) < BELOW || centred)
  );
}
