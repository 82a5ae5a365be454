/** The checks and what their rules are called: a chunk of its own, fetched once the pane is on screen. */
import { convert } from '../../amount/unit';
import type { Binding } from '../../binding/bound';
import { check, type Check } from '../../check/check';
import type { Finding } from '../../check/finding';
import { isRule, RULES } from '../../check/rules';
import { findingKey } from '../../publication/waivers';
import type { FindingView, Inspection } from './contract';
import { tablesOf } from './inspect';

export { check };

/** What was recognised, with what the check has found. */
export function examined(recognition: Inspection, checked: Check): Inspection {
  const { binding, facts, findings, summary } = checked;
  return {
    ...recognition,
    checked: true,
    tables: tablesOf(binding, facts.source.empty, findings),
    findings: findings.map((finding) => findingView(finding, binding)),
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
