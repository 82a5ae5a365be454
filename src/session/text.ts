/** A text held against the tables, the officer's answers and last year's amounts, as far as there are any. */
import { lastYearIn, type LastAmounts } from '../derive/last-year';
import type { Facts } from '../fact/facts';
import { readPlainText } from '../narrative/read';
import type { NarrativeDocument } from '../narrative/read';
import { narrativeText } from '../narrative/write';
import type { Answers, NarrativeDocument as WrittenText } from '../narrative/write';
import type { Draft } from '../rule/finding';
import { checkNarrativeDocument, type NarrativeCheck, type NarrativeSources } from '../rule/narrative/check';
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

/**
 * The text of a package, read back: what the tables gave it is right, what the officer answered need not be.
 * @param sources as it was written with
 * @returns errors, worst first
 */
export function faultsOfWritten(
  written: WrittenText,
  facts: Facts,
  { answers = {}, lastYear }: Pick<NarrativeSources, 'answers' | 'lastYear'>,
): Draft[] {
  const outline = outlineOf(facts.source.binding.template);
  const { drafts } = checkNarrativeDocument(readPlainText(narrativeText(written)), facts, {
    answers,
    ...(outline && { outline }),
    ...(lastYear && { lastYear }),
  });
  return drafts.filter(({ severity }) => severity === 'error');
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
