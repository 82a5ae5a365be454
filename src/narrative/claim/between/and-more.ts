/** 主要包括：办公费4万元、差旅费3万元等；: some of all there is, and the list ends; 等2项 counts all. */

import type { ReaderState } from '../state';

const AND_MORE = /^等(?![\d一二两三四五六七八九十]+[项个类])/;

/** Before a ； behind it is read, which may leave a list open. */
export function readAndMore({ lists }: ReaderState, words: string): void {
  const list = lists.current();
  if (!list || list.parts.length === 0 || !AND_MORE.test(words)) return;
  lists.exhaust(list.id, false);
  if (/^等[；;]/.test(words) && list.inParagraph > 1 && !list.acrossParagraphs)
    lists.backTo(lists.depth() - 1);
}
