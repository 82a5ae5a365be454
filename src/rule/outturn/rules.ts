import { initialBudgetRule } from './initial-budget';
import { overspentRule } from './overspent';

export const OUTTURN_RULES = [overspentRule] as const;

/** Those that need the budget of the year beside the final accounts. */
export const BESIDE_BUDGET = [initialBudgetRule] as const;
