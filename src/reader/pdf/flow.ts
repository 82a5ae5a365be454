/** The pages of a document as one flow of tables and lines, in reading order and without what every page repeats. */
import { alignedGrids } from './aligned';
import { type PageLines, furniture } from './furniture';
import { type PageGrid, ruledGrids } from './grid';
import type { PageMarks } from './marks';
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
}

export function readPage(marks: PageMarks): ReadPage {
  const { number, width, height } = marks;
  const { grids, rest } = ruledGrids(marks);
  return { page: number, width, height, grids, lines: linesOf(rest) };
}

export function flowOf(pages: readonly ReadPage[]): Flow {
  const left = furniture(pages);
  const items = pages.flatMap(({ page, width, grids, lines }): Item[] => {
    const own = lines.filter((line) => !left.has(line));
    const aligned = alignedBetween(own, grids, page);
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
    return all.sort((a, b) => a.top - b.top);
  });
  return { items, furniture: [...left] };
}

/** A table by alignment never reaches over a ruled one. */
function alignedBetween(lines: readonly TextLine[], grids: readonly PageGrid[], page: number) {
  const found: { grids: PageGrid[]; rest: TextLine[] } = { grids: [], rest: [] };
  const borders = [...grids.map(({ ys }) => ys[0] ?? 0), Number.POSITIVE_INFINITY];
  let from = Number.NEGATIVE_INFINITY;
  for (const to of borders) {
    const between = lines.filter(({ top }) => top >= from && top < to);
    const aligned = alignedGrids(between, page);
    found.grids.push(...aligned.grids);
    found.rest.push(...aligned.rest);
    from = to;
  }
  return found;
}
