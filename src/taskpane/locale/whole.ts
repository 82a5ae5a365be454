/** All words, for what is fetched late: Chinese ones come in parts, those of other languages in one. */
import { useWords } from '.';
import { type Words, zhCN } from './zh-cn';

/**
 * @param part of the Chinese words that is fetched late
 * @param word one of its own, which other languages have with all the rest
 */
export function wholeWords<Part extends object>(part: Part, word: keyof Part): () => Words & Part {
  const chinese: Words & Part = { ...zhCN, ...part };
  const isWhole = (words: Words): words is Words & Part => word in words;
  return function useWholeWords() {
    const words = useWords();
    return isWhole(words) ? words : chinese;
  };
}
