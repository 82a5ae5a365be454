import type { Money } from '../../amount/money';
import type { MoneyUnit } from '../../amount/unit';
import type { Label } from '../../dimension/dimension';
import type { Facts } from '../../fact/facts';
import { family } from '../rule';

export const rule = family<Facts>()('outturn', 'cross-table');

/** What a budget says; labels are those of the final accounts without their stage. */
export interface BudgetAmounts {
  at(label: Label): { readonly value: Money; readonly unit: MoneyUnit; readonly from: string } | null;
}

/** Those that need the budget of the year beside the final accounts. */
export const besideBudget = family<{ readonly facts: Facts; readonly budget: BudgetAmounts }>()(
  'outturn',
  'cross-table',
);
