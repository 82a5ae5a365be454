/** A workbook as it will read with other values in some cells; what is planned can be recalculated before it is written. */
import type { Cell, Workbook } from '../workbook/model';

export interface NewValue {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly value: string | number | null;
}

export function withValues(workbook: Workbook, values: readonly NewValue[]): Workbook {
  const bySheet = new Map<string, NewValue[]>();
  for (const one of values) {
    const known = bySheet.get(one.sheet);
    if (known) known.push(one);
    else bySheet.set(one.sheet, [one]);
  }
  const sheets = workbook.sheets.map((sheet) => {
    const own = bySheet.get(sheet.name);
    if (!own) return sheet;
    const rows = [...sheet.rows];
    const copied = new Set<number>();
    for (const { row, column, value } of own) {
      let line: (Cell | undefined)[];
      if (copied.has(row)) line = rows[row] as (Cell | undefined)[];
      else {
        rows[row] = line = [...(rows[row] ?? [])];
        copied.add(row);
      }
      const format = line[column]?.format;
      line[column] = { value, ...(format === undefined ? {} : { format }) };
    }
    return { ...sheet, rows };
  });
  return { ...workbook, sheets };
}
