/** Remembers with what a sentence compares, for the clauses that follow in it. */

import { originalSpan } from '../read/clean';
import { clauseBefore } from './clause';
import { comparisonsIn, type ComparisonFound } from './compare';
import type { ReaderState } from './state';
import type { Comparison } from './types';

export function compare(state: ReaderState, clause: string, offset: number): ComparisonFound | undefined {
  const found = comparisonsIn(clause);
  const last = found[found.length - 1];
  if (!last) {
    if (state.comparison) state.comparison = { ...state.comparison, carried: true };
    return undefined;
  }
  state.comparison = comparisonOf(state, last, offset);
  return last;
}

/**
 * 收入支出总计与2023年相比，增加…: the clause before a figure's own only says with what it compares, and of what.
 * @param words what stands before the figure's clause, since the figure before
 * @returns the words before the comparison; undefined where that clause compares nothing
 */
export function compareAhead(state: ReaderState, words: string, offset: number): string | undefined {
  const said = words.replace(/[，,：:]$/, '');
  const clause = clauseBefore(said);
  const last = comparisonsIn(clause).pop();
  if (said === words || !last || last.before || last.end !== clause.length) return undefined;
  state.comparison = comparisonOf(state, last, offset + said.length - clause.length);
  return clause.slice(0, last.start);
}

function comparisonOf(state: ReaderState, found: ComparisonFound, offset: number): Comparison {
  return {
    text: found.text,
    span: originalSpan(state.sentence.clean, offset + found.start, offset + found.end),
    carried: false,
    ...(found.year === undefined ? {} : { year: found.year }),
    ...(found.plan ? { plan: true } : {}),
  };
}
