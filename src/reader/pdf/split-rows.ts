/** Rows that no line parts: where a cell holds several amounts one below the other, each of them is a row. */
import type { Area } from '../../workbook/model';
import type { Lattice } from './lattice';
import type { Glyph } from './marks';
import { isFigure } from './figures';
import { rowsOf } from './aligned/rows';
import { type TextLine, linesOf } from './writing';

/** Amounts of one row stand at one height, at two if one is set lower. */
const FEWEST = 3;

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
  return { lattice: { ...lattice, ys, cells }, homes: filled };
}

/** One below the other they have as many decimals each; the pieces of one that was too wide have not. */
function areAmounts(lines: readonly TextLine[]): boolean {
  if (!lines.every(({ text }) => isFigure(text))) return false;
  const decimals = lines.flatMap(({ text }) =>
    /\d/.test(text) ? [/\.(\d+)/.exec(text)?.[1]?.length ?? 0] : [],
  );
  return decimals.length > 0 && decimals.every((one) => one > 0 && one === decimals[0]);
}

/**
 * Where the row is to be parted: it is a table of its own rows if one of its cells holds amounts one below the other;
 * labels may be broken, and rows may have no amount.
 */
function bandsOf({ xs, cells }: Lattice, homes: readonly (readonly Glyph[])[], row: number): number[] {
  const own = cells.flatMap(({ top, bottom, left, right }, index) => {
    const glyphs = homes[index] ?? [];
    const width = (xs[right + 1] ?? 0) - (xs[left] ?? 0);
    return top === row && bottom === row && glyphs.length > 0
      ? [{ width, lines: linesOf(glyphs), glyphs }]
      : [];
  });
  const roomy = own.filter(
    ({ width, lines }) =>
      areAmounts(lines) && lines.every((line) => width - (line.right - line.left) >= line.size),
  );
  const several = roomy.some(({ lines }) => lines.length > 1);
  if (!several && distinct(roomy.flatMap(({ lines }) => lines)) < FEWEST) return [];
  const figures = new Set(
    own.flatMap(({ lines }) => lines.filter(({ text }) => isFigure(text))).map(({ glyphs }) => glyphs[0]),
  );
  const lines = linesOf(own.flatMap(({ glyphs }) => glyphs));
  const rows = rowsOf(
    lines.map((line) => ({ ...line, anchor: line.glyphs.some((glyph) => figures.has(glyph)) })),
    [],
  );
  return lines
    .slice(1)
    .flatMap((line, i) => (rows[i] === rows[i + 1] ? [] : [((lines[i]?.bottom ?? 0) + line.top) / 2]));
}

/** At how many heights they stand. */
function distinct(lines: readonly TextLine[]): number {
  const sorted = [...lines].sort((a, b) => a.baseline - b.baseline);
  return sorted.filter((line, i) => line.baseline - (sorted[i - 1]?.baseline ?? -Infinity) > 0.9 * line.size)
    .length;
}
