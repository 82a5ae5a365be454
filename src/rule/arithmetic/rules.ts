import { balanceRule } from './balance';
import { blankLineRule } from './blank-line';
import { boundRule } from './bound';
import { cutDecimalsRule } from './cut-decimals';
import { doubledRowRule } from './doubled-row';
import { missingRowRule } from './missing-row';
import { reclassifiedRule } from './reclassified';
import { rollupRule } from './rollup';
import { roundingRule } from './rounding';
import { shiftedRowsRule } from './shifted-rows';
import { strangeTableRule } from './strange-table';
import { textNumberRule } from './text-number';
import { tieRule } from './tie';
import { wrongCodeRule } from './wrong-code';

/** Those that tell of a relation, or of an amount that took a wrong one over: there may be ten thousand of them. */
export const RELATION_RULES = [rollupRule, tieRule, balanceRule, boundRule] as const;

export const ARITHMETIC_RULES = [
  ...RELATION_RULES,
  missingRowRule,
  blankLineRule,
  doubledRowRule,
  wrongCodeRule,
  textNumberRule,
  cutDecimalsRule,
  strangeTableRule,
  reclassifiedRule,
  shiftedRowsRule,
  roundingRule,
] as const;
