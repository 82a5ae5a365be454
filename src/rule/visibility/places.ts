/** Cells of a table's body that hold something and do not show. */
import { parseAmount } from '../../amount/parse';
import type { Binding, BoundTable } from '../../binding/bound';
import { SheetView } from '../../binding/sheet-view';
import { once } from '../../collect/once';
import { cellAddress } from '../../workbook/address';
import type { Sheet } from '../../workbook/model';
import { unseenCells } from '../../workbook/visibility';
import type { Unseen } from '../../workbook/visibility';
import type { FindingCell } from '../finding';

export interface Place {
  readonly row: number;
  readonly column: number;
}

/** Tables on hidden sheets are left out: all of such a sheet is unseen. */
export function shownTables({ tables }: Binding): BoundTable[] {
  return tables.filter(({ view }) => !view.sheet.hidden);
}

export function unseenPlaces(table: BoundTable, by: Unseen['by']): Place[] {
  const { area, bodyTop } = table;
  return unseenCells(table.view.whole).filter(
    ({ row, column, unseen }) =>
      unseen.by === by &&
      row >= bodyTop &&
      row <= area.bottom &&
      column >= area.left &&
      column <= area.right &&
      matters(table, row, column),
  );
}

/** A row of the form that has no amount is hidden for looks; what a department wrote itself is content. */
function matters(table: BoundTable, row: number, column: number): boolean {
  const amount = parseAmount(table.view.whole.rows[row]?.[column]?.value);
  if (amount.kind === 'amount') return !amount.value.isZero();
  return !table.blocks.some(({ rows }) => rows.some((one) => one.row === row && one.item !== null));
}

/** An amount in a column of amounts: what sums would count. */
export function isCounted({ view, place, table }: BoundTable, { row, column }: Place): boolean {
  const role = table.columns[place.columns.indexOf(column)]?.role;
  return role === 'amount' && parseAmount(view.cell(row, column)?.value).kind === 'amount';
}

/** A sheet with the columns that its tables leave out. */
export const wholeView = once((sheet: Sheet) => new SheetView(sheet));

export function cellsOf({ sheet, view }: BoundTable, places: readonly Place[]): FindingCell[] {
  const whole = wholeView(view.whole);
  return places.map(({ row, column }) => ({
    sheet,
    address: cellAddress(row, column),
    value: whole.text(row, column),
  }));
}

/** `C10 的“内部备注”` */
export function example([first]: readonly FindingCell[]): string {
  return `${first?.address ?? ''} 的“${(first?.value ?? '').slice(0, 20)}”`;
}
