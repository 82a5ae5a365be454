import type { Binding, BoundTable } from '../../binding/bound';
import type { FactCell } from '../../fact/cell';
import type { CellValue } from '../../workbook/model';
import { family } from '../rule';

/** What the rules of formulas read. */
export interface Formulas extends Binding {
  /** Totals of which an error tells that their formulas stop short of the list. */
  readonly shortTotals: ReadonlySet<FactCell>;
}

export const rule = family<Formulas>()('formula', 'binding');

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
