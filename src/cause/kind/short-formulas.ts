/** Sums whose range ends before their list does: the total is short of just the rows that its formula does not reach. */
import type { FactCell } from '../../fact/cell';
import type { Facts } from '../../fact/facts';
import type { Relation } from '../../fact/relation';
import { addends } from '../../formula/precedents';
import { gather } from '../../collect/gather';
import type { Cause } from '../explanation';
import type { Scales } from '../graph/change';
import type { Suspicion } from './structural';

export function shortFormulas(_facts: Facts, { graph }: Scales): Suspicion[] {
  const lines = new Map<string, [FactCell, number][]>();
  for (const { relation, gap, start } of graph.broken) {
    const [total] = relation.left;
    if (!total || gap !== start || unreached(relation).length === 0) continue;
    gather(lines, `${total.table.sheet} ${total.row}`, [total, -gap]);
  }
  // A formula is drawn across: 合计 and 基本支出 end a row early together, and mended alone they do not add up.
  return [...lines.values()].flatMap((changes) => {
    const inOrder = changes.sort(([a], [b]) => a.column - b.column);
    return [inOrder, ...(inOrder.length > 1 ? inOrder.map((one) => [one]) : [])].flatMap(suspected);
  });
}

function suspected(changes: readonly [FactCell, number][]): Suspicion[] {
  const [head] = changes[0] ?? [];
  return head ? [{ kind: 'short-formula', head, changes: new Map(changes) }] : [];
}

/** The totals whose formulas are to be mended. */
export const shortTotals = ({ changes, mended }: Pick<Cause, 'changes' | 'mended'>): FactCell[] =>
  [...changes.keys()].filter((cell) =>
    mended.some((relation) => relation.left[0] === cell && unreached(relation).length > 0),
  );

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
