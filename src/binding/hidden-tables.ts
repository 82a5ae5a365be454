import type { Binding, BoundTable } from './bound';

/** Tables on hidden sheets, one a sheet: they are read and checked, and no public workbook has them. */
export function hiddenTables({ tables }: Pick<Binding, 'tables'>): BoundTable[] {
  const seen = new Set<string>();
  return tables.filter(({ sheet, view }) => {
    if (!view.sheet.hidden || seen.has(sheet)) return false;
    seen.add(sheet);
    return true;
  });
}
