/** The checks and what their rules are called: a chunk of its own, fetched once the pane is on screen. */
import { convert } from '../../amount/unit';
import type { Binding } from '../../binding/bound';
import { check, type Check } from '../../check/check';
import type { Finding } from '../../check/finding';
import { missingIndicatorRows, type MissingIndicatorRow } from '../../check/indicator/insert';
import { isRule, RULES } from '../../check/rules';
import { findingKey } from '../../publication/waivers';
import type { FindingView, Inspection } from './contract';
import { tablesOf } from './inspect';

export { check };

const LEVEL_MISSING = 'indicator.level-missing';

/** Rows that 补齐缺失行 can put in for it: those that the form demands, not those that other projects merely have. */
function insertableFor({ rule, expected, cells }: Finding, rows: readonly MissingIndicatorRow[]): number {
  if (rule !== LEVEL_MISSING) return 0;
  const levels = (expected ?? '').split('、');
  const says = ({ level1, level2 }: MissingIndicatorRow) =>
    levels.some((level) => level1 === level || level2.endsWith(level) || `${level2}指标`.endsWith(level));
  return rows.filter((row) => cells.some(({ sheet }) => sheet === row.sheet) && says(row)).length;
}

/** What was recognised, with what the check has found. */
export function examined(recognition: Inspection, checked: Check): Inspection {
  const { binding, facts, findings, summary } = checked;
  const lacking = findings.some(({ rule }) => rule === LEVEL_MISSING) ? missingIndicatorRows(binding) : [];
  return {
    ...recognition,
    checked: true,
    tables: tablesOf(binding, facts.source.empty, findings),
    findings: findings.map((finding) => {
      const view = findingView(finding, binding);
      const insertable = insertableFor(finding, lacking);
      return insertable > 0 ? { ...view, insertable } : view;
    }),
    counts: { error: summary.errors, warning: summary.warnings, info: summary.infos },
    evaluated: summary.relations.evaluated,
    held: summary.relations.held,
    notEvaluated: summary.relations.notEvaluated,
  };
}

export function findingView({ fix, ...given }: Finding, binding: Binding): FindingView {
  const finding: Omit<Finding, 'fix'> = given;
  const rule = isRule(finding.rule) ? RULES[finding.rule] : undefined;
  const [first] = finding.cells;
  const other = finding.cells.map((cell) => `${cell.sheet}!${cell.address}`).join(' ');
  return {
    ...finding,
    key: `${finding.rule} ${other || finding.message} ${first ? '' : (finding.quote ?? '')}`,
    waiver: findingKey(finding),
    ruleTitle: rule?.title ?? finding.rule,
    source: rule?.source ?? '',
    ...(fix && {
      fix: {
        sheet: fix.sheet,
        row: fix.row,
        column: fix.column,
        // Facts are held in the workbook's unit; what is written is in that of the table.
        value: convert(fix.value, binding.money.unit, unitAt(binding, fix)).toFixed(),
      },
    }),
  };
}

function unitAt(binding: Binding, { sheet, row }: { sheet: string; row: number }) {
  const table = binding.tables.find(
    (bound) => bound.sheet === sheet && row >= bound.area.top && row <= bound.area.bottom,
  );
  return table?.money?.unit ?? binding.money.unit;
}
