/** 其中：, 支出包括：, 基本支出中，, 由…组成: lists begin, and the last of them ends with its word. */

import { clauseBefore } from '../clause';
import { findAnywhere, findByLabel } from '../find';
import { namesIn, ownLabel } from '../labels';
import type { ReaderState } from '../state';
import type { OpenClaim } from '../types';
import { choiceBehindList, choiceOfWholes } from '../whole';
import { OPENERS } from '../../../lexicon/grammar';
import { matchesOf } from '../../../lexicon/matches';
import { withoutMark } from '../caption';
import { markRank } from '../../read/heading';
import { isSortingLine, scopeOf } from '../sorted';

/** 车辆3辆：一般公务用车2辆、…: things of a kind are counted, and no amounts told of them. */
const KINDS = /(?:用车|编制|单位|人员|[离退]休)$/;

export function readOpeners(state: ReaderState, words: string, offset: number): void {
  closeMade(state, words);
  // 预算79.60万元中，…: the figure itself is the whole.
  if (/^中[，：]/.test(words) && state.main?.kind === 'amount')
    state.lists.begin('中', false, state.main, undefined);
  // 采购预算总额36万元：货物预算36万元、…
  if (
    /^[：:](?![^，。；]*(?:其中|包括|主要))/.test(words) &&
    (state.main?.kind === 'amount' || (state.main?.kind === 'count' && KINDS.test(words))) &&
    !state.lastChange &&
    !isBetweenItems(state)
  )
    state.lists.begin('：', false, state.main, undefined);
  // 此外，…: what follows stands beside the list, not in it.
  if (/(?:此外|另外|除此之外|另有)[，,：:]?[^，。；]*$/.test(words.slice(-40))) state.lists.leaveAside();
  // 按经济分类分为：工资福利支出9万元，其余为项目支出。
  const list = state.lists.current();
  if (list?.opener.startsWith('按') && list.parts.length > 0 && /^[，、]?(?:其余|其他|等)/.test(words))
    state.lists.exhaust(list.id, false);
  if (offset === 0 && isSortingLine(words)) sortAll(state, words);
  else for (const match of matchesOf(words, OPENERS)) open(state, match, words, offset);
}

/** 其中：甲局310万元购车14辆：乙局24万元购车1辆：…: a colon that was meant as a stop. */
function isBetweenItems({ claims, lists, main }: ReaderState): boolean {
  const last = claims[claims.length - 1];
  return last !== main && last?.kind === 'count' && (lists.current()?.parts.length ?? 0) > 0;
}

/** A line of its own, and what follows is all there is. */
function sortAll(state: ReaderState, words: string): void {
  // （三）按功能分类科目： stands beside what （二） has told.
  const name = scopeOf(withoutMark(words)) ?? '';
  if (markRank(words) !== undefined && name === '') return;
  const whole = wholeSorted(state, name) ?? (name === '' ? state.topicFor() : undefined);
  if (!whole) return;
  state.lists.leaveWithinSentence();
  state.lists.begin(words, true, whole, undefined);
}

/** 由A9万元和B1万元组成，比上年…: the sentence goes on with what they make up. */
function closeMade(state: ReaderState, words: string): void {
  const list = state.lists.current();
  if (
    !list?.opener.startsWith('由') ||
    list.parts.length === 0 ||
    !/^(?:等|两部分|共同)?[组构]成/.test(words)
  )
    return;
  state.main = list.whole === undefined ? undefined : state.byId(list.whole);
  state.lastChange = undefined;
  state.lists.backTo(state.lists.depth() - 1);
}

/** The words that open a list are the end of their clause: 某某局2024年度一般公共预算财政拨款“三公”经费支出决算中，…. */
const LONGEST_HEAD = 60;

/** 基本支出中：…, where only a whole clause opens a list: no look-behind, which older web views lack. */
function openWithin(state: ReaderState, match: RegExpExecArray, words: string, end: string): void {
  const head = /[^。；，,;]*$/.exec(words.slice(0, match.index))?.[0] ?? '';
  if (head.length > LONGEST_HEAD || /[：:\d]$/.test(head)) return;
  const within = head + end;
  const inner = state.subject(within.replace(/中$/, ''), false);
  const [label, names] = [ownLabel(inner.mentions), namesIn(inner.mentions)];
  const whole = findByLabel(state, label, names) ?? findAnywhere(state, label, names, within);
  if (inner.mentions.length === 0 || !whole) return;
  state.lists.leaveWithinSentence();
  state.lists.begin(match[0], false, whole, undefined);
}

/** How far behind its first part the word stands that says that the parts make up the whole. */
const MADE = 400;

function isMadeUp(state: ReaderState, at: number): boolean {
  const rest = state.sentence.clean.text.slice(at, at + MADE);
  return /^[^。；]*[组构]成/.test(rest);
}

