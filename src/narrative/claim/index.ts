/** The claims of a 情况说明. */

import type { NarrativeDocument } from '../read/document';
import { sentencesOf, type Sentence } from '../read/sentence';
import { readSentences } from './reader';
import type { Claim, List } from './types';
import { unitNamesOf } from './unit-names';

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
}

/** Reads the 情况说明 part; tables and the glossary claim nothing. */
export function readClaims(document: NarrativeDocument): Reading {
  const blocks = document.blocks.filter(
    (block) => block.part === 'narrative' && !['heading', 'cell', 'contents'].includes(block.kind),
  );
  const sentences = sentencesOf(document, blocks);
  const headings = document.blocks
    .filter((block) => block.kind === 'heading')
    .map((block) => block.text.replace(/^第.{1,3}部[分份]\s*/, ''));
  const unitNames = unitNamesOf(
    headings,
    sentences.map((sentence) => sentence.clean.text),
  );
  const reader = readSentences(document.text, sentences, unitNames);
  return { document, sentences, claims: reader.claims, lists: reader.lists.all, unitNames };
}
