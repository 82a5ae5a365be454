/** 与上年持平, 与2022年预算数相同: a change of nothing, said without a figure. */

import { originalSpan } from '../../read/clean';
import { clauseBefore } from '../clause';
import { sameWordsIn } from '../compare';
import { compare } from '../comparison';
import type { ReaderState } from '../state';

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
    claim.by = 'same';
    claim.direction = 'same';
    if (state.comparison) claim.comparedWith = state.comparison;
    state.qualify(claim, state.main);
    const parent = state.main?.partOf === undefined ? undefined : state.changeOf(state.main.partOf);
    if (parent) claim.partOf = parent.id;
    if (state.main?.list !== undefined) claim.list = { of: 'changes', items: state.main.list };
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
