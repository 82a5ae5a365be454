/** Changes: 比上年减少63.68万元, 增加（减少）0万元, 与2022年预算数相同. */

import { originalSpan } from '../read/clean';
import { clauseBefore, generic } from './clause';
import { comparisonsIn, sameWordsIn, type ComparisonFound, type DirectionFound } from './compare';
import type { Figure } from './figure';
import { inheritLabel, ownLabel } from './labels';
import type { ReaderState } from './state';
import { stripGlue, type Subject } from './subject';
import { isTotal } from './topics';
import type { Claim } from './types';
import { isMoneyUnit as isMoney } from './units';

export function readChange(
  state: ReaderState,
  figure: Figure,
  found: DirectionFound,
  words: string,
  clause: string,
  /** “分别减少1万元、2万元”: the first of several amounts, each of which has its change. */
  nth?: Claim,
): void {
  const previous = state.lastChange;
  // “增加76.15万元，增长0.70万元”: the second is meant as a rate, unless it compares with something else.
  const isRate =
    stripGlue(words) === '' &&
    state.comparison?.carried !== false &&
    previous?.of !== undefined &&
    previous.kind === 'change' &&
    previous.direction === found.direction;
  const own = found.noun ?? generic(words);
  const subject = own === '' ? undefined : state.subject(own, false);
  const named =
    subject !== undefined &&
    (subject.mentions.some((mention) => mention.kind !== 'unit') || subject.concept !== undefined);
  const spoken = named && subject ? (nth ?? sameSubject(state, subject)) : (nth ?? state.main);
  // 会议费5万元，参会人员减少3人: persons are no change of money.
  const target = spoken && isMoney(spoken.unit) === isMoney(figure.unit) ? spoken : undefined;
  const claim = state.emit(
    isRate ? 'rate' : 'change',
    figure,
    clause,
    named && !target && subject ? subject.mentions : [],
  );
  claim.direction = found.direction;
  if (state.comparison) claim.comparedWith = state.comparison;
  state.qualify(claim, target);
  const list = state.lists.current();
  if (list) {
    const parent = target?.partOf === undefined ? undefined : state.changeOf(target.partOf);
    claim.partOf = parent?.id ?? (target ? undefined : list.change) ?? claim.partOf;
    claim.list = target?.list === undefined ? list.id : `${target.list}/change`;
  }
  if (!target)
    claim.label = inheritLabel(
      ownLabel(claim.about),
      list?.whole ? (state.byId(list.whole)?.label ?? {}) : state.headingLabel,
    );
  if (!isRate) state.lastChange = claim;
}

/** “分别减少1万元、2万元”: the second goes the way of the first. */
export function readNextChange(
  state: ReaderState,
  figure: Figure,
  clause: string,
  target: Claim | undefined,
): void {
  const first = state.lastChange;
  const claim = state.emit('change', figure, clause, []);
  if (first?.direction) claim.direction = first.direction;
  if (first?.comparedWith) claim.comparedWith = { ...first.comparedWith, carried: true };
  state.qualify(claim, target);
  state.lastChange = claim;
}

/** An earlier figure of this paragraph with the same subject: 2024年本年预算比2023年… after 其中：本年预算…. */
function sameSubject(state: ReaderState, subject: Subject): Claim | undefined {
  const block = state.sentence.block;
  const label = JSON.stringify(ownLabel(subject.mentions));
  const total = subject.concept === 'balance' ? balance(state) : undefined;
  const known = state
    .inBlock(block)
    .filter((claim) => claim.kind === 'amount' && !claim.prior && claim.about.length > 0);
  return (
    known
      .reverse()
      .find(
        (claim) =>
          JSON.stringify(ownLabel(claim.about.filter((m) => m.origin === 'words'))) === label ||
          (subject.core !== '' && claim.phrase.includes(subject.core)),
      ) ?? total
  );
}

/** 收入总计9万元，支出总计9万元，收支总计各增加1万元: the change is of either. */
function balance(state: ReaderState): Claim | undefined {
  return state
    .inBlock(state.sentence.block)
    .find((claim) => claim.kind === 'amount' && !claim.prior && isTotal(claim));
}

/** 与2022年预算数相同: a change of nothing. */
export function readSame(state: ReaderState, words: string, offset: number, last: boolean): void {
  for (const found of sameWordsIn(words)) {
    const clause = clauseBefore(words.slice(0, found.start));
    const comparison =
      compare(state, clause, offset + found.start - clause.length) ??
      yearInClause(state, clause, offset + found.start - clause.length);
    if (!comparison && !state.comparison) continue;
    if (/原因|由于|要求|保持/.test(clause) || (last && !state.main)) continue;
    if (state.lastChange && state.lastChange.of === state.main?.id && state.lastChange.direction === 'same')
      continue;
    const claim = state.emitWords('change', offset + found.start, found.text, clause);
    claim.direction = 'same';
    if (state.comparison) claim.comparedWith = state.comparison;
    state.qualify(claim, state.main);
    const parent = state.main?.partOf === undefined ? undefined : state.changeOf(state.main.partOf);
    if (parent) claim.partOf = parent.id;
    if (state.main?.list !== undefined) claim.list = `${state.main.list}/change`;
    state.lastChange = claim;
  }
}

function yearInClause(state: ReaderState, clause: string, offset: number): { end: number } | undefined {
  const match = /(\d{4})年/.exec(clause);
  if (!match) return undefined;
  const span = originalSpan(
    state.sentence.clean,
    offset + match.index,
    offset + match.index + match[0].length,
  );
  state.comparison = { text: match[0], span, year: Number(match[1]), carried: false };
  return { end: clause.length };
}

/** Remembers the comparison for the clauses that follow in the sentence. */
export function compare(state: ReaderState, clause: string, offset: number): ComparisonFound | undefined {
  const found = comparisonsIn(clause);
  const last = found[found.length - 1];
  if (!last) {
    if (state.comparison) state.comparison = { ...state.comparison, carried: true };
    return undefined;
  }
  const span = originalSpan(state.sentence.clean, offset + last.start, offset + last.end);
  state.comparison = {
    text: last.text,
    span,
    carried: false,
    ...(last.year === undefined ? {} : { year: last.year }),
    ...(last.plan ? { plan: true } : {}),
  };
  return last;
}
