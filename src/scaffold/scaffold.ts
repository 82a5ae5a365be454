/** A template's sheets, planned as edits: headers, rows, formulas, names, print setup. */
import { tablesAsked, type TableTemplate, type Template } from '../template/template';
import { parseArea } from '../workbook/address';
import type { Edit } from '../workbook/edit';
import { planBodyLooks, planBodyTexts } from './body';
import { planFormulas } from './formulas';
import type { Formulas } from './formulas';
import { planHeaderLooks, planHeaderTexts } from './header';
import { layOut } from './layout';
import type { Layout, ScaffoldOptions } from './layout';
import { planWrappedRows } from './lines';
import { planFields, planNote } from './note';
import { onPaper } from './paper';
import { planNames } from './plan-names';

export type { ScaffoldOptions, Unit } from './layout';

/** All sheets of the template, in its order, and the names that bind them. */
export function planScaffold(template: Template, options: ScaffoldOptions): Edit[] {
  const own = tablesAsked(template);
  const sheets = own.map((table) => onPaper(layOut(table, options), options));
  const layouts = sheets.map(({ layout }) => layout);
  const formulas = planFormulas(layouts);
  return [
    ...layouts.map((layout): Edit => ({ kind: 'addSheet', sheet: layout.table.sheet })),
    ...sheets.flatMap(({ layout, setup }) => [
      ...planSheet(layout, formulas.get(layout) ?? new Map(), options),
      { kind: 'print', sheet: layout.table.sheet, setup } as const,
    ]),
    ...planNames(template, layouts, options),
  ];
}

function planSheet(layout: Layout, formulas: Formulas, options: ScaffoldOptions): Edit[] {
  const { table } = layout;
  const { sheet } = table;
  return [
    planHeaderTexts(table, options),
    planBodyTexts(layout, formulas, options),
    // Before the looks: Excel on the web loses those that its cells had (office-js #6405).
    ...planMerges(table),
    ...planHeaderLooks(table),
    ...planBodyLooks(layout, formulas),
    ...planWrappedRows(layout, options),
    ...planNote(layout, options),
    ...planFields(table),
    { kind: 'columnWidths', sheet, left: 0, widths: table.columns.map((column) => column.width) },
    { kind: 'freezeRows', sheet, rows: layout.bodyTop },
  ];
}

function planMerges({ sheet, headerMerges, definition }: TableTemplate): Edit[] {
  return [...headerMerges, ...(definition.merges ?? [])].flatMap((merge): Edit[] => {
    const area = parseArea(merge);
    return area ? [{ kind: 'merge', sheet, area }] : [];
  });
}
