/** Lines that the form's own texts take up in their columns. Rows that officers fill in grow by themselves. */
import type { Edit } from '../workbook/edit';
import { unitsOf } from '../workbook/half-widths';
import { fillIn } from './layout';
import type { Layout, ScaffoldOptions } from './layout';

/** Points of a line of 10.5, with what a program adds that has another font. */
const LINE = 15;

/** A text in two lines or more: by row, how many. */
export function wrappedRows(layout: Layout, options: ScaffoldOptions): ReadonlyMap<number, number> {
  const lines = new Map<number, number>();
  for (const { row, column, text } of fixedTexts(layout, options)) {
    const width = layout.table.columns[column]?.width ?? 10;
    const needed = Math.ceil((unitsOf(text) * 1.05) / width);
    if (needed > 1) lines.set(row, Math.max(lines.get(row) ?? 1, needed));
  }
  return lines;
}

/** Half-width units of the longest text that the form prints in a column. */
export function longestFixed(layout: Layout, options: ScaffoldOptions, column: number): number {
  return Math.max(
    0,
    ...fixedTexts(layout, options).map((one) => (one.column === column ? unitsOf(one.text) : 0)),
  );
}

/** LibreOffice does not measure a row anew when it opens a file. */
export function planWrappedRows(layout: Layout, options: ScaffoldOptions): Edit[] {
  const { sheet } = layout.table;
  return [...wrappedRows(layout, options)].map(([row, lines]) => ({
    kind: 'rowHeight',
    sheet,
    row,
    points: lines * LINE + 3,
  }));
}

/** Texts of the form's own rows, but for those that a merge gives more than their column. */
function fixedTexts({ table, blocks }: Layout, options: ScaffoldOptions) {
  if (table.definition.merges !== undefined) return [];
  return blocks.flatMap(({ template, rows }) => {
    const name = Math.max(
      0,
      template.columns.findIndex(({ role }) => role === 'name'),
    );
    return rows.flatMap(({ row, item }) =>
      item?.cells
        ? item.cells.map((text, at) => ({ row, column: template.left + at, text: fillIn(text, options) }))
        : item && item.text !== ''
          ? [{ row, column: template.left + name, text: fillIn(item.text, options) }]
          : [],
    );
  });
}
