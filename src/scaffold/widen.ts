/**
 * A row put before the first or after the last row of a list lies outside the ranges that total the list, for a
 * spreadsheet widens a range only for rows inside it. These edits follow such an insertion and take the row in.
 */
import { mapReferences, printCorner, sameSheet } from '../workbook/references';
import type { Edit } from '../workbook/edit';
import type { Workbook } from '../workbook/model';

export interface EdgeRow {
  readonly sheet: string;
  /** Where the row was inserted. */
  readonly at: number;
  readonly edge: 'top' | 'bottom';
  /** First row of the list before the insertion: ranges that begin above it total something else. */
  readonly top: number;
}

export function widenRanges(workbook: Workbook, row: EdgeRow): Edit[] {
  const cells = workbook.sheets.flatMap((sheet) =>
    sheet.rows.flatMap((line, index) =>
      (line ?? []).flatMap((cell, column): Edit[] => {
        const formula = cell?.formula === undefined ? null : widened(cell.formula, row, sheet.name);
        if (formula === null) return [];
        const moved = sameSheet(sheet.name, row.sheet) && index >= row.at ? index + 1 : index;
        return [
          {
            kind: 'write',
            sheet: sheet.name,
            top: moved,
            left: column,
            cells: [[{ formula: `=${formula}` }]],
          },
        ];
      }),
    ),
  );
  const names = workbook.names.flatMap((name): Edit[] => {
    const refersTo = name.sheet === undefined ? widened(name.refersTo, row, null) : null;
    return refersTo === null ? [] : [{ kind: 'setName', name: name.name, refersTo }];
  });
  return [...cells, ...names];
}

/** As it must read after the insertion; null where what the host makes of it is right. */
function widened(formula: string, { sheet, at, edge, top }: EdgeRow, own: string | null): string | null {
  // The names of the table's region begin above the list, and grow with it.
  const isName = own === null;
  let wider = false;
  const text = mapReferences(formula, ({ prefix, sheet: named, from, to }) => {
    if (named === undefined || !sameSheet(named ?? own, sheet) || from.row === undefined) return null;
    const last = to?.row ?? from.row;
    const ends = edge === 'top' ? from.row === at : last === at - 1 && (isName || from.row >= top);
    const widens = last > from.row && ends;
    if (widens) wider = true;
    const start = from.row + (from.row >= at && !(widens && edge === 'top') ? 1 : 0);
    const end = last + (last >= at || (widens && edge === 'bottom') ? 1 : 0);
    const corners = [{ ...from, row: start }, ...(to ? [{ ...to, row: end }] : [])];
    return prefix + corners.map(printCorner).join(':');
  });
  return wider ? text : null;
}
