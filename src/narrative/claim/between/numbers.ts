/** 一、 （一） 1. （1） in front of an item, at the beginning of a paragraph or within a sentence. */

import { matchesOf } from '../../../lexicon/matches';
import { markRank } from '../../read/heading';
import type { ReaderState } from '../state';

const NUMBER =
  /(?:^|[，；。：,;:])(?=[（(]\d{1,2}[）)]|[（(]?(?:[一二三四五六七八九十]{1,3}[）)、.．]|\d{1,2}[）)、.．](?!\d)))/g;

/** The longest mark. */
const MARK = 8;

/** 主要用于：（1）…；（2）…: the first number of a list that the words before it open. */
const OPENS = /(?:其中|包括|包含|用于|主要[是为]|具体[是为]|如下|分类|划分)[：:]$/;

/** Numbers of what stands beside, or, with `inside`, of the items of the list that these words have opened. */
export function readNumbers(state: ReaderState, words: string, offset: number, inside = false): void {
  for (const match of matchesOf(words, NUMBER)) {
    if (match[0] === '' && offset > 0) continue;
    const at = match.index + match[0].length;
    if (OPENS.test(words.slice(0, at)) !== inside) continue;
    const rank = markRank(words.slice(at, at + MARK));
    if (rank !== undefined) state.lists.numbered(rank, inside && state.lists.current()?.parts.length === 0);
  }
}
