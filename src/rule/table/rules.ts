import { brokenNameRule } from './broken-name';
import { codeNameRule } from './code-name';
import { columnsMissingRule } from './columns-missing';
import { doubleRule } from './double';
import { doubtfulRule } from './doubtful';
import { emptyRule } from './empty';
import { formEmptyRule } from './form-empty';
import { missingRule } from './missing';
import { rowRepeatedRule } from './row-repeated';
import { rowsMissingRule } from './rows-missing';
import { unfilledRule } from './unfilled';
import { unknownRowRule } from './unknown-row';
import { unreadableRule } from './unreadable';

export const TABLE_RULES = [
  missingRule,
  formEmptyRule,
  emptyRule,
  unfilledRule,
  rowsMissingRule,
  codeNameRule,
  rowRepeatedRule,
  unknownRowRule,
  unreadableRule,
  doubleRule,
  doubtfulRule,
  brokenNameRule,
  columnsMissingRule,
] as const;
