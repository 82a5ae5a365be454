/** The words between two figures: lists open and close in them, and 持平 claims a change without a figure. */

import { BLANK_AMOUNT } from '../../../lexicon/slips';
import type { ReaderState } from '../state';
import { readAndMore } from './and-more';
import { readBrackets } from './brackets';
import { readNumbers } from './numbers';
import { readOpeners } from './openers';
import { readSame } from './same';
import { readSeparators } from './separators';

/** @param last no figure follows in the sentence */
export function readBetween(state: ReaderState, words: string, offset: number, last: boolean): void {
  if (words === '') return;
  // 公务用车运行费XX万元，比上年减少…: what follows is not of the figure before.
  if (BLANK_AMOUNT.test(words)) state.main = undefined;
  readAndMore(state, words);
  readBrackets(state, words);
  readNumbers(state, words, offset);
  readSeparators(state, words);
  readOpeners(state, words, offset);
  readNumbers(state, words, offset, true);
  readSame(state, words, offset, last);
}
