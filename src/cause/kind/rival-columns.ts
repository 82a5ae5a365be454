/**
 * Blank columns under one total: the same amounts could stand in either. What puts most right decides (another table may
 * state one of them), then what a row is usually made of, then that one column is blank from top to bottom; where
 * nothing does, the amounts are told and not offered.
 */
import { usualNature } from '../../lexicon/usual-nature';
import type { Scales } from '../graph/change';
import type { Suspicion } from './structural';

/** @param columns suspicions of one table, a column each */
export function settleRivals(columns: readonly Suspicion[], scales: Scales): Suspicion[] {
  const worth = ({ head, changes }: Suspicion): number => {
    const { mended, hurt } = scales.weigh(head, changes);
    return mended.length - hurt.length;
  };
  const left = [...columns];
  const settled: Suspicion[] = [];
  for (let one = left.shift(); one; one = left.shift()) {
    const group = [one, ...left.filter((other) => isRival(one, other))];
    for (const rival of group.slice(1)) left.splice(left.indexOf(rival), 1);
    settled.push(bestOf(group, [worth, fitness, blankness]));
  }
  return settled;
}

/** Whether the one would put into its rows what the other would. */
function isRival(one: Suspicion, other: Suspicion): boolean {
  const [few, many] = one.changes.size <= other.changes.size ? [one, other] : [other, one];
  const amounts = new Map([...many.changes].map(([{ row }, by]) => [row, by]));
  return (
    few.head.column !== many.head.column && [...few.changes].every(([{ row }, by]) => amounts.get(row) === by)
  );
}

type Score = (one: Suspicion) => number;

/** Each score decides among those that the one before left equal. */
function bestOf(group: readonly Suspicion[], scores: readonly Score[]): Suspicion {
  let left = group;
  for (const score of scores) {
    const most = Math.max(...left.map(score));
    left = left.filter((one) => score(one) === most);
  }
  const [first, ...others] = left as [Suspicion, ...Suspicion[]];
  return others.length === 0 ? first : { ...first, ambiguous: true };
}

/** Rows whose 科目 usually stand in this column, less those that usually stand in another. */
function fitness({ changes }: Suspicion): number {
  let sum = 0;
  for (const { label } of changes.keys()) {
    const usual = usualNature(label.economic ?? '');
    if (usual === undefined || label.nature === undefined) continue;
    if (label.nature.startsWith('basic.')) sum += label.nature === usual ? 1 : -1;
  }
  return sum;
}

/** One for a column that nobody filled at all. */
function blankness({ head, changes }: Suspicion): number {
  const rows = head.table.blocks.flatMap(({ rows: all }) => all.map(({ row }) => row));
  const filled = rows.filter((row) => /[1-9]/.test(head.table.view.text(row, head.column)));
  return 1 - filled.length / (filled.length + changes.size);
}
