/** Part of a text, by offsets. */
export interface TextSpan {
  readonly start: number;
  readonly end: number;
}

/** Where a pattern (with the flag `g`) stands in a text. */
export function spansOf(pattern: RegExp, text: string): TextSpan[] {
  // Nearly all texts have none, and `matchAll` copies the pattern before it looks.
  if (text.search(pattern) === -1) return [];
  return [...text.matchAll(pattern)].map(({ 0: found, index }) => ({
    start: index,
    end: index + found.length,
  }));
}
