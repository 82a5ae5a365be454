/** What stands beside the paragraphs of a 情况说明: charts of a list, and 名词解释. */
import { ZERO } from '../../amount/money';
import { plain } from '../../amount/print';
import { chineseNumber } from '../../template/expand';
import type { ParagraphData } from '../../template/narrative-schema';
import type { NarrativeBlock } from './document';
import { partsOf } from './list';
import { shares } from './phrases';
import type { Scribe } from './scribe';

type ChartData = Extract<ParagraphData, { chart: unknown }>['chart'];

/** The parts of a list as a chart; null where it would say nothing. */
export function chartBlock(scribe: Scribe, id: string, data: ChartData): NarrativeBlock | null {
  const parts = partsOf(scribe, data.list).filter((part) => part.value.gt(0));
  const whole = scribe.amount(data.list.of)?.value ?? ZERO;
  const percents = shares(
    parts.map((part) => part.value),
    whole,
  );
  // One bar of 100 % tells nobody anything.
  if (!percents || parts.length < 2) return null;
  return {
    kind: 'chart',
    id,
    title: scribe.fill(data.title),
    unit: scribe.moneyUnit,
    slices: parts.map((part, index) => ({
      name: part.name,
      value: plain(part.value, scribe.digits),
      amount: scribe.figure(part.value),
      share: percents[index] ?? '',
    })),
  };
}

export interface GlossaryEntry {
  readonly term: string;
  readonly text: string;
}

/** Entries that the tables give occasion for, numbered as they come. */
export function glossaryEntries(scribe: Scribe, group: true | string): GlossaryEntry[] {
  const { outline } = scribe;
  const entries = (outline.glossary ?? []).filter(
    (entry) => (group === true || entry.group === group) && (!entry.when || scribe.holds(entry.when)),
  );
  const pattern = outline.glossaryNumber ?? '{一}、';
  return entries.map((entry, index) => {
    const number = pattern.replaceAll('{一}', chineseNumber(index + 1)).replaceAll('{1}', String(index + 1));
    return { term: entry.term, text: `${number}${scribe.fill(entry.term)}：${scribe.fill(entry.text)}` };
  });
}
