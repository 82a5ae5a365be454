import { countedRule } from './counted';
import { initialBudgetRule } from './initial-budget';
import { overspentRule } from './overspent';
import { purchaseRule } from './purchase';

export const OUTTURN_RULES = [overspentRule, purchaseRule, countedRule] as const;

/** Those that need the budget of the year beside the final accounts. */
export const BESIDE_BUDGET = [initialBudgetRule] as const;
