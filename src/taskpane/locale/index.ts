/** Chinese unless Office speaks something else; other languages are fetched when they are spoken. */
import { createContext, useContext } from 'react';
import type { NoticeText } from '../state/state';
import { type Words, zhCN } from './zh-cn';

export type { Words } from './zh-cn';

export async function wordsFor(language: string): Promise<Words> {
  if (!/^(?!zh)[a-z]{2}\b/i.test(language)) return zhCN;
  const { enUS } = await import(/* webpackChunkName: "en-us" */ './en-us');
  return enUS;
}

export const WordsContext = createContext<Words>(zhCN);

export const useWords = (): Words => useContext(WordsContext);

export const noticeText = (words: Words, text: NoticeText): string =>
  'say' in text ? text.say : words.notice(text);
