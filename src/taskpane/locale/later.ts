/** All words, for what is fetched late: Chinese ones come in two parts, others in one. */
import { useWords } from '.';
import { type Words, zhCN } from './zh-cn';
import { type LaterWords, zhLater } from './zh-cn-later';

const zhAll: Words & LaterWords = { ...zhCN, ...zhLater };

export function useLaterWords(): Words & LaterWords {
  const words = useWords();
  return isWhole(words) ? words : zhAll;
}

const isWhole = (words: Words): words is Words & LaterWords => 'check' in words;
