/** What the rules find in a text: by its words alone, or with the tables. */
import type { Bound } from '../../narrative/bind';
import type { Reading } from '../../narrative/claim';
import { PRIVACY_RULES } from '../privacy/rules';
import type { TextFault } from '../prose/fault';
import type { ProseRule } from '../prose/rule';
import { TEXT_RULES } from '../text/rules';
import { mergeFaults } from './merge';
import { tellOtherDocument } from './other-document';
import { roundingsAsOne } from './roundings-as-one';
import { NARRATIVE_RULES } from './rules';

export type { TextFault } from '../prose/fault';

const RULES: readonly ProseRule[] = [...NARRATIVE_RULES, ...TEXT_RULES, ...PRIVACY_RULES];

/** What the words alone prove, without the tables: faults in the order of the text. */
export function verifyText(reading: Reading): TextFault[] {
  const faults = RULES.flatMap((rule) => rule.words(reading));
  return widest(faults.sort((a, b) => a.span.start - b.span.start));
}

/** With what the tables prove, causes with what follows from them. */
export function verifyAgainstTables(bound: Bound): TextFault[] {
  const byTables = RULES.flatMap((rule) => rule.tables(bound));
  const merged = mergeFaults(bound, byTables, verifyText(bound.reading));
  return tellOtherDocument(bound, roundingsAsOne(merged.sort((a, b) => a.span.start - b.span.start)));
}

/** One piece of residue may match several patterns, and so may a direction left: the widest quote is kept. */
function widest(faults: readonly TextFault[]): TextFault[] {
  const reach = new Map<string, number>();
  const longestFirst = [...faults].sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  const covered = new Set<TextFault>();
  for (const fault of longestFirst) {
    if (!OVERLAPPING.has(fault.rule)) continue;
    const end = reach.get(fault.rule);
    if (end !== undefined && fault.span.end <= end) covered.add(fault);
    else reach.set(fault.rule, fault.span.end);
  }
  return faults.filter((fault) => !covered.has(fault));
}

const OVERLAPPING: ReadonlySet<string> = new Set(['text.residue', 'text.direction-left']);
