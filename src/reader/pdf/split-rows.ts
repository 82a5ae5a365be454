/** Rows that no line parts: where a cell holds several amounts one below the other, each of them is a row. */
import type { Area } from '../../workbook/model';
import type { Lattice } from './lattice';
import type { Glyph } from './marks';
import { isFigure } from './figures';
import { type TextLine, linesOf } from './writing';

export interface Filled {
  readonly lattice: Lattice;
  /** Characters by cell. */
  readonly homes: readonly (readonly Glyph[])[];
}

export function splitRows(lattice: Lattice, homes: readonly (readonly Glyph[])[]): Filled {
  const parts = lattice.ys.slice(1).map((_, row) => bandsOf(lattice, homes, row));
  if (parts.every((bands) => bands.length === 0)) return { lattice, homes };
  // Where each row of the grid begins among the new ones.
  const starts: number[] = [];
  const ys: number[] = [];
  for (const [row, bands] of parts.entries()) {
    starts.push(ys.length);
    ys.push(lattice.ys[row] ?? 0, ...bands);
  }
  starts.push(ys.length);
  ys.push(lattice.ys[lattice.ys.length - 1] ?? 0);
  const cells: Area[] = [];
  const filled: Glyph[][] = [];
  for (const [index, { top, bottom, left, right }] of lattice.cells.entries()) {
    const from = starts[top] ?? 0;
    const to = (starts[bottom + 1] ?? 0) - 1;
    const lines = linesOf(homes[index] ?? []);
    if (top === bottom && to > from) {
      for (let row = from; row <= to; row++) {
        cells.push({ top: row, bottom: row, left, right });
        const end = ys[row + 1] ?? 0;
        const begin = ys[row] ?? 0;
        const own = lines.filter(
          ({ top: a, bottom: b }) =>
            ((a + b) / 2 >= begin || row === from) && ((a + b) / 2 < end || row === to),
        );
        filled.push(own.flatMap(({ glyphs }) => glyphs));
      }
    } else {
      cells.push({ top: from, bottom: to, left, right });
      filled.push([...(homes[index] ?? [])]);
    }
  }
  return { lattice: { xs: lattice.xs, ys, cells }, homes: filled };
}

/** One below the other they have as many decimals each; the pieces of one that was too wide have not. */
function areAmounts(lines: readonly TextLine[]): boolean {
  if (!lines.every(({ text }) => isFigure(text))) return false;
  const decimals = lines.flatMap(({ text }) =>
    /\d/.test(text) ? [/\.(\d+)/.exec(text)?.[1]?.length ?? 0] : [],
  );
  return decimals.length > 0 && decimals.every((one) => one > 0 && one === decimals[0]);
}

/** Where the row is to be parted: between the amounts of the cell that holds most of them. */
function bandsOf({ xs, cells }: Lattice, homes: readonly (readonly Glyph[])[], row: number): number[] {
  let ruler: readonly TextLine[] = [];
  for (const [index, { top, bottom, left, right }] of cells.entries()) {
    const glyphs = homes[index] ?? [];
    if (top !== row || bottom !== row || glyphs.length < 2) continue;
    const lines = linesOf(glyphs);
    if (lines.length < 2 || lines.length <= ruler.length || !areAmounts(lines)) continue;
    const width = (xs[right + 1] ?? 0) - (xs[left] ?? 0);
    if (lines.some((line) => width - (line.right - line.left) < line.size)) continue;
    ruler = lines;
  }
  return ruler.slice(1).map((line, i) => ((ruler[i]?.bottom ?? 0) + line.top) / 2);
}
