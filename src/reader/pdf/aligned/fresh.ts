/**
 * Lines one below the other in a column that cannot be one label: the upper one had room for the next word, or the
 * lower one bears a number. */
import { markRank } from '../../../narrative/read/heading';
import type { TextLine } from '../writing';
import { firstWord } from '../writing';
import { columnsOf } from './columns';
import type { Spaced } from './words';

/** Lines farther apart are never one label (by size). */
const FARTHEST = 3;
/** So much less than the widest line may a full line have (by size). */
const RAGGED = 0.3;

/** Pairs of lines, by their numbers, between which a row ends. */
export function freshStarts(body: readonly Spaced[], xs: readonly number[]): [number, number][] {
  const columns = new Map<number, { line: number; piece: TextLine }[]>();
  for (const [line, { pieces }] of body.entries())
    for (const piece of pieces) {
      const [first, last] = columnsOf(piece, xs);
      if (first === last) columns.set(first, [...(columns.get(first) ?? []), { line, piece }]);
    }
  return [...columns.values()].flatMap((column) => {
    const width = Math.max(...column.map(({ piece }) => piece.right - piece.left));
    return column.slice(1).flatMap(({ line, piece }, i): [number, number][] => {
      const above = column[i];
      if (!above || above.line === line) return [];
      if (piece.baseline - above.piece.baseline > FARTHEST * piece.size) return [];
      const room = width - (above.piece.right - above.piece.left);
      const numbered = markRank(piece.text) !== undefined;
      return numbered || room > firstWord(piece) + RAGGED * piece.size ? [[above.line, line]] : [];
    });
  });
}
