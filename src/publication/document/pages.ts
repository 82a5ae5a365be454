/**
 * On which page each heading stands: an estimate from lines and row heights, written into the contents for
 * programs that show fields as they are stored. Word, WPS and LibreOffice count anew when they update fields.
 */
import { paragraphText } from '../../narrative/write/plain';
import { unitsOf } from '../../workbook/half-widths';
import { pagesOfTable } from '../page-breaks';
import { rowHeights, TEXT_HEIGHT, TEXT_WIDTH } from '../table-fit';
import { LINE as LINE_TWIPS } from './fonts';
import type { PageGroup, Piece, TablePiece } from './pieces';

const LINE = LINE_TWIPS / 20;
/** 28 ideographs a line. */
const UNITS = 56;

export interface Flow {
  /** By bookmark. */
  readonly pages: ReadonlyMap<string, number>;
  /**
   * What begins a new page so that a short table is not torn. Word keeps its rows together by itself; LibreOffice
   * keeps paragraphs together, and not rows.
   */
  readonly breaks: ReadonlySet<Piece>;
}

export function estimateFlow(groups: readonly PageGroup[]): Flow {
  const pages = new Map<string, number>();
  const breaks = new Set<Piece>();
  let page = 0;
  for (const group of groups) {
    const height = group.landscape ? TEXT_WIDTH : TEXT_HEIGHT;
    page++;
    let used = 0;
    const take = (points: number) => {
      if (used > 0 && used + points > height) {
        page++;
        used = 0;
      }
      used += points;
    };
    group.pieces.forEach((piece, at) => {
      const { points, table } = together(group.pieces, at);
      // A little more than reckoned: a table that is torn is worse than an empty foot of a page.
      const full = used > 0 && used + points + (table ? 14 : 0) > height;
      if (full && table) breaks.add(piece);
      if (used > 0 && (full || startsPage(piece))) {
        page++;
        used = 0;
      }
      // A table's title stands on the page that its first rows stand on.
      if (piece.kind === 'table' && piece.mark !== null) pages.set(piece.mark, page);
      pagesOfPiece(piece).forEach((heights, part) => {
        if (part > 0) {
          page++;
          used = 0;
        }
        heights.forEach(take);
      });
      if (piece.kind === 'heading') pages.set(piece.mark, page);
    });
  }
  return { pages, breaks };
}

export function startsPage(piece: Piece): boolean {
  return (piece.kind === 'heading' && piece.level === 1) || (piece.kind === 'table' && piece.apart);
}

/** Within the text a table of half a page is not torn. */
export function isShort({ apart, table, fit }: TablePiece): boolean {
  return !apart && total(rowHeights(table, fit)) < TEXT_HEIGHT / 2;
}

/** What does not part with what begins here: a heading and the first lines below it, a short table whole. */
function together(pieces: readonly Piece[], at: number): { points: number; table: boolean } {
  const piece = pieces[at];
  if (!piece) return { points: 0, table: false };
  if (piece.kind === 'table' && !isShort(piece)) return { points: tableTitle(piece), table: false };
  const heights = heightsOf(piece);
  if (piece.kind === 'table') return { points: total(heights), table: true };
  if (piece.kind !== 'heading') return { points: heights[0] ?? 0, table: false };
  const below = together(pieces, at + 1);
  return { points: total(heights) + below.points, table: below.table };
}

const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);

/** A long table is broken into one a page. */
function pagesOfPiece(piece: Piece): number[][] {
  if (piece.kind !== 'table') return [heightsOf(piece)];
  const [first, ...further] = pagesOfTable(piece.table, piece.fit);
  return first
    ? [heightsOf({ ...piece, table: first }), ...further.map((part) => rowHeights(part, piece.fit))]
    : [];
}

/** The title's lines and the unit line. */
const tableTitle = ({ heading, fit }: TablePiece) =>
  20 + 24 * Math.ceil(unitsOf(heading) / (fit.landscape ? 89 : 61));

/** Heights of what a page break may stand between. */
function heightsOf(piece: Piece): number[] {
  switch (piece.kind) {
    case 'heading':
      return [piece.level === 1 ? 36 * Math.ceil(unitsOf(piece.text) / 40) + 14 : LINE];
    case 'table':
      return [tableTitle(piece), ...rowHeights(piece.table, piece.fit), ...piece.table.notes.map(() => 19)];
    case 'names':
      return piece.names.map(() => LINE);
    case 'chart':
      return [24 + 6 + piece.chart.slices.length * 20 + 10];
    case 'paragraph': {
      const lines = Math.max(1, Math.ceil((unitsOf(paragraphText(piece.paragraph)) + 4) / UNITS));
      // Neither the first nor the last line of a paragraph stands alone.
      if (lines < 4) return [lines * LINE];
      return [2 * LINE, ...Array.from({ length: lines - 4 }, () => LINE), 2 * LINE];
    }
  }
}
