/** A finding as the pane shows it: with what its rule is called, and its amount in the unit of its table. */
import { convert } from '../../amount/unit';
import type { Binding } from '../../binding/bound';
import { findingKey } from '../../publication/waivers';
import type { Finding } from '../../rule/finding';
import { ruleOf } from '../../rule/rules';
import type { FindingView } from './view';

export function findingView({ fix, ...given }: Finding, binding: Binding): FindingView {
  const finding: Omit<Finding, 'fix'> = given;
  const rule = ruleOf(finding.rule);
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