function open(state: ReaderState, match: RegExpExecArray, words: string, offset: number): void {
  const { sorted, among, side, mainly, made, seen, within } = match.groups ?? {};
  const after = words.slice(match.index + match[0].length);
  const changeOf = (whole: OpenClaim | undefined): OpenClaim | undefined =>
    state.lastChange && state.lastChange.of === whole?.id ? state.lastChange : undefined;
  if (within !== undefined) {
    openWithin(state, match, words, within);
  } else if (sorted !== undefined) {
    // 按支出性质划分：…: whatever it is sorted by, it is all there is.
    const whole = wholeSorted(state, nameSorted(words.slice(0, match.index), match[0]));
    if (offset === 0) state.sortings.begun(state.sentence.block, words, whole);
    if (!whole) return;
    state.lists.leaveWithinSentence();
    state.lists.begin(match[0], true, whole, undefined);
  } else if (seen !== undefined) {
    // 从单位构成看：局本级9万元；…: some of the ways to see it tell of a part only.
    const whole = wholeSorted(state, '');
    if (!whole) return;
    state.lists.leaveWithinSentence();
    state.lists.begin(match[0], false, whole, undefined);
  } else if (side !== undefined) {
    state.lists.leaveWithinSentence();
    state.lists.begin(match[0], true, state.topicFor(), undefined);
  } else if (among !== undefined) {
    const whole =
      state.main ?? (state.lastChange?.of === undefined ? undefined : state.byId(state.lastChange.of));
    const change = changeOf(whole) ?? (whole ? undefined : state.lastChange);
    const opens = match.index === 0 && state.main?.sentence !== state.sentence.index;
    // 住房公积金（项）：预算10万元。其中，基本支出8万元…: of the 科目, and not of what its line is part of.
    const ofLine = opens && state.main?.list?.of === 'level' && /^(?:基本|项目|人员|公用|日常)/.test(after);
    const behind =
      (opens && !ofLine) || '；;'.includes(words.charAt(match.index - 1) || ' ')
        ? choiceBehindList(state.main, (id) => state.byId(id))
        : undefined;
    const choice = change ? undefined : (behind ?? choiceOfWholes(state));
    state.lists.begin(match[0], false, choice ? undefined : whole, change, choice);
  } else if (isAmongCounted(state, mainly, offset + match.index + match[0].length)) {
    state.lists.begin(match[0], false, lastCounted(state), undefined);
  } else if (made !== undefined) {
    const { main } = state;
    if (main?.kind !== 'amount' || main.prior || !isMadeUp(state, offset + match.index)) return;
    state.lists.begin(match[0], true, main, changeOf(main));
  } else if (
    mainly !== undefined &&
    state.main?.kind === 'amount' &&
    !state.lastChange &&
    (state.claims[state.claims.length - 1]?.kind !== 'rate' || opensSentence(state, mainly, match.index)) &&
    // 主要用于…；: the purpose ends there, and no amount was among it.
    /^[^。；;]*$/.test(after)
  ) {
    // 主要是…原因 gives a reason, and 主要用于 without amounts a purpose: no figure follows, so no harm is done.
    const exhaustive = /包括|包含|用于/.test(mainly);
    // 2.按支出用途分类，包括…: the list that the sorting has opened.
    const list = state.lists.current();
    if (list?.parts.length === 0 && list.whole === state.main.id && list.exhaustive) return;
    const whole = namedBefore(state, words.slice(0, match.index)) ?? state.main;
    state.lists.begin(match[0], exhaustive, whole, undefined);
  }
}

/** The item of a list of things that was counted last. */
function lastCounted(state: ReaderState): OpenClaim | undefined {
  const last = state.claims[state.claims.length - 1];
  const isItem = last?.list?.of === 'list' && last.list.list === state.lists.current()?.id;
  return last?.kind === 'count' && last.unit !== '' && isItem ? last : undefined;
}

/** 实有19人，其中：在职19人，包括行政人员15人…: of those in office, and none beside them. */
function isAmongCounted(state: ReaderState, mainly: string | undefined, from: number): boolean {
  const counted = lastCounted(state);
  if (!counted || !/^(?:包括|包含)/.test(mainly ?? '')) return false;
  const next = /^[^，。；\d]{2,12}\d+(.)/.exec(state.sentence.clean.text.slice(from));
  return next?.[1] === counted.unit;
}

/** 人员经费9万元，公用经费2万元；人员经费主要用于：工资…: what the words before it name again. */
function namedBefore(state: ReaderState, before: string): OpenClaim | undefined {
  const name = clauseBefore(before);
  if (name.length < 2) return undefined;
  const { mentions } = state.subject(name, false);
  const label = ownLabel(mentions);
  // 一般公共预算财政拨款支出主要用于以下方面: of that money, whatever the paragraph before told last.
  const known = label.nature !== undefined || (label.measure === 'expense' && label.source !== undefined);
  const whole = known ? findByLabel(state, label, namesIn(mentions)) : undefined;
  if (whole && whole !== state.main) state.lists.leaveWithinSentence();
  return whole;
}

/** …增长6.22%。主要用于…: a sentence of its own says what for, and gives no reason. */
function opensSentence(state: ReaderState, mainly: string, at: number): boolean {
  return at === 0 && /用于|包括|包含/.test(mainly) && state.main?.sentence !== state.sentence.index;
}

/** 基本支出按经济分类：…, 按经济分类（基本支出）：…: what is sorted, where the words say it. */
function nameSorted(before: string, opener: string): string {
  return scopeOf(opener) ?? /[^，。；：]*$/.exec(before)?.[0] ?? '';
}

/**
 * 支出预算9万元。按功能分：…；按性质分：…: each time the amount that the paragraph spoke of before its lists.
 * @param name what is said to be sorted, or ''
 */
function wholeSorted(state: ReaderState, name: string): OpenClaim | undefined {
  const { main } = state;
  const own = ownLabel(state.subject(name, false).mentions);
  if (own.nature !== undefined && own.nature !== main?.label.nature)
    return findByLabel(state, own, '') ?? findAnywhere(state, own, '', name);
  // 支出总计9万元，其中本年支出8万元…。本年支出按功能分为三类：…
  const said = own.use === undefined ? undefined : findByLabel(state, own, '');
  if (said) return said;
  if (main?.kind !== 'amount' || main.prior) return undefined;
  const list = state.lists.current();
  // 1.基本支出9万元。按经济分类划分：…: the item whose line it is.
  const isItem = list?.acrossParagraphs === true && list.inParagraph === 1 && list.whole === main.partOf;
  const listed = !isItem && main.list?.of === 'list' && main.partOf !== undefined;
  return listed ? state.byId(main.partOf ?? '') : main;
}
