/**
 * Where a long table of projects goes over to the next page: between two projects where one fits a page, else between
 * two levels of its indicators. Rows that keep with the next would say so to Word; LibreOffice does not heed them in a
 * row of a table, so the table is broken into one a page.
 */
import type { PrintCell, PrintRow, PrintTable } from './print-table';
import { roomOf, rowHeights, TEXT_HEIGHT, TEXT_WIDTH, total } from './table-fit';
import type { TableFit } from './table-fit';

/** Heights are an estimate: a page is planned a little short, or a row too many would leave a page all but blank. */
const PLANNED = 0.94;

/** The table page by page, each with its header; the table itself where it has one page, or no rows that belong together. */
export function pagesOfTable(table: PrintTable, fit: TableFit): readonly PrintTable[] {
  const heights = rowHeights(table, fit);
  const head = total(heights.slice(0, table.head.length));
  const body = heights.slice(table.head.length);
  const first = (roomOf(table, fit) - head) * PLANNED;
  const further = ((fit.landscape ? TEXT_WIDTH : TEXT_HEIGHT) - head) * PLANNED;
  if (total(body) <= roomOf(table, fit) - head) return [table];
  const kept = keptRows(table.body, body, further);
  if (kept.size === 0) return [table];
  const tops = [0];
  let left = first;
  for (let top = 0; top < body.length;) {
    let end = top + 1;
    while (end < body.length && kept.has(end - 1)) end++;
    const height = total(body.slice(top, end));
    if (height > left && top > 0) {
      tops.push(top);
      left = further;
    }
    left -= height;
    top = end;
  }
  return tops.map((top, page) => partOf(table, top, tops[page + 1] ?? body.length));
}

/** Rows after which the page must not end. A block that fills more than a page is kept together by its smaller ones. */
function keptRows(rows: readonly PrintRow[], heights: readonly number[], room: number): ReadonlySet<number> {
  const kept = new Set<number>();
  rows.forEach(({ cells }, top) => {
    for (const { rowSpan } of cells) {
      if (rowSpan < 2 || total(heights.slice(top, top + rowSpan)) > room) continue;
      for (let row = top; row < top + rowSpan - 1; row++) kept.add(row);
    }
  });
  return kept;
}

/** Rows `top` to before `end`; what spans into them from above is said again. */
function partOf(table: PrintTable, top: number, end: number): PrintTable {
  const body = table.body.slice(top, end).map(({ cells, ...row }, index): PrintRow => {
    const above = index === 0 ? spanningInto(table.body, top) : [];
    const cut = (cell: PrintCell): PrintCell => ({
      ...cell,
      rowSpan: Math.min(cell.rowSpan, end - top - index),
    });
    return { ...row, cells: [...above, ...cells].sort((a, b) => a.column - b.column).map(cut) };
  });
  return { ...table, body, notes: end === table.body.length ? table.notes : [] };
}

function spanningInto(rows: readonly PrintRow[], top: number): PrintCell[] {
  return rows
    .slice(0, top)
    .flatMap(({ cells }, row) =>
      cells
        .filter(({ rowSpan }) => row + rowSpan > top)
        .map((cell) => ({ ...cell, rowSpan: row + cell.rowSpan - top })),
    );
}
