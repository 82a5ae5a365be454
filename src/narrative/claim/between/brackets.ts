/** Brackets around figures: behind 2066万元（其中：…1920万元，…146万元）the text speaks of 2066万元 again. */

import type { ReaderState } from '../state';

export function readBrackets(state: ReaderState, words: string): void {
  for (const [index, mark] of unpaired(words).entries()) {
    if (mark === '）') leave(state);
    else enter(state, words, index === 0 && words.startsWith('（'));
  }
}

/** A bracket that tells some of what was counted before it. */
const WITHIN = /^（(?:其中)?[：:，]?(?:含|包括)/;

function enter(state: ReaderState, words: string, behindFigure: boolean): void {
  const { main, lastChange, comparison } = state;
  state.brackets.push({ main, lastChange, comparison, lists: state.lists.depth() });
  // 行政编制38人（含工勤编制4人），事业编制4人: within the 38, and beside nothing.
  if (behindFigure && main?.kind === 'count' && WITHIN.test(words))
    state.lists.begin('（含', false, main, undefined);
  // 基本支出60.00万元（人员经费45.00万元、公用经费15.00万元）
  if (behindFigure && main?.kind === 'amount' && !lastChange) state.lists.begin('（', false, main, undefined);
}

function leave(state: ReaderState): void {
  const before = state.brackets.pop();
  if (!before) return;
  state.main = before.main;
  state.lastChange = before.lastChange;
  state.comparison = before.comparison;
  state.lists.backTo(before.lists);
}

/** The brackets whose other half is not among these words. */
function unpaired(words: string): string[] {
  const open: string[] = [];
  const closing: string[] = [];
  for (const mark of words.match(/[（）]/g) ?? []) {
    if (mark === '（') open.push(mark);
    else if (open.length > 0) open.pop();
    else closing.push(mark);
  }
  return [...closing, ...open];
}
