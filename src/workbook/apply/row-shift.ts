/** Where a row or a stretch of rows comes to lie once rows were inserted or deleted above, inside or below it. */
import { areaAddress, parseArea } from '../address';
import { mapReferences, printCorner, sameSheet, type Corner } from '../references';
import { MAX_ROWS } from '../limits';

export interface RowShift {
  readonly sheet: string;
  readonly at: number;
  readonly count: number;
  readonly kind: 'insert' | 'delete';
}

/** The row's new number, or null where it was deleted or pushed off the sheet. */
export function shiftRow({ at, count, kind }: RowShift, row: number): number | null {
  if (row < at) return row;
  if (kind === 'insert') return row + count < MAX_ROWS ? row + count : null;
  return row < at + count ? null : row - count;
}

/** Rows `from`…`to` inclusive; null where none of them is left. */
function shiftRows(shift: RowShift, from: number, to: number): [number, number] | null {
  const { at, count, kind } = shift;
  if (kind === 'insert') {
    const start = shiftRow(shift, from);
    // A stretch down to the last row of the sheet stays that: it means the whole column.
    return start === null ? null : [start, shiftRow(shift, to) ?? MAX_ROWS - 1];
  }
  const start = from < at ? from : Math.max(at, from - count);
  const end = to < at ? to : Math.max(at - 1, to - count);
  return start <= end ? [start, end] : null;
}

/** A reference in A1 notation without a sheet; null where it is gone, unchanged where it is something else. */
export function shiftAddress(shift: RowShift, text: string): string | null {
  const area = parseArea(text);
  if (!area) return text;
  const rows = shiftRows(shift, area.top, area.bottom);
  return rows && areaAddress({ ...area, top: rows[0], bottom: rows[1] });
}

/** Several of them, separated by blanks (18.18.76 ST_Sqref). */
export function shiftAddresses(shift: RowShift, text: string): string | null {
  const rest = text.split(/\s+/).flatMap((one) => shiftAddress(shift, one) ?? []);
  return rest.length === 0 ? null : rest.join(' ');
}

/** @param own the sheet that a reference without a sheet means */
export function shiftFormula(shift: RowShift, formula: string, own: string | null): string {
  return mapReferences(formula, ({ prefix, sheet, from, to }) => {
    if (sheet === undefined || !sameSheet(sheet ?? own, shift.sheet)) return null;
    if (from.row === undefined || (to && to.row === undefined)) return null;
    const last = to?.row ?? from.row;
    const rows = shiftRows(shift, Math.min(from.row, last), Math.max(from.row, last));
    if (!rows) return `${prefix}#REF!`;
    const [top, bottom] = from.row <= last ? rows : [rows[1], rows[0]];
    const corners: Corner[] = [{ ...from, row: top }];
    if (to) corners.push({ ...to, row: bottom });
    return prefix + corners.map(printCorner).join(':');
  });
}
