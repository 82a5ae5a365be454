/** The money unit of a cell: its table's own, or the workbook's. */
import type { MoneyUnit } from '../amount/unit';
import type { Binding } from './bound';

export function unitAt(
  { tables, money }: Binding,
  { sheet, row }: { readonly sheet: string; readonly row: number },
): MoneyUnit {
  const table = tables.find(
    (bound) => bound.sheet === sheet && row >= bound.area.top && row <= bound.area.bottom,
  );
  return table?.money?.unit ?? money.unit;
}
