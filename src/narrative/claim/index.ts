/** The claims of a 情况说明. */

import type { NarrativeDocument } from '../read/document';
import { withoutGaps } from '../read/gaps';
import { sentencesOf, type Sentence } from '../read/sentence';
import { readSentences } from './reader';
import type { Claim, List } from './types';
import { budgetYearOf } from './budget-year';
import { isUnitName, unitNamesOf } from './unit-names';

export { isSubjectFound } from './types';
export type { Claim, ClaimKind, Comparison, Concept, Direction, List, Mention } from './types';

/** A text read: everything that verification works on. */
export interface Reading {
  document: NarrativeDocument;
  sentences: Sentence[];
  claims: Claim[];
  lists: List[];
  /** Names under which the text speaks of its unit, longest first. */
  unitNames: string[];
  /** The year that the budget is of, where the text says. */
  budgetYear: number | undefined;
}

/**
 * Reads the 情况说明 part; tables and the glossary claim nothing.
 * @param units names that the workbook has for its units; the text's own are found in it
 */
export function readClaims(document: NarrativeDocument, units: readonly string[] = []): Reading {
  const blocks = document.blocks.filter(
    (block) =>
      block.part === 'narrative' &&
      !['cell', 'contents'].includes(block.kind) &&
      // A line set as a heading may be a sentence: （一）基本支出600.00万元。
      (block.kind !== 'heading' || /\d\s*(?:[万亿]?元|%)/.test(block.text)),
  );
  const sentences = sentencesOf(document, blocks).map((sentence) => ({
    ...sentence,
    clean: withoutGaps(sentence.clean),
  }));
  const headings = document.blocks
    .filter((block) => block.kind === 'heading')
    .map((block) => block.text.replace(/^第.{1,3}部[分份]\s*/, ''));
  const unitNames = unitNamesOf(
    headings,
    sentences.map((sentence) => sentence.clean.text),
  );
  const budgetYear = budgetYearOf(document, sentences);
  const names = [...new Set([...unitNames, ...units.filter(isUnitName)])].sort((a, b) => b.length - a.length);
  const reader = readSentences(document.text, sentences, names, budgetYear);
  return { document, sentences, claims: reader.claims, lists: reader.lists.all, unitNames, budgetYear };
}
