import { keptRule } from './kept';
import { shortRangeRule } from './short-range';
import { staleRule } from './stale';

export const FORMULA_RULES = [staleRule, keptRule, shortRangeRule] as const;
