/** The words between two figures: lists open and close in them, and 持平 claims a change without a figure. */

import { Money } from '../../amount/money';
import { markRank } from '../read/heading';
import { readBrackets } from './brackets';
import { findAnywhere, findByLabel } from './find';
import { namesIn, ownLabel } from './labels';
import { areSiblings } from './lists';
import { readSame } from './movements';
import type { ReaderState } from './state';
import type { Claim } from './types';
import { choiceOfWholes } from './whole';
import { OPENERS } from '../../lexicon/grammar';

export function readGap(state: ReaderState, words: string, offset: number, last = false): void {
  readBrackets(state, words);
  readNumbers(state, words, offset);
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
  // 预算79.60万元中，…: the figure itself is the whole.
  if (/^中[，：]/.test(words) && state.main?.kind === 'amount')
    state.lists.begin('中', false, state.main, undefined);
  for (const match of words.matchAll(OPENERS)) open(state, match, words);
  readSame(state, words, offset, last);
}

const NUMBER =
  /(?:^|[，；。：,;:])(?=[（(]?(?:[一二三四五六七八九十]{1,3}[）)、.．]|\d{1,2}[）)、.．](?!\d)))/g;

/** 一、 （一） 1. （1） in front of an item, at the beginning of a paragraph or within a sentence. */
function readNumbers(state: ReaderState, words: string, offset: number): void {
  for (const match of words.matchAll(NUMBER)) {
    if (match[0] === '' && offset > 0) continue;
    const rank = markRank(words.slice(match.index + match[0].length));
    if (rank !== undefined) state.lists.numbered(rank);
  }
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
    const [label, names] = [ownLabel(inner.mentions), namesIn(inner.mentions)];
    const whole = findByLabel(state, label, names) ?? findAnywhere(state, label, names, within);
    if (inner.mentions.length === 0 || !whole) return;
    state.lists.leaveWithinSentence();
    state.lists.begin(match[0], false, whole, undefined);
  } else if (side !== undefined) {
    state.lists.leaveWithinSentence();
    state.lists.begin(match[0], true, state.topicFor(), undefined);
  } else if (among !== undefined) {
    const whole =
      state.main ?? (state.lastChange?.of === undefined ? undefined : state.byId(state.lastChange.of));
    const change = changeOf(whole) ?? (whole ? undefined : state.lastChange);
    const choice = change ? undefined : choiceOfWholes(state);
    state.lists.begin(match[0], false, choice ? undefined : whole, change, choice);
  } else if (
    mainly !== undefined &&
    state.main?.kind === 'amount' &&
    !state.lastChange &&
    state.claims[state.claims.length - 1]?.kind !== 'rate' &&
    // 主要用于…；: the purpose ends there, and no amount was among it.
    /^[^。；;]*$/.test(after)
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
