/** Rows and columns that nobody sees: asked for one by one only where a range says that there are some. */
import type { Sheet } from '../workbook/model';
import type { Batch } from './session';

export type Hidden = Pick<Sheet, 'hiddenRows' | 'hiddenColumns'>;

/** A range whose place, size, `rowHidden` and `columnHidden` are loaded, with its sheet. */
export interface Seen {
  readonly sheet: Excel.Worksheet;
  readonly cells: Excel.Range;
}

/** Office's types say boolean; null says: some, and not others. */
function isShown(hidden: boolean | null): boolean {
  return hidden === false;
}

/** In the order of `seen`. One request, and none where everything shows. A filter hides rows as a hand does. */
export async function readHidden({ sync }: Batch, seen: readonly Seen[]): Promise<Hidden[]> {
  const asked = seen.map(({ sheet, cells }) => {
    if (cells.isNullObject || (isShown(cells.rowHidden) && isShown(cells.columnHidden))) return null;
    const { rowIndex, columnIndex, values } = cells;
    const range = sheet.getRangeByIndexes(rowIndex, columnIndex, values.length, values[0]?.length ?? 1);
    range.untrack();
    return {
      top: rowIndex,
      left: columnIndex,
      rows: range.getRowProperties({ rowHidden: true }),
      columns: range.getColumnProperties({ columnHidden: true }),
    };
  });
  if (asked.every((one) => one === null)) return asked.map(() => ({}));
  await sync();
  return asked.map((one) => {
    if (!one) return {};
    const rows = one.rows.value.flatMap(({ rowHidden }, index) => (rowHidden ? [one.top + index] : []));
    const columns = one.columns.value.flatMap(({ columnHidden }, index) =>
      columnHidden ? [one.left + index] : [],
    );
    return {
      ...(rows.length > 0 && { hiddenRows: new Set(rows) }),
      ...(columns.length > 0 && { hiddenColumns: new Set(columns) }),
    };
  });
}

/** Of bands of one sheet. */
export function together(bands: readonly Hidden[]): Hidden {
  const rows = bands.flatMap(({ hiddenRows }) => [...(hiddenRows ?? [])]);
  const columns = bands.flatMap(({ hiddenColumns }) => [...(hiddenColumns ?? [])]);
  return {
    ...(rows.length > 0 && { hiddenRows: new Set(rows) }),
    ...(columns.length > 0 && { hiddenColumns: new Set(columns) }),
  };
}
