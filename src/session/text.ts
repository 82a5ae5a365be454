/** A text held against the tables, the officer's answers and last year's amounts, as far as there are any. */
import { lastYearIn, type LastAmounts } from '../derive/last-year';
import type { Facts } from '../fact/facts';
import type { NarrativeDocument } from '../narrative/read';
import type { Answers } from '../narrative/write';
import { checkNarrativeDocument, type NarrativeCheck } from '../rule/narrative/check';
import type { Addition } from '../rule/summary';
import { outlineOf } from '../templates/narrative';
import { lastYearFor } from './last-year';

/**
 * @param answers wordings of the officer's own are none: figures typed by hand vouch for nothing
 * @param budget of the same year, beside final accounts
 * @param last null where last year's amounts are not at hand
 */
export function checkText(
  document: NarrativeDocument,
  facts: Facts,
  answers: Answers,
  last: LastAmounts | null,
  budget: LastAmounts | null = null,
): NarrativeCheck {
  const outline = outlineOf(facts.source.binding.template);
  return checkNarrativeDocument(document, facts, {
    answers,
    ...(outline && { outline }),
    ...lastYearFor(facts, last),
    ...(budget ? { budget: lastYearIn(budget, facts.source.unit) } : {}),
  });
}

/** What it adds to the check of the tables. */
export const additionOf = ({ drafts, notEvaluated, coverage }: NarrativeCheck): Addition => ({
  drafts,
  notEvaluated,
  narrative: {
    figures: coverage.figures,
    tables: coverage.tables,
    ...(coverage.leftOut === undefined ? {} : { leftOut: coverage.leftOut }),
  },
});
