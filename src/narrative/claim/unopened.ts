/** Lists that no word opens: kinds of purchases, and the years from which the money of a 科目 is. */

import { ownLabel } from './labels';
import type { ReaderState } from './state';

export function openUnsaid(state: ReaderState, words: string): void {
  openKinds(state, words);
  openCarry(state, words);
}

/** 政府采购总额30万元，货物类20万元，服务类10万元: its kinds, though no word opens a list. */
function openKinds(state: ReaderState, words: string): void {
  const { main, sentence, lists } = state;
  if (lists.current() || main?.kind !== 'amount' || main.sentence !== sentence.index) return;
  if (main.label.measure !== 'procurement' || main.label.kind !== undefined || main.prior) return;
  if (ownLabel(state.subject(words, false).mentions).kind !== undefined)
    lists.begin('，', false, main, undefined);
}

/** 图书馆（项）9万元，当年拨款8万元，动用上年结转1万元: what the amount of a 科目 comes from, though no word opens a list. */
function openCarry(state: ReaderState, words: string): void {
  const { main, sentence, lists } = state;
  if (lists.current() || main?.kind !== 'amount' || main.sentence !== sentence.index || main.prior) return;
  if (main.label.functional === undefined || main.label.carry !== undefined) return;
  if (!FROM_YEAR.test(words)) return;
  lists.begin('，', false, main, undefined);
}

const FROM_YEAR =
  /^(?:其中)?(?:动用|使用)?(?:当年|本年|上年)(?:财政)?(?:拨款|结转|结转结余)(?:资金)?(?:安排)?$/;
