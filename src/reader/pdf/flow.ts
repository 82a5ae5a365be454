/** The pages of a document as one flow of tables and lines, in reading order and without what every page repeats. */
import { type AlignedPage, alignedGrids } from './aligned/block';
import { type PageLines, furniture } from './furniture';
import { type PageGrid, ruledGrids } from './grid';
import { isGarbled } from './garbled';
import type { Glyph, PageMarks } from './marks';
import { type TextLine, linesOf } from './writing';

export type Item =
  | { readonly kind: 'grid'; readonly page: number; readonly grid: PageGrid }
  | { readonly kind: 'line'; readonly page: number; readonly line: TextLine; readonly width: number };

export interface Flow {
  readonly items: readonly Item[];
  /** Lines left out because every page has them. */
  readonly furniture: readonly TextLine[];
}

/** A page put into grids and lines; the characters themselves are let go. */
export interface ReadPage extends PageLines {
  readonly width: number;
  readonly grids: readonly PageGrid[];
  /** Heights of lines across that are part of no grid. */
  readonly rules: readonly number[];
  /** Digits printed on the page that are in no cell and no line: none, if all went well. */
  readonly lost: number;
  /** Its fonts do not say what their characters mean: nothing of it was read. */
  readonly garbled: boolean;
}

export function readPage(marks: PageMarks): ReadPage {
  const { number, width, height } = marks;
  const glyphs = printedOnce(marks.glyphs);
  if (isGarbled(glyphs))
    return { page: number, width, height, grids: [], rules: [], lines: [], lost: 0, garbled: true };
  const { grids, rest, rules } = ruledGrids({ ...marks, glyphs });
  const lines = linesOf(rest);
  const placed = [...grids.flatMap(({ cells }) => cells), ...lines];
  const lost = countDigits(glyphs) - countDigits(placed);
  return { page: number, width, height, grids, rules, lines, lost, garbled: false };
}

function countDigits(texts: readonly { readonly text: string }[]): number {
  return texts.reduce((sum, { text }) => sum + text.replace(/[^0-9０-９]/g, '').length, 0);
}

/** Bold print is made by some programs by printing twice, a hair apart. */
function printedOnce(glyphs: readonly Glyph[]): Glyph[] {
  const seen = new Map<string, Glyph[]>();
  return glyphs.filter((glyph) => {
    const key = `${glyph.text} ${Math.round(glyph.baseline / 2)}`;
    const others = seen.get(key);
    if (!others) {
      seen.set(key, [glyph]);
      return true;
    }
    const width = glyph.right - glyph.left;
    if (glyph.text.trim() !== '' && others.some(({ left }) => Math.abs(left - glyph.left) < 0.25 * width))
      return false;
    others.push(glyph);
    return true;
  });
}

export function flowOf(pages: readonly ReadPage[]): Flow {
  const left = furniture(pages);
  let open: readonly number[] | undefined;
  const items = pages.flatMap(({ page, width, grids, rules, lines }): Item[] => {
    const own = lines.filter((line) => !left.has(line));
    const aligned = alignedBetween(own, grids, { page, rules, open });
    const all: (Item & { top: number })[] = [
      ...[...grids, ...aligned.grids].map((grid) => ({
        kind: 'grid' as const,
        page,
        grid,
        top: grid.ys[0] ?? 0,
      })),
      ...aligned.rest.map((line) => ({
        kind: 'line' as const,
        page,
        line,
        width,
        top: (line.top + line.bottom) / 2,
      })),
    ];
    const last = all.sort((a, b) => a.top - b.top)[all.length - 1];
    open = last?.kind === 'grid' && aligned.grids.includes(last.grid) ? last.grid.xs : undefined;
    return all;
  });
  return { items, furniture: [...left] };
}

/** A table by alignment never reaches over a ruled one. */
function alignedBetween(lines: readonly TextLine[], grids: readonly PageGrid[], page: AlignedPage) {
  const found: { grids: PageGrid[]; rest: TextLine[] } = { grids: [], rest: [] };
  const borders = [...grids.map(({ ys }) => ys[0] ?? 0), Number.POSITIVE_INFINITY];
  let from = Number.NEGATIVE_INFINITY;
  for (const to of borders) {
    const between = lines.filter(({ top }) => top >= from && top < to);
    const aligned = alignedGrids(
      between,
      found.grids.length > 0 || from > 0 ? { ...page, open: undefined } : page,
    );
    found.grids.push(...aligned.grids);
    found.rest.push(...aligned.rest);
    from = to;
  }
  return found;
}
