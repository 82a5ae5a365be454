/** Chinese unless Office speaks something else. */
import { createContext, useContext } from 'react';
import type { NoticeText } from '../state/state';
import { enUS } from './enUS';
import { type Words, zhCN } from './zhCN';

export type { Words } from './zhCN';

export const wordsFor = (language: string): Words => (/^(?!zh)[a-z]{2}\b/i.test(language) ? enUS : zhCN);

export const WordsContext = createContext<Words>(zhCN);

export const useWords = (): Words => useContext(WordsContext);

export const noticeText = (words: Words, text: NoticeText): string =>
  'say' in text ? text.say : words.notice(text);
