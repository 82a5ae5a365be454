/** A row for a 科目 as the pane carries it out. */
import type { Binding, BoundTable } from '../../binding/bound';
import { planSubjectRow } from '../../scaffold/subject-row';
import type { Workbook } from '../../workbook/model';
import { ancestorsLacking } from './ancestors';
import type { SubjectPlan, SubjectView } from './contract';

/** Null where the table lists no such 科目. */
export function subjectPlan(
  workbook: Workbook,
  { unitCode }: Binding,
  bound: BoundTable,
  { code, name }: SubjectView,
): SubjectPlan | null {
  const plan = planSubjectRow(workbook, bound, { code, name, unitCode: unitCode ?? '' });
  if (!plan) return null;
  const { row, column, edits, undo, made, inserted, formulas } = plan;
  const at = (where: number) => ({ sheet: bound.sheet, row, column: where });
  return {
    edits,
    undo,
    made: [...made].map(([where, value]) => ({ ...at(where), value })),
    cell: at(column),
    inserted,
    formulas: [...formulas],
    above: ancestorsLacking(code, bound),
  };
}
