import type { Binding, BoundTable } from '../../binding/bound';
import type { CellValue } from '../../workbook/model';
import { family } from '../rule';

export const rule = family<Binding>()('formula', 'binding');

/** What of a list of cells stands in the table. */
export function within<T extends { readonly sheet: string; readonly row: number }>(
  table: BoundTable,
  cells: readonly T[],
): T[] {
  const { top, bottom } = table.area;
  return cells.filter(({ sheet, row }) => sheet === table.sheet && row >= top && row <= bottom);
}

/** A stored result as the sheet shows it. */
export function shown(value: CellValue): string {
  return typeof value === 'object' && value !== null ? value.error : String(value ?? '');
}
