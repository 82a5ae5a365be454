/** A form's amounts, which stand beside captions and not in columns, add up as columns do: 年度资金总额 = 财政拨款 + 其他资金. */
import type { BoundTable } from '../binding/bound';
import { buildAxis } from './axis';
import type { AxisNode } from './axis';
import type { FactCell } from './cell';
import { push } from './rollup';
import type { Evaluable } from './rollup';

export function fieldRollUps(
  fields: readonly FactCell[],
  unreadable: ReadonlySet<BoundTable>,
  into: Evaluable,
): void {
  const forms = new Map<BoundTable, FactCell[]>();
  for (const field of fields) {
    const form = forms.get(field.table);
    if (form) form.push(field);
    else forms.set(field.table, [field]);
  }
  for (const [table, cells] of forms) {
    if (unreadable.has(table)) {
      into.unreadable++;
      continue;
    }
    const axis = buildAxis(
      cells.map((cell) => ({ label: cell.label, partial: false, listed: false })),
      null,
    );
    const of = (nodes: readonly AxisNode[]) =>
      nodes.flatMap((node) => node.entries.flatMap((entry) => cells[entry] ?? []));
    for (const node of axis.nodes) {
      const own = of([node]);
      const [first] = own;
      if (!first) continue;
      for (const group of node.groups) {
        push(into, { kind: 'rollup', label: first.label, left: own, right: of(group), axis: 'rows' });
      }
    }
  }
}
