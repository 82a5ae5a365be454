/** Totals whose formula adds up a range that ends before their list does. */
import { addends } from '../formula/precedents';
import type { FactCell } from './cell';
import type { Relation } from './relation';

/** Filled rows below a total that its formula leaves out, where they are all that it is short of; else none. */
export function unreached({ kind, left, right }: Relation): FactCell[] {
  const [total, other] = left;
  if (kind !== 'rollup' || other || total?.formula === undefined) return [];
  const { formula } = summing(total);
  if (right.some(({ table, column }) => table !== total.table || column !== total.column)) return [];
  const areas = addends(formula) ?? [];
  if (areas.some(({ sheet, sign, conditions }) => sheet !== undefined || sign < 0 || conditions.length > 0))
    return [];
  const isReached = ({ row, column }: FactCell): boolean =>
    areas.some(
      ({ area }) => row >= area.top && row <= area.bottom && column >= area.left && column <= area.right,
    );
  const beyond = right.filter((part) => part.scaled !== 0 && !part.virtual && !isReached(part));
  const whole = right.reduce((sum, { scaled }) => sum + scaled, 0);
  const short = beyond.reduce((sum, { scaled }) => sum + scaled, 0);
  return right.some(isReached) && total.scaled + short === whole ? beyond : [];
}

/** Where the adding up is done, and how: 合计 often takes over the line of the department as it stands. */
export function summing({ formula = '', row, column, table }: FactCell): { row: number; formula: string } {
  const [only, more] = addends(formula) ?? [];
  const { top = row, bottom = row, left = column, right = column } = only?.area ?? {};
  const isCopy = only?.sheet === undefined && !more && top === bottom && left === column && right === column;
  const below = isCopy && top === row + 1 ? table.view.cell(top, column)?.formula : undefined;
  return below === undefined ? { row, formula } : { row: top, formula: below };
}
