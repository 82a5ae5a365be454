/** The claims of a 情况说明. */

import type { Block, NarrativeDocument } from '../read/document';
import { originalSpan } from '../read/clean';
import { withoutGaps } from '../read/gaps';
import { rowSentences } from '../read/typed-rows';
import { sentencesOf, type Sentence } from '../read/sentence';
import { readSentences } from './reader';
import type { Claim, List } from './types';
import { budgetYearOf } from './budget-year';
import { withoutMark } from './caption';
import { captionUnits } from './caption-unit';
import { editionOf, titlesOf, type Edition } from './edition';
import { isUnitName, membersOf, unitNamesOf } from './unit-names';

export { isSubjectFound } from './types';
export type { Claim, ClaimKind, Comparison, Concept, Direction, List, Mention } from './types';

/** A text read: everything that verification works on. */
export interface Reading {
  readonly document: NarrativeDocument;
  readonly sentences: readonly Sentence[];
  readonly claims: readonly Claim[];
  readonly lists: readonly List[];
  /** Names under which the text speaks of its unit, longest first. */
  readonly unitNames: readonly string[];
  /** The year that the budget is of, where the text says. */
  readonly budgetYear: number | undefined;
  readonly edition: Edition;
}

/** 概况 and 职责 mostly tell what is done; what they say of money and of units is read. */
function speaksOfBudget({ part, text }: Block): boolean {
  if (part !== 'other') return false;
  return (
    (/\d\s*[万亿]?元/.test(text) && /预算|收入|支出|经费|拨款/.test(text)) ||
    /(?:在职|实有|编制|[离退]休)[^，。；]{0,8}\d+\s*[人名]/.test(text) ||
    /(?:预算|所属|下属|行政|事业)单位[^，。；]{0,6}\d+\s*[个家]|\d+\s*[个家](?:预算|所属|下属|行政|事业|内设)/.test(
      text,
    )
  );
}

/** （三）某某中心 under 二、机构设置 is one of its units. */
const OF_UNITS = /机构(?:设置|情况|概况)|单位构成/;

const titleOf = ({ text }: Block): string => withoutMark(text.replace(/^第.{1,3}(?:部[分份]|章)\s*/, ''));

/** The rows of small tables stand among the sentences, where the table does. */
function withRows(document: NarrativeDocument, sentences: readonly Sentence[]): readonly Sentence[] {
  const rows = rowSentences(document).map(({ block, clean }) => {
    const span = originalSpan(clean, 0, clean.text.length);
    return { index: 0, block, clean, place: { path: block.path, paragraph: block.number, span } };
  });
  if (rows.length === 0) return sentences;
  return [...sentences, ...rows].sort((a, b) => a.block.number - b.block.number);
}

/**
 * Reads the 情况说明 part; tables and the glossary claim nothing.
 * @param units names that the workbook has for its units, the department's first; the text's own are found in it
 */
export function readClaims(document: NarrativeDocument, units: readonly string[] = []): Reading {
  const blocks = new Set(
    document.blocks.filter(
      (block) =>
        (block.part === 'narrative' || speaksOfBudget(block)) &&
        !['cell', 'contents', 'header'].includes(block.kind) &&
        // A line set as a heading may be a sentence: （一）基本支出600.00万元。
        (block.kind !== 'heading' || /\d\s*(?:[万亿]?元|%)/.test(block.text)),
    ),
  );
  const told = sentencesOf(document).filter(({ block }) => blocks.has(block));
  const sentences = withRows(document, told).map((sentence, index) => ({
    ...sentence,
    index,
    clean: withoutGaps(sentence.clean),
  }));
  const headed = document.blocks.filter((block) => block.kind === 'heading');
  const headings = headed.map(titleOf);
  const unitNames = unitNamesOf(
    headed.filter(({ path }) => !path.some((title) => OF_UNITS.test(title))).map(titleOf),
    sentences.map((sentence) => sentence.clean.text),
  );
  const budgetYear = budgetYearOf(document, sentences);
  // 某某局2024年部门预算说明 tells of the department, though one of its units, its own part, is called as it is.
  const members = membersOf(units, [...headings, ...titlesOf(document)]);
  const names = [...new Set([...unitNames, ...units.filter(isUnitName)])]
    .filter((name) => !members.some((member) => member.endsWith(name)))
    .sort((a, b) => b.length - a.length);
  const reader = readSentences(
    document.text,
    sentences,
    { unitNames: names, members },
    budgetYear,
    captionUnits(document),
  );
  return {
    document,
    sentences,
    claims: reader.claims,
    lists: reader.lists.all,
    unitNames,
    budgetYear,
    edition: editionOf(document),
  };
}
