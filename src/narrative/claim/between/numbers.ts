/** 一、 （一） 1. （1） in front of an item, at the beginning of a paragraph or within a sentence. */

import { markRank } from '../../read/heading';
import type { ReaderState } from '../state';

const NUMBER =
  /(?:^|[，；。：,;:])(?=[（(]\d{1,2}[）)]|[（(]?(?:[一二三四五六七八九十]{1,3}[）)、.．]|\d{1,2}[）)、.．](?!\d)))/g;

/** The longest mark. */
const MARK = 8;

export function readNumbers(state: ReaderState, words: string, offset: number): void {
  for (const match of words.matchAll(NUMBER)) {
    if (match[0] === '' && offset > 0) continue;
    const at = match.index + match[0].length;
    const rank = markRank(words.slice(at, at + MARK));
    if (rank !== undefined) state.lists.numbered(rank);
  }
}
