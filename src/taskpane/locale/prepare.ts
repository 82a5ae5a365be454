/** All words of 准备, for its pages: Chinese ones come in two parts, others in one. */
import { useWords } from '.';
import { type Words, zhCN } from './zh-cn';
import { type PrepareWords, zhPrepare } from './zh-cn-prepare';

const zhBoth: Words & PrepareWords = { ...zhCN, ...zhPrepare };

export function usePrepareWords(): Words & PrepareWords {
  const words = useWords();
  return isWhole(words) ? words : zhBoth;
}

const isWhole = (words: Words): words is Words & PrepareWords => 'prepare' in words;
