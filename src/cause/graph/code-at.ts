import type { BoundTable } from '../../binding/bound';
import type { Label } from '../../dimension/dimension';
import type { CellValue } from '../../workbook/model';

/** What a code column of a table holds in a row of this label; null where it is no such column, or a level below the label's. */
export function codeAt({ table, place }: BoundTable, label: Label, column: number): CellValue {
  const template = table.columns[place.columns.indexOf(column)];
  if (template?.role !== 'code' || !template.dimension) return null;
  const code = label[template.dimension] ?? '';
  const text = { 类: code.slice(0, 3), 款: code.slice(3, 5), 项: code.slice(5, 7) };
  return (template.level ? text[template.level] : code) || null;
}
