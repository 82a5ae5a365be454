/** 与上年持平, 与2022年预算数相同: a change of nothing, said without a figure. */

import { originalSpan } from '../../read/clean';
import { TERM } from '../../../lexicon/terms';
import { clauseBefore, generic } from '../clause';
import { sameWordsIn } from '../compare';
import { compare } from '../comparison';
import { changedBy } from '../changed-by';
import { changeAbove } from '../parsers/change';
import type { ReaderState } from '../state';
import type { OpenClaim } from '../types';

export function readSame(state: ReaderState, words: string, offset: number, last: boolean): void {
  for (const found of sameWordsIn(words)) {
    const clause = clauseBefore(words.slice(0, found.start));
    const comparison =
      compare(state, clause, offset + found.start - clause.length) ??
      yearInClause(state, clause, offset + found.start - clause.length);
    if (!comparison && !state.comparison) continue;
    // 其余持平 is of what was not named.
    if (/原因|由于|要求|保持|其余|其他各?项/.test(clause) || (last && !state.main)) continue;
    if (state.lastChange && state.lastChange.of === state.main?.id && state.lastChange.direction === 'same')
      continue;
    const own = termsBefore(clause, comparison);
    const before = own === '' ? justChanged(state, words.slice(0, found.start)) : undefined;
    const { subject, spoken } = changedBy(state, own, before);
    const claim = state.emitWords('change', offset + found.start, found.text, clause);
    claim.by = 'same';
    claim.direction = 'same';
    if (/(?:基本|大致|大体|总体)上?$/.test(clause)) claim.approximate = true;
    if (subject && !spoken) claim.about.push(...subject.mentions);
    if (state.comparison) claim.comparedWith = state.comparison;
    state.qualify(claim, spoken);
    const parent = spoken && changeAbove(state, spoken);
    if (parent) claim.partOf = parent.id;
    else if (subject && !spoken) claim.partOf = state.lists.current()?.change;
    if (spoken?.list !== undefined) claim.list = { of: 'changes', items: spoken.list };
    state.lastChange = claim;
  }
}

/** 公务用车运行费增加0.00万元，与上年持平: in one breath of what the change was of, not of the last amount. */
function justChanged(state: ReaderState, before: string): OpenClaim | undefined {
  const last = state.claims[state.claims.length - 1];
  const goesOn = (last?.kind === 'change' || last?.kind === 'rate') && /^，[^，。；：]*$/.test(before);
  return goesOn && last.of !== undefined ? state.byId(last.of) : undefined;
}

/** What is said to be the same, where the words before the comparison name it: 公务接待费与上年持平. */
function termsBefore(clause: string, comparison: { start: number } | undefined): string {
  const head = comparison ? clause.slice(0, comparison.start) : '';
  return new RegExp(TERM.source).test(head) ? generic(head) : '';
}

function yearInClause(state: ReaderState, clause: string, offset: number): { start: number } | undefined {
  const match = /(\d{4})年/.exec(clause);
  if (!match) return undefined;
  const span = originalSpan(
    state.sentence.clean,
    offset + match.index,
    offset + match.index + match[0].length,
  );
  state.comparison = { text: match[0], span, year: Number(match[1]), carried: false };
  return { start: match.index };
}
