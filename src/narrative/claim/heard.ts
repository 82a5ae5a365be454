/** What the parsers hear of a figure: the words before it and behind it, and where it stands among the others. */

import { clauseBefore } from './clause';
import { directionBefore, type ComparisonFound, type DirectionFound } from './compare';
import type { Figure } from './figure';
import { compare, compareAhead } from './comparison';
import type { ReaderState } from './state';
import type { OpenClaim } from './types';

/** Place in figures that follow each other with nothing but a mark between: 占60%和40%. */
export interface PlaceInRow {
  readonly nth: number;
  readonly of: number;
}

export interface Heard {
  readonly state: ReaderState;
  /** The sentence. */
  readonly text: string;
  readonly figures: readonly Figure[];
  readonly index: number;
  readonly figure: Figure;
  /** Words since the figure before. */
  readonly before: string;
  /** Their last clause. */
  readonly clause: string;
  /** What follows the figure. */
  readonly after: string;
  readonly place: PlaceInRow;
  readonly comparison: ComparisonFound | undefined;
  /** What the clause before compares, where that is all it says: 收入总计与上年相比，增加…. */
  readonly compared: string | undefined;
  /** The clause behind the comparison, or all of it. */
  readonly tail: string;
  readonly direction: DirectionFound | undefined;
}

/** One way in which a figure can be spoken of. It reads what the words say and leaves the rest to the refiners. */
export interface FigureParser {
  readonly name: string;
  /** What it reads, for --explain. */
  readonly reads: string;
  /** The claim, or undefined where the words say something else. */
  readonly parse: (heard: Heard) => OpenClaim | undefined;
}

const BEHIND = 12;

export function hear(
  state: ReaderState,
  text: string,
  figures: readonly Figure[],
  index: number,
  from: number,
  place: PlaceInRow,
): Heard | undefined {
  const figure = figures[index];
  if (!figure) return undefined;
  const before = text.slice(from, figure.start);
  const clause = clauseBefore(before);
  const after = text.slice(figure.end, figure.end + BEHIND);
  const comparison = compare(state, clause, figure.start - clause.length);
  const compared = comparison
    ? undefined
    : compareAhead(state, before.slice(0, before.length - clause.length), from);
  const tail = comparison ? clause.slice(comparison.end) : clause;
  const direction = directionBefore(tail);
  return {
    state,
    text,
    figures,
    index,
    figure,
    before,
    clause,
    after,
    place,
    comparison,
    compared,
    tail,
    direction,
  };
}
