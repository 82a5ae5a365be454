/** The words between two figures: lists open and close in them, and 持平 claims a change without a figure. */

import type { ReaderState } from '../state';
import { readBrackets } from './brackets';
import { readNumbers } from './numbers';
import { readOpeners } from './openers';
import { readSame } from './same';
import { readSeparators } from './separators';

/** @param last no figure follows in the sentence */
export function readBetween(state: ReaderState, words: string, offset: number, last: boolean): void {
  if (words === '') return;
  readBrackets(state, words);
  readNumbers(state, words, offset);
  readSeparators(state, words);
  readOpeners(state, words);
  readSame(state, words, offset, last);
}
