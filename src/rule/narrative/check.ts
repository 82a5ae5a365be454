/** A 情况说明 checked against the facts of a workbook: findings, how much of it was understood, and the text to colour. */

import { convert, type MoneyUnit } from '../../amount/unit';
import { Money } from '../../amount/money';
import { plain } from '../../amount/print';
import { maskPrivate } from '../../passage/mask';
import type { Draft, NotEvaluated } from '../finding';
import { findingCell } from '../say';
import type { Facts } from '../../fact/facts';
import type { LastYear } from '../../fact/last-year';
import { bindClaims, unitNamesIn, type Bound } from '../../narrative/bind';
import { readClaims, type Reading } from '../../narrative/claim';
import { explain } from '../../narrative/explain';
import { colour, type ColouredText } from './colour';
import { coverageOf, type Coverage } from '../../narrative/coverage';
import { readNarrative, readPlainText, type NarrativeDocument } from '../../narrative/read';
import { checkDocumentTables } from './document-tables';
import { verifyAgainstTables, type TextFault } from './index';
import { narrativeText, writeNarrative, type WriteOptions } from '../../narrative/write';

export interface NarrativeCheck {
  drafts: Draft[];
  coverage: Coverage;
  notEvaluated: NotEvaluated[];
  text: ColouredText;
  /** How each figure was read and what became of it, for sentences that contain the words. */
  explain: (words?: string) => string[];
}

/** What is known beside the workbook: all that the text could be written anew from. */
export type NarrativeSources = Partial<Omit<WriteOptions, 'facts'>> & { readonly budget?: LastYear };

/** @throws NarrativeRefusal where the file is no text that can be read */
export function checkNarrative(bytes: Uint8Array, facts: Facts, sources?: NarrativeSources): NarrativeCheck {
  return checkNarrativeDocument(readNarrative(bytes), facts, sources);
}

export function checkNarrativeDocument(
  document: NarrativeDocument,
  facts: Facts,
  sources: NarrativeSources = {},
): NarrativeCheck {
  const { lastYear, budget } = sources;
  const expected = expectedText(facts, sources);
  const bound = bindClaims(readClaims(document, unitNamesIn(facts)), facts, {
    ...(lastYear ? { lastYear } : {}),
    ...(budget ? { budget } : {}),
    ...(expected ? { expected } : {}),
  });
  const faults = verifyAgainstTables(bound).filter((fault) => !isTableText(document, fault));
  const tables = checkDocumentTables(document, facts);
  const coverage = coverageOf(bound, tables.compared);
  return {
    drafts: [...faults.map((fault) => draftOf(fault, bound)), ...tables.drafts],
    coverage,
    notEvaluated: [...unverified(coverage), ...tables.notEvaluated],
    text: colour(bound, faults),
    explain: (words) => explain(bound, words),
  };
}

/** What tables, last year's amounts and the officer's answers give, read as the text itself is. */
function expectedText(facts: Facts, { outline, ...sources }: NarrativeSources): Reading | undefined {
  if (!outline) return undefined;
  const text = narrativeText(writeNarrative({ facts, outline, ...sources }));
  return readClaims(readPlainText(text), unitNamesIn(facts));
}

/** The tables inside the document are held against the workbook as tables. */
function isTableText(document: NarrativeDocument, fault: TextFault): boolean {
  const block = document.blocks[fault.place.paragraph - 1];
  return block?.kind === 'cell' && block.part === 'tables';
}

function draftOf(fault: TextFault, bound: Bound): Draft {
  const { digits, unit } = bound.facts.source;
  const { path, paragraph } = fault.place;
  const where = path[path.length - 1] ?? (paragraph > 0 ? `第${paragraph}段` : '全文');
  const page = bound.reading.document.blocks[paragraph - 1]?.page;
  return {
    rule: fault.rule,
    severity: fault.severity,
    class: fault.class,
    message: `“${where}”${page === undefined ? '' : `（第${page}页）`}：${fault.message}`,
    cells: (fault.cells ?? []).map((cell) => findingCell(cell, digits)),
    quote: maskPrivate(fault.quote),
    ...(paragraph > 0 ? { paragraph } : {}),
    ...(fault.expected === undefined ? {} : { expected: inUnit(fault.expected, unit, digits) }),
    ...(fault.difference === undefined ? {} : { difference: inUnit(fault.difference, unit, digits) }),
    ...(fault.follows ? { follows: fault.follows.map((one) => draftOf(one, bound)) } : {}),
  };
}

/** Money crosses boundaries as a decimal string in the workbook's unit; percentages and words as they are. */
function inUnit(text: string, unit: MoneyUnit, digits: number): string {
  const match = /^([+-]?\d+(?:\.\d+)?)(亿元|万元|千元|元)$/.exec(text);
  if (!match) return text;
  return plain(convert(new Money(match[1] ?? 0), match[2] as MoneyUnit, unit), digits);
}

function unverified({ figures, unbound }: Coverage): NotEvaluated[] {
  if (figures.total === 0) {
    return [{ rule: 'narrative.amount', reason: '情况说明里没有读到一个数，请确认选对了文件' }];
  }
  if (unbound.length === 0) return [];
  const list = unbound.map(({ words }) => `“${words}”`).join('、');
  return [
    {
      rule: 'narrative.amount',
      reason: `情况说明共有 ${figures.total} 个数，其中 ${unbound.length} 个在表中和文中都没有可以核对的数，请人工核对：${list}`,
    },
  ];
}
