/** The rules of 绩效指标, as ../../rules.ts has them. */
import { FILING_RULES } from './filing';
import { GOAL_RULES } from './goals';
import { VALUE_RULES } from './values';
import { WORD_RULES } from './words';

export const INDICATOR_RULES = { ...FILING_RULES, ...VALUE_RULES, ...WORD_RULES, ...GOAL_RULES } as const;
