/** What stands below a list and is no row of it: who signed it (单位负责人：… 制表人：…), when it was filled in, its page. */
import { fold } from '../lexicon/fold';
import { PAGE_MARK, SIGNED } from '../lexicon/form-words';
import { remembered } from '../lexicon/remembered';
import type { SheetView } from './sheet-view';

/** So many captions make a foot without a colon behind any. */
const CAPTIONS = 2;

/** What a cell of a foot is: a caption, one whose colon says so, something else. */
const kindOf = remembered((raw) => {
  const text = fold(raw);
  if (SIGNED.test(text)) return /[:：]/.test(text) ? 'complete' : 'caption';
  // 第 1 页 共 3 页, below which the program that printed it says for whom; a mere number may be anything.
  if (PAGE_MARK.test(text) && text.includes('页')) return 'complete';
  return text === '' ? 'blank' : 'other';
});

/** Whether a row holds signatures: it begins with one and its captions say so, by a colon or by their number. */
export function isSigned(view: SheetView, row: number): boolean {
  let captions = 0;
  for (let column = 0; column < view.columnCount; column++) {
    const text = view.text(row, column);
    if (text === '') continue;
    const kind = kindOf(text);
    if (kind === 'caption' || kind === 'complete') {
      captions += 1;
      if (captions >= CAPTIONS || kind === 'complete') return true;
    } else if (kind === 'other' && captions === 0) return false;
  }
  return false;
}
