/** Every rule, by its code: docs/checks.md, the codes that a pack may name and the reports are written from it. */
import { ARITHMETIC_RULES } from './arithmetic/rules';
import { unreadRule } from './file/unread';
import { FORMULA_RULES } from './formula/rules';
import { INDICATOR_RULES } from './indicator/rules';
import { LAST_YEAR_RULES } from './last-year/rules';
import { NARRATIVE_RULES } from './narrative/rules';
import { BESIDE_BUDGET, OUTTURN_RULES } from './outturn/rules';
import { PRIVACY_RULES } from './privacy/rules';
import type { AnyRule } from './rule';
import { ROW_RULES, TABLE_RULES } from './table/rules';
import { TEXT_RULES } from './text/rules';
import { VISIBILITY_RULES } from './visibility/rules';

const ALL = [
  ...ARITHMETIC_RULES,
  ...OUTTURN_RULES,
  ...BESIDE_BUDGET,
  ...LAST_YEAR_RULES,
  ...ROW_RULES,
  ...TABLE_RULES,
  ...FORMULA_RULES,
  unreadRule,
  ...VISIBILITY_RULES,
  ...TEXT_RULES,
  ...INDICATOR_RULES,
  ...PRIVACY_RULES,
  ...NARRATIVE_RULES,
] as const;

export type RuleCode = (typeof ALL)[number]['code'];

export const RULES: readonly AnyRule[] = ALL;

const BY_CODE: ReadonlyMap<string, AnyRule> = new Map(RULES.map((rule) => [rule.code, rule]));

export function ruleOf(code: string): AnyRule | undefined {
  return BY_CODE.get(code);
}
