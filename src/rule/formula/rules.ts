import { keptRule } from './kept';
import { staleRule } from './stale';

export const FORMULA_RULES = [staleRule, keptRule] as const;
