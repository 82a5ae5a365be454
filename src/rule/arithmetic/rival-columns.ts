/**
 * Blank columns under one total: the same amounts could stand in either. What a row is usually made of decides, or that
 * one column is blank from top to bottom; where nothing does, the amounts are told and not offered.
 */
import { usualNature } from '../../lexicon/usual-nature';
import type { Suspicion } from './structural';

/** @param columns suspicions of one table, a column each */
export function settleRivals(columns: readonly Suspicion[]): Suspicion[] {
  const left = [...columns];
  const settled: Suspicion[] = [];
  for (let one = left.shift(); one; one = left.shift()) {
    const group = [one, ...left.filter((other) => isRival(one, other))];
    for (const rival of group.slice(1)) left.splice(left.indexOf(rival), 1);
    settled.push(bestOf(group));
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

function bestOf(group: readonly Suspicion[]): Suspicion {
  const [only, ...others] = group as [Suspicion, ...Suspicion[]];
  if (others.length === 0) return only;
  for (const score of [fitness, blankness]) {
    const ranked = [...group].sort((a, b) => score(b) - score(a)) as [Suspicion, Suspicion];
    if (score(ranked[0]) > score(ranked[1])) return ranked[0];
  }
  return { ...only, ambiguous: true };
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
