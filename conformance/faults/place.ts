/** Cells by their place, `公开表2!D13`, and a workbook with some of them written over. */
import { cellAddress } from '../../src/workbook/address';
import type { Cell, Sheet, Workbook } from '../../src/workbook/model';

/** What is written, by place; null blanks the cell. */
export type Values = ReadonlyMap<string, string | number | null>;

export function placeOf({ sheet, row, column }: { sheet: string; row: number; column: number }): string {
  return `${sheet}!${cellAddress(row, column)}`;
}

export function withValues(workbook: Workbook, values: Values): Workbook {
  return onCells(workbook, (cell, place) => {
    const value = values.get(place);
    if (value === undefined) return cell;
    return value === null ? undefined : { format: '0.00', ...cell, value };
  });
}

export function onCells(
  workbook: Workbook,
  change: (cell: Cell | undefined, place: string) => Cell | undefined,
): Workbook {
  const changed = (sheet: Sheet): Sheet => ({
    ...sheet,
    rows: sheet.rows.map((cells, row) =>
      Array.from({ length: cells?.length ?? 0 }, (_, column) =>
        change(cells?.[column], placeOf({ sheet: sheet.name, row, column })),
      ),
    ),
  });
  return { ...workbook, sheets: workbook.sheets.map(changed) };
}
