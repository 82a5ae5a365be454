/** Where a pattern stands in a text: `matchAll` copies the pattern before it looks, and most texts hold nothing. */

const NONE: readonly RegExpExecArray[] = [];

/** @param pattern with the flag `g` */
export function matchesOf(text: string, pattern: RegExp): readonly RegExpExecArray[] {
  return text.search(pattern) === -1 ? NONE : [...text.matchAll(pattern)];
}
