/** The whole check of a bound workbook: every rule run, findings numbered, causes first. */
import type { Binding } from '../binding/bound';
import { buildFacts } from '../fact/facts';
import type { Facts } from '../fact/facts';
import { checkArithmetic } from './arithmetic/arithmetic';
import type { Draft, Finding, NotEvaluated, Severity } from './finding';
import { coverageOf, isUnfilled } from './coverage';
import { checkIndicators } from './indicator/index';
import { PRIVACY_RULES } from './privacy/rules';
import { FORMULA_RULES } from './formula/rules';
import { OUTTURN_RULES } from './outturn/rules';
import { runRules } from './rule';
import type { Addition, Summary } from './summary';
import { saidOfSwitchedOff, switchedOffIn } from './switched-off';
import { formEmptyRule } from './table/form-empty';
import { ROW_RULES, TABLE_RULES } from './table/rules';
import { checkTexts } from './text/index';
import { withUnseen } from './visibility/hint';
import { VISIBILITY_RULES } from './visibility/rules';
import { worded } from './wording';

export interface Check {
  readonly binding: Binding;
  readonly facts: Facts;
  readonly findings: readonly Finding[];
  readonly summary: Summary;
}

/** `more` is asked for what other layers (the text of a 情况说明, say) find in the same facts. */
export function check(binding: Binding, more?: (facts: Facts) => Addition): Check {
  const facts = buildFacts(binding);
  const added = more?.(facts);
  const arithmetic = checkArithmetic(facts);
  const tables = { facts, sums: arithmetic.drafts, unread: arithmetic.unread };
  const unfilled = isUnfilled(facts);
  const drafts = unfilled
    ? [
        // Nothing else needs to be said of an empty form.
        ...formEmptyRule.check(tables),
        ...runRules(PRIVACY_RULES, binding),
        ...(added?.drafts ?? []),
      ]
    : [
        ...causesFirst(runRules(ROW_RULES, tables), arithmetic.drafts),
        ...runRules(TABLE_RULES, tables),
        ...runRules(OUTTURN_RULES, facts),
        ...runRules(FORMULA_RULES, { ...binding, shortTotals: arithmetic.shortTotals }),
        ...runRules(VISIBILITY_RULES, binding),
        ...checkTexts(facts, arithmetic.told),
        ...checkIndicators(facts),
        ...runRules(PRIVACY_RULES, binding),
        ...(added?.drafts ?? []),
      ];
  const findings = number(
    drafts.map((draft) => withUnseen(draft, binding)),
    binding,
  );
  const count = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length;
  return {
    binding,
    facts,
    findings,
    summary: {
      errors: count('error'),
      warnings: count('warning'),
      infos: count('info'),
      relations: {
        evaluated: arithmetic.evaluated,
        held: arithmetic.held,
        notEvaluated: [
          ...saidOfSwitchedOff(switchedOffIn(binding.template.pack), drafts),
          ...(unfilled ? [] : notEvaluated(facts)),
          ...(added?.notEvaluated ?? []),
        ].map(({ rule, reason }) => ({ rule, reason: worded(reason) })),
      },
      coverage: coverageOf(facts, added?.narrative),
      ...(added?.narrative ? { narrative: added.narrative } : {}),
    },
  };
}

/** What a row's words explain hangs under it and is not told again. */
function causesFirst(rows: readonly Draft[], sums: readonly Draft[]): Draft[] {
  const explained = new Set(rows.flatMap(({ follows = [] }) => follows));
  return [...rows, ...sums.filter((one) => !explained.has(one))];
}

const ORDER: Record<Severity, number> = { error: 0, warning: 1, info: 2 };

/** Errors first, each followed by what it causes; ids in that order. What a switched-off rule caused stands by itself. */
export function number(drafts: readonly Draft[], binding: Binding): Finding[] {
  const severities: Readonly<Record<string, Severity | 'off'>> = binding.template.pack.severities ?? {};
  const off = switchedOffIn(binding.template.pack);
  const severityOf = (draft: Draft) =>
    off.has(draft.rule) ? 'off' : (severities[draft.rule] ?? draft.severity);
  const switchedOn = (draft: Draft): Draft[] =>
    severityOf(draft) === 'off' ? (draft.follows ?? []).flatMap(switchedOn) : [draft];
  const rank = (draft: Draft) => ORDER[severityOf(draft) as Severity];
  const findings: Finding[] = [];
  const add = (draft: Draft, cause: string | null): string => {
    const { follows = [], ...told } = draft;
    const id = `F${findings.length + 1}`;
    const consequences: string[] = [];
    findings.push({
      ...told,
      message: worded(told.message),
      cells: distinct(told.cells),
      id,
      severity: severityOf(draft) as Severity,
      cause,
      consequences,
    });
    for (const one of follows.flatMap(switchedOn)) consequences.push(add(one, id));
    return id;
  };
  const roots = drafts.flatMap(switchedOn).sort((a, b) => rank(a) - rank(b));
  for (const draft of roots) add(draft, null);
  return findings;
}

/** A cell stands on both sides of some relations, and is shown once. */
function distinct(cells: Draft['cells']): Draft['cells'] {
  const seen = new Set(cells.map(({ sheet, address }) => `${sheet}!${address}`));
  if (seen.size === cells.length) return cells;
  return cells.filter(({ sheet, address }) => address === '' || seen.delete(`${sheet}!${address}`));
}

/** What could not be evaluated, and why. */
function notEvaluated(facts: Facts): NotEvaluated[] {
  const { binding, empty } = facts.source;
  const list: NotEvaluated[] = (binding.template.reading?.doubts ?? []).map((reason) => ({
    rule: 'fact.tie',
    reason,
  }));
  for (const table of binding.missing) {
    list.push({ rule: 'fact.tie', reason: `没有“${table.title}”，与它有关的勾稽关系没有校验` });
  }
  for (const place of binding.doubtful) {
    list.push({ rule: 'fact.tie', reason: `“${place.table.title}”没有认定，与它有关的勾稽关系没有校验` });
  }
  for (const table of empty) {
    list.push({ rule: 'fact.rollup', reason: `${table.sheet} 没有读到零以外的数，其中的合计关系没有校验` });
  }
  if (facts.unreadable > 0) {
    list.push({
      rule: 'fact.rollup',
      reason: `${unreadIn(facts)}，${facts.unreadable} 个关系没有校验`,
    });
  }
  for (const table of binding.tables) {
    const unknown = table.blocks.flatMap((block) =>
      block.rows.filter((row) => row.kind === 'unknown'),
    ).length;
    if (unknown > 0)
      list.push({
        rule: 'fact.tie',
        reason: `${table.sheet} 有 ${unknown} 行认不出科目或单位，没有参加校验`,
      });
  }
  return list;
}

/** Amounts that cannot be read, or rows that nobody knows and whose sums are open for it. */
function unreadIn({ source }: Facts): string {
  const amounts = source.unreadable.length;
  return amounts > 0 ? `有 ${amounts} 格金额读不出来` : '有的行或列认不出是什么';
}
