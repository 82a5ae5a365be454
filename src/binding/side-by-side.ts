/** Tables that stand beside one another on a sheet, each under its own title, are read one by one. */
import { fold } from '../lexicon/fold';
import { TABLE_TITLE } from '../lexicon/form-words';
import type { Area, Cell, Sheet } from '../workbook/model';

/** Titles stand within so many rows from above. */
const TITLE_WITHIN = 8;

/** One sheet for each table that stands beside another; the sheet itself where its titles stand one below another. */
export function besideOneAnother(sheet: Sheet): readonly Sheet[] {
  const titles = titlesInOneRow(sheet);
  const bounds: number[] = [];
  for (let at = 1; at < titles.length; at++) {
    const bound = boundBetween(sheet, titles[at - 1] ?? 0, titles[at] ?? 0);
    if (bound === null) return [sheet];
    bounds.push(bound);
  }
  if (bounds.length === 0) return [sheet];
  return [0, ...bounds].map((from, at) => between(sheet, from, bounds[at] ?? Infinity));
}

const said = (cell: Cell | undefined) => {
  const value = cell?.value ?? null;
  return value === null ? '' : typeof value === 'string' ? fold(value) : '0';
};

/** The columns of two titles or more in one row that holds nothing else; none where no such row stands near the top. */
function titlesInOneRow({ rows }: Sheet): number[] {
  for (const row of rows.slice(0, TITLE_WITHIN)) {
    const columns = (row ?? []).flatMap((cell, column) => (said(cell) === '' ? [] : [column]));
    if (columns.length > 1 && columns.every((column) => TABLE_TITLE.test(said(row?.[column]))))
      return columns;
  }
  return [];
}

/** The first column of the right one of two tables: behind the blank column between them, or where no merge crosses. */
function boundBetween(sheet: Sheet, left: number, right: number): number | null {
  const { rows, merges } = sheet;
  const title = merges.find((area) => area.left === left && area.right > left && area.top < TITLE_WITHIN);
  const from = (title?.right ?? left) + 1;
  const crosses = (bound: number) => merges.some((area) => area.left < bound && area.right >= bound);
  for (let column = right - 1; column >= from; column--) {
    const blank = rows.every((row) => said(row?.[column]) === '');
    if (blank && !merges.some((area) => covers(area, column))) return column + 1;
  }
  return crosses(right) ? null : right;
}

const covers = ({ left, right }: Area, column: number) => left <= column && column <= right;

/** What stands from one column up to another; the rest of the sheet is blank. */
function between(sheet: Sheet, from: number, to: number): Sheet {
  return {
    ...sheet,
    rows: sheet.rows.map((row) =>
      row?.slice(0, Math.min(to, row.length)).map((cell, column) => (column < from ? undefined : cell)),
    ),
    merges: sheet.merges.filter(({ left, right }) => left >= from && right < to),
  };
}
