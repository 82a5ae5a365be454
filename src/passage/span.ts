import { matchesOf } from '../lexicon/matches';

/** Part of a text, by offsets. */
export interface TextSpan {
  readonly start: number;
  readonly end: number;
}

/** Where a pattern (with the flag `g`) stands in a text. */
export function spansOf(pattern: RegExp, text: string): TextSpan[] {
  return matchesOf(text, pattern).map(({ 0: found, index }) => ({
    start: index,
    end: index + found.length,
  }));
}
