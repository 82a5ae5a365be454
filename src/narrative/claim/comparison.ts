/** Remembers with what a sentence compares, for the clauses that follow in it. */

import { originalSpan } from '../read/clean';
import { comparisonsIn, type ComparisonFound } from './compare';
import type { ReaderState } from './state';

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
