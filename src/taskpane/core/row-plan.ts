/** The edits that put one row with its amounts into its table, and the way back. */
import type { Binding } from '../../binding/bound';
import type { Edit } from '../../workbook/edit';
import type { Workbook } from '../../workbook/model';
import type { RowToPut, SubjectPlan } from './contract';
import { tableOf } from './rows-fix';
import { subjectPlan } from './subject-plan';

/** In the workbook as it is now. Null where the table is gone. */
export function planRow(workbook: Workbook, binding: Binding, row: RowToPut): SubjectPlan | null {
  const bound = tableOf(binding, row);
  const plan = bound && subjectPlan(workbook, binding, bound, row);
  if (!bound || !plan) return null;
  const amounts = row.amounts
    .filter(({ column }) => !plan.formulas.includes(column))
    .map(({ column, value }) => ({ ...plan.cell, column, value: Number(value) }));
  const write = (value: (amount: (typeof amounts)[number]) => number | null): Edit[] =>
    amounts.map((one) => ({
      kind: 'write',
      sheet: one.sheet,
      top: one.row,
      left: one.column,
      cells: [[value(one)]],
    }));
  return {
    ...plan,
    edits: [...plan.edits, ...write(({ value }) => value)],
    undo: [...(plan.inserted ? [] : write(() => null)), ...plan.undo],
    made: [...plan.made, ...amounts],
  };
}
