/** Money that the words put on one side of the budget and the tables, by the balance alone, on the other. */

import { ownLabel } from '../claim/labels';
import type { Claim } from '../claim/types';
import type { LabelReading } from './readings';
import type { Stated } from './stated';

/**
 * 一般公共预算支出90万元 where that is the year's 拨款收入 and the tables print another 支出: it is the same money only
 * as far as 收入 and 支出 are, and the words say which side they mean.
 * @param sure what the tables have at the readings that the words leave no doubt of
 */
export function isIncomeSaidAsExpense(
  claim: Claim,
  reading: LabelReading,
  { cells }: Stated,
  sure: readonly Stated[],
): boolean {
  if (reading.sure || claim.label.carry !== undefined) return false;
  const { measure, source } = ownLabel(claim.about.filter(({ origin }) => origin === 'words'));
  return (
    measure === 'expense' &&
    source?.startsWith('fiscal.') === true &&
    isOf('income', cells) &&
    sure.some((stated) => isOf('expense', stated.cells))
  );
}

const isOf = (measure: string, cells: Stated['cells']): boolean =>
  cells.length > 0 && cells.every(({ label }) => label.measure === measure);
