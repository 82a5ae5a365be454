import type { Cell, Sheet, Workbook } from '../../src/workbook/model';
import { parseArea } from '../../src/workbook/address';
import type { Template } from '../../src/template/template';

/** Rows as a reader sees them: numbers as numbers, '' as blank. */
export function sheetOf(
  name: string,
  rows: readonly (readonly (string | number)[])[],
  merges: readonly string[] = [],
): Sheet {
  return {
    name,
    hidden: false,
    protected: false,
    rows: rows.map((row) =>
      row.map((value): Cell | undefined => {
        if (value === '') return undefined;
        return typeof value === 'number' ? { value, format: '0.00' } : { value };
      }),
    ),
    merges: merges.flatMap((merge) => parseArea(merge) ?? []),
  };
}

export function workbookOf(...sheets: readonly Sheet[]): Workbook {
  return { sheets, names: [] };
}

/** Tables of a pack as a department would hand them in: the form's header, and `bodies` under it by table id. */
export function filledForm(
  template: Template,
  bodies: Readonly<Record<string, readonly (readonly (string | number)[])[]>>,
  { department = '某某县教育局', year = 2024, level = '县级' } = {},
): Workbook {
  const fill = (text: string) =>
    text
      .replaceAll('{部门}', department)
      .replaceAll('{单位}', department)
      .replaceAll('{年度}', String(year))
      .replaceAll('{上年}', String(year - 1))
      .replaceAll('{级}', level);
  const sheets = template.tables.flatMap((table) => {
    const body = bodies[table.id];
    if (!body) return [];
    const header = table.headerRows.map((row) => row.map(fill));
    return [sheetOf(table.sheet, [...header, ...body], table.headerMerges)];
  });
  return workbookOf(...sheets);
}
