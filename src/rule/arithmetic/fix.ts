/** What a cause offers to write: every amount that somebody typed and must change, in one. */
import type { Money } from '../../amount/money';
import type { FactCell } from '../../fact/cell';
import type { Draft, Fix, Write } from '../finding';
import type { Cause } from '../../cause/explanation';

/** Nothing where the amounts are not certain, or a row that is not there would have to take one. */
export function fixOf({ cell, changes, certain }: Cause): Pick<Draft, 'fix'> {
  const typed = [...changes.keys()].filter((one) => one === cell || isTyped(one));
  if (!certain || [...changes.keys()].some(({ virtual }) => virtual)) return {};
  const [first, ...others] = typed.map((one) => writeOf(one, one.value.plus(changes.get(one) ?? 0)));
  return first ? { fix: { ...first, ...(others.length > 0 ? { also: others } : {}) } satisfies Fix } : {};
}

export function writeOf(cell: FactCell, value: Money): Write {
  return { sheet: cell.table.sheet, row: cell.row, column: cell.column, value };
}

/** An amount that somebody must change: a formula comes right by itself, and a row that is not there has no cell. */
export function isTyped(cell: FactCell): boolean {
  return cell.formula === undefined && !cell.virtual;
}
