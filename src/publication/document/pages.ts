/**
 * On which page each heading stands: an estimate from lines and row heights, written into the contents for
 * programs that show fields as they are stored. Word, WPS and LibreOffice count anew when they update fields.
 */
import { paragraphText } from '../../narrative/write/plain';
import { rowHeights, TEXT_HEIGHT, TEXT_WIDTH, unitsOf } from '../table-fit';
import type { PageGroup, Piece, TablePiece } from './pieces';

const LINE = 28;
/** 28 ideographs a line. */
const UNITS = 56;

export function estimatePages(groups: readonly PageGroup[]): Map<string, number> {
  const pages = new Map<string, number>();
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
    for (const piece of group.pieces) {
      if (startsPage(piece) && used > 0) {
        page++;
        used = 0;
      }
      if (piece.kind === 'heading') {
        take(piece.level === 1 ? 36 * Math.ceil(unitsOf(piece.text) / 40) + 14 : LINE);
        pages.set(piece.mark, page);
      } else if (piece.kind === 'table') {
        if (piece.mark !== null) pages.set(piece.mark, page);
        for (const points of tableHeights(piece)) take(points);
      } else for (const points of heights(piece)) take(points);
    }
  }
  return pages;
}

export function startsPage(piece: Piece): boolean {
  return (piece.kind === 'heading' && piece.level === 1) || (piece.kind === 'table' && piece.apart);
}

function heights(piece: Exclude<Piece, TablePiece | { kind: 'heading' }>): number[] {
  switch (piece.kind) {
    case 'names':
      return piece.names.map(() => LINE);
    case 'chart':
      return [24 + 6 + piece.chart.slices.length * 20 + 10];
    case 'paragraph': {
      const lines = Math.max(1, Math.ceil((unitsOf(paragraphText(piece.paragraph)) + 4) / UNITS));
      return Array.from({ length: lines }, () => LINE);
    }
  }
}

function tableHeights({ table, fit }: TablePiece): number[] {
  return [44, ...rowHeights(table, fit), ...table.notes.map(() => 19)];
}
