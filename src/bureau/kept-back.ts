/** Why a department without errors is not clean: what somebody must decide, and what nobody has read. */
import { ruleTitle } from '../rule/titles';
import type { Cause, Examined } from './examine';
import type { Use } from './handed-in';
import type { Placed } from './pairing';

export const unanswered = ({ mustAnswer, accepted }: Cause): boolean => mustAnswer && accepted === null;

/** What was handed in and not read (a scan with its stamp, a second text) may say something else. */
const UNSEEN: ReadonlySet<Use> = new Set(['不能使用', '另一份文稿，没有核对']);

/** There and not read: the green word is for what was. */
const DOUBLE = 'table.double';

export interface Around {
  readonly files: readonly Placed[];
  readonly notes: readonly string[];
}

/** @returns clauses, without a stop; none where it is clean */
export function keptBackBy(
  { causes, coverage, signed }: Examined,
  { files, notes }: Around,
): readonly string[] {
  const { amounts, rows } = coverage;
  const decisions = countsBy(
    causes
      .filter((one) => unanswered(one) || (one.rule === DOUBLE && one.accepted === null))
      .map(({ rule }) => rule),
  );
  const reasons = [
    ...Object.entries(decisions).map(([rule, count]) => `${ruleTitle(rule)} ${count} 处`),
    ...notes,
    ...files.filter(({ use }) => UNSEEN.has(use)).map(({ handed }) => `“${handed.file}”没有核对`),
    ...(amounts.inRelations === 0 ? ['没有一个数能与别的数核对'] : []),
    ...(amounts.unreadable > 0 ? [`${amounts.unreadable} 格的数读不出来`] : []),
    ...(rows.unread > 0 ? [`${rows.unread} 行有数而看不出是什么`] : []),
  ];
  return reasons.length > 0 || signed.mayPublish ? reasons : [signed.sentence.replace(/。$/, '')];
}

export function countsBy(names: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
}
