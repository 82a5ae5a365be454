/** What a cell holds beside what its number format shows. */
import type { Money } from '../amount/money';
import { shownText } from '../amount/number-format/show';
import { parseAmount } from '../amount/parse';
import { plain } from '../amount/print';
import type { FactCell } from './cell';

/** In the unit of its table, all digits that the format hides included; null where nothing is hidden. */
export function storedOf({ table, row, column }: FactCell): Money | null {
  const cell = table.view.cell(row, column);
  const amount = parseAmount(cell?.value, cell?.format);
  return amount.kind === 'amount' ? (amount.stored ?? null) : null;
}

/** Whether the format shows fewer decimals than the form asks, and some that it asks are lost by it. */
export function isCut(cell: FactCell): boolean {
  const stored = storedOf(cell);
  const digits = cell.table.money?.digits;
  return stored !== null && digits !== undefined && !stored.toDecimalPlaces(digits).eq(cell.own);
}

/** As an officer reads them: in the formula bar, and in the cell. */
export function facesOf(cell: FactCell): { held: string; shown: string } {
  const { value, format } = cell.table.view.cell(cell.row, cell.column) ?? { value: null };
  return { held: plain(storedOf(cell) ?? cell.own, 0), shown: shownText(value, format).trim() };
}
