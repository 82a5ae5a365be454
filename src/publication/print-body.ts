/** The body of a printed table: the rows that are seen on the sheet, with their merges. */
import { shownText } from '../amount/number-format/show';
import type { BoundTable } from '../binding/bound';
import type { SheetView } from '../binding/sheet-view';
import { fold } from '../lexicon/fold';
import type { Area } from '../workbook/model';
import { bodyCell, gridRows } from './print-cells';
import type { PrintCell, PrintRow } from './print-cells';

/** Rows that are set bold, by what they say: a 单位's own line may be a total to us, and is none to the reader. */
const TOTAL = /^(?:本年)?(?:收入|支出)?[合总]计$/;

/** Texts of one column of a form all stand in the middle, or all to the left. */
function alignColumns(grid: PrintCell[][]): void {
  const long = new Set<number>();
  const isPlain = ({ head, align, columnSpan }: PrintCell) => !head && align !== 'right' && columnSpan === 1;
  for (const cell of grid.flat()) if (isPlain(cell) && cell.text.length > 12) long.add(cell.column);
  grid.forEach((cells, index) => {
    grid[index] = cells.map((cell) =>
      isPlain(cell)
        ? { ...cell, align: long.has(cell.column) ? 'left' : 'center' }
        : cell.columnSpan > 1 && cell.text.length > 20
          ? { ...cell, align: 'left' }
          : cell,
    );
  });
}

/** A zero that its format hides leaves the row as blank as it looks. */
function shows(view: SheetView, row: number, column: number): boolean {
  const area = view.mergeAt(row, column);
  const cell = area ? view.cell(area.top, area.left) : view.cell(row, column);
  return !view.sheet.hiddenColumns?.has(column) && shownText(cell?.value, cell?.format).trim() !== '';
}

export function bodyRows(bound: BoundTable, top: number): PrintRow[] {
  const { view, place, table } = bound;
  const columns = place.columns;
  const rows: number[] = [];
  for (let row = top; row <= bound.bodyBottom; row++) {
    if (view.sheet.hiddenRows?.has(row)) continue;
    if (columns.some((column) => column >= 0 && shows(view, row, column))) rows.push(row);
  }
  const merges: Area[] = [];
  // How many printed rows stand above each row of the sheet.
  const above: number[] = [0];
  let count = 0;
  for (let row = top; row <= bound.bodyBottom; row++) {
    if (rows[count] === row) count++;
    above.push(count);
  }
  for (const area of view.sheet.merges) {
    if (area.top < top || area.top > bound.bodyBottom) continue;
    const first = above[area.top - top] ?? 0;
    const last = (above[Math.min(area.bottom, bound.bodyBottom) - top + 1] ?? 0) - 1;
    const spanned = columns.flatMap((column, index) =>
      column >= area.left && column <= area.right ? [index] : [],
    );
    const [left] = spanned;
    if (last < first || left === undefined) continue;
    merges.push({ top: first, bottom: last, left, right: spanned[spanned.length - 1] ?? left });
  }
  const captions = new Set(
    table.kind === 'form'
      ? table.headerRows
          .flat()
          .map(fold)
          .filter((text) => text !== '')
      : [],
  );
  const fields = new Map(bound.fields.map((field) => [`${field.row},${field.column}`, field.role]));
  const grid = gridRows(rows.length, columns.length, merges, (line, index) => {
    const row = rows[line] ?? 0;
    const column = columns[index] ?? -1;
    const hidden = column < 0 || view.sheet.hiddenColumns?.has(column);
    const cell = hidden ? undefined : view.cell(row, column);
    const field = fields.get(`${row},${column}`);
    const role = field === 'amount' ? 'amount' : (table.columns[index]?.role ?? 'text');
    return bodyCell(cell, role, table.money?.digits ?? 2, captions, table.kind === 'form');
  });
  if (table.kind === 'form') alignColumns(grid);
  return grid.map((cells) => ({ cells, total: cells.some(({ text }) => TOTAL.test(fold(text))) }));
}
