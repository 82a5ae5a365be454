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
  return columnsIn(body, xs).flatMap((column) => {
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

/** Of the lines that seem to go on, so many are shorter than a full one: a label ends where it ends. */
const ENDING = 0.4;
const FEWEST = 2;
/** Lines of one label are no farther apart (by size). */
const NEXT = 1.6;

/**
 * Pairs of lines of one label that was broken because its column was full. Rows of such a table lie no farther apart
 * than their lines, so nothing else tells them.
 */
export function goingOn(body: readonly Spaced[], xs: readonly number[]): [number, number][] {
  const pairs = columnsIn(body, xs).flatMap((column) => {
    const width = Math.max(...column.map(({ piece }) => piece.right - piece.left));
    return column.slice(1).flatMap(({ line, piece }, i) => {
      const above = column[i];
      if (!above || line !== above.line + 1 || !mayGoOn(body[line] as Spaced)) return [];
      const { piece: upper } = above;
      if (/\d/.test(upper.text) || markRank(piece.text) !== undefined) return [];
      if (piece.baseline - upper.baseline > NEXT * piece.size || Math.abs(piece.left - upper.left) > 1.5)
        return [];
      const room = width - (upper.right - upper.left);
      if (room > firstWord(piece) + RAGGED * piece.size) return [];
      return [{ from: above.line, to: line, ends: piece.right - piece.left < width - piece.size }];
    });
  });
  const ending = pairs.filter(({ ends }) => ends).length;
  if (pairs.length < FEWEST || ending < ENDING * pairs.length) return [];
  return pairs.map(({ from, to }) => [from, to]);
}

/** Nothing but words. */
function mayGoOn({ line }: Spaced): boolean {
  return !/\d/.test(line.text);
}

interface Placed {
  readonly line: number;
  readonly piece: TextLine;
}

/** What stands in one column only, column by column. */
function columnsIn(body: readonly Spaced[], xs: readonly number[]): Placed[][] {
  const columns = new Map<number, Placed[]>();
  for (const [line, { pieces }] of body.entries())
    for (const piece of pieces) {
      const [first, last] = columnsOf(piece, xs);
      if (first !== last) continue;
      const column = columns.get(first);
      if (column) column.push({ line, piece });
      else columns.set(first, [{ line, piece }]);
    }
  return [...columns.values()];
}
