/** The words between two figures: lists open and close in them, and 持平 claims a change without a figure. */

import { Money } from '../../amount/money';
import { ownLabel } from './labels';
import { areSiblings } from './lists';
import { readSame } from './movements';
import type { ReaderState } from './state';
import type { Claim } from './types';
import { OPENERS } from './words';

export function readGap(state: ReaderState, words: string, offset: number, last = false): void {
  // 基本支出60.00万元（人员经费45.00万元、公用经费15.00万元）
  if (words.includes('）')) state.lists.closeBracket();
  if (words.startsWith('（') && !words.includes('）') && state.main?.kind === 'amount' && !state.lastChange) {
    state.lists.begin('（', false, state.main, undefined);
  }
  for (const match of words.matchAll(/；|;/g)) {
    const next = words.slice(match.index + 1);
    const subject = state.subject(next, false);
    state.lists.semicolon(
      (whole) => {
        const claim = state.byId(whole);
        return claim !== undefined && areSiblings(claim, { ...claim, label: ownLabel(subject.mentions) });
      },
      (parts, whole) => addsUp(parts, state.byId(whole)),
    );
  }
  for (const match of words.matchAll(OPENERS)) open(state, match, words);
  readSame(state, words, offset, last);
}

function open(state: ReaderState, match: RegExpExecArray, words: string): void {
  const { among, side, mainly, within } = match.groups ?? {};
  const after = words.slice(match.index + match[0].length);
  const changeOf = (whole: Claim | undefined): Claim | undefined =>
    state.lastChange && state.lastChange.of === whole?.id ? state.lastChange : undefined;
  if (within !== undefined) {
    // Only a whole clause opens a list: no look-behind, which older web views lack.
    if (match.index > 0 && !/[。；，,;]/.test(words[match.index - 1] ?? '')) return;
    const inner = state.subject(within.replace(/中$/, ''), false);
    const whole = state.findByLabel(ownLabel(inner.mentions));
    if (inner.mentions.length === 0 || !whole) return;
    state.lists.leaveWithinSentence();
    state.lists.begin(match[0], false, whole, undefined);
  } else if (side !== undefined) {
    state.lists.leaveWithinSentence();
    state.lists.begin(match[0], true, state.topicFor(), undefined);
  } else if (among !== undefined) {
    const whole =
      state.main ?? (state.lastChange?.of === undefined ? undefined : state.byId(state.lastChange.of));
    state.lists.begin(match[0], false, whole, changeOf(whole) ?? (whole ? undefined : state.lastChange));
  } else if (
    mainly !== undefined &&
    state.main?.kind === 'amount' &&
    !state.lastChange &&
    /^[^。]*$/.test(after)
  ) {
    // 主要是…原因 gives a reason, and 主要用于 without amounts a purpose: no figure follows, so no harm is done.
    const exhaustive = /包括|包含|用于/.test(mainly);
    state.lists.begin(match[0], exhaustive, state.main, undefined);
  }
}

function addsUp(parts: readonly Claim[], whole: Claim | undefined): boolean {
  if (!whole || parts.length === 0) return false;
  const sum = parts.reduce((total, part) => total.plus(part.value), new Money(0));
  return sum.eq(whole.value);
}
