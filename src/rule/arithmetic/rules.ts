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

export const ARITHMETIC_RULES = [
  rollupRule,
  tieRule,
  balanceRule,
  boundRule,
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
