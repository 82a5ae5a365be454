/** What stands below a list and is no row of it: who signed it (单位负责人：… 制表人：…), when it was filled in. */
import { fold } from '../lexicon/fold';
import { SIGNED } from '../lexicon/form-words';
import type { SheetView } from './sheet-view';

/** So many captions make a foot without a colon behind any. */
const CAPTIONS = 2;

/** Whether a row holds signatures: it begins with one and its captions say so, by a colon or by their number. */
export function isSigned(view: SheetView, row: number): boolean {
  let captions = 0;
  for (let column = 0; column < view.columnCount; column++) {
    const text = fold(view.text(row, column));
    if (SIGNED.test(text)) {
      captions += 1;
      if (captions >= CAPTIONS || /[:：]/.test(text)) return true;
    } else if (text !== '' && captions === 0) return false;
  }
  return false;
}
