import { lastYearColumnRule } from './column';

/** Those that need last year's amounts beside this year's tables. */
export const LAST_YEAR_RULES = [lastYearColumnRule] as const;
