/** An amount that is short, or over, by what one table prints for a 科目 and another has blank: that row is what is wrong. */
import type { Label } from '../../dimension/dimension';
import { cellsOfAmount } from '../../fact/by-amount';
import type { FactCell } from '../../fact/cell';
import type { Facts } from '../../fact/facts';
import type { Cause } from '../explanation';
import { tablesOf } from '../tables-of';

/** Whether just what is left out of one of the tables held against each other explains the cause's gap. */
export function isLeftOut({ cell, changes, mended }: Cause, facts: Facts): boolean {
  const by = changes.get(cell);
  if (!by || cell.value.isZero()) return false;
  const tables = new Set(mended.flatMap((relation) => tablesOf(relation)));
  // What the change itself moves there, or takes from there, is not left out.
  const isMoved = (one: FactCell): boolean => changes.has(one);
  return cellsOfAmount(facts, by.abs()).some(
    (printed) =>
      printed.boundRow?.kind === 'listed' &&
      !isMoved(printed) &&
      [...tables].some(
        (table) =>
          table !== printed.table &&
          lacks(
            facts.models.flatMap(({ grid, cells }) => (grid.table === table ? cells.flat() : [])),
            printed,
            isMoved,
          ),
      ),
  );
}

/** Whether a table has the row of a 科目 and not the amount that is printed for it elsewhere. */
function lacks(
  cells: readonly (FactCell | null)[],
  { label, value }: FactCell,
  isMoved: (cell: FactCell) => boolean,
): boolean {
  const row = cells.filter((cell): cell is FactCell => cell !== null && isOfSubject(cell, label));
  if (row.length === 0 || row.some((cell) => cell.value.eq(value))) return false;
  return (
    row.every((cell) => cell.value.isZero() && !isMoved(cell)) ||
    row.some((cell) => cell.blank && !isMoved(cell) && isOfMoney(cell, label, row))
  );
}

const isOfSubject = ({ label, virtual }: FactCell, { functional, economic }: Label): boolean =>
  !virtual &&
  (functional !== undefined || economic !== undefined) &&
  label.functional === functional &&
  label.economic === economic;

const MONEY = ['source', 'nature', 'carry'] as const;

/**
 * Whether a blank is of all the money that is printed: 政府性基金 is blank for whoever has none. Where all amounts of
 * the row are of one money, the table is about nothing else.
 */
const isOfMoney = ({ label }: FactCell, printed: Label, row: readonly FactCell[]): boolean =>
  MONEY.every(
    (dimension) =>
      label[dimension] === undefined ||
      label[dimension] === printed[dimension] ||
      (printed[dimension] === undefined && row.every((one) => one.label[dimension] === label[dimension])),
  );
