import { blankRowRule } from './blank-row';
import { blankWordsRule } from './blank-words';
import { brokenNameRule } from './broken-name';
import { childMissingRule } from './child-missing';
import { codeNameRule } from './code-name';
import { columnsMissingRule } from './columns-missing';
import { doubleRule } from './double';
import { doubtfulRule } from './doubtful';
import { emptyRule } from './empty';
import { formEmptyRule } from './form-empty';
import { missingRule } from './missing';
import { parentMissingRule } from './parent-missing';
import { rowWithoutAmountRule } from './row-without-amount';
import { rowRepeatedRule } from './row-repeated';
import { rowsMissingRule } from './rows-missing';
import { seriesGapRule } from './series-gap';
import { unevenRowsRule } from './uneven-rows';
import { unfilledRule } from './unfilled';
import { unknownRowRule } from './unknown-row';
import { printedSumRule } from './printed-sum';
import { unreadableRule } from './unreadable';
import { wrongNatureRule } from './wrong-nature';

/** Told before any amount is blamed for what they say. */
export const ROW_RULES = [codeNameRule, rowRepeatedRule, blankWordsRule, unknownRowRule] as const;

export const TABLE_RULES = [
  missingRule,
  formEmptyRule,
  emptyRule,
  unfilledRule,
  rowsMissingRule,
  parentMissingRule,
  childMissingRule,
  blankRowRule,
  rowWithoutAmountRule,
  unevenRowsRule,
  seriesGapRule,
  printedSumRule,
  unreadableRule,
  wrongNatureRule,
  doubleRule,
  doubtfulRule,
  brokenNameRule,
  columnsMissingRule,
] as const;
