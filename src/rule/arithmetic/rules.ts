import { balanceRule } from './balance';
import { boundRule } from './bound';
import { missingRowRule } from './missing-row';
import { reclassifiedRule } from './reclassified';
import { rollupRule } from './rollup';
import { roundingRule } from './rounding';
import { tieRule } from './tie';

export const ARITHMETIC_RULES = [
  rollupRule,
  tieRule,
  balanceRule,
  boundRule,
  missingRowRule,
  reclassifiedRule,
  roundingRule,
] as const;
