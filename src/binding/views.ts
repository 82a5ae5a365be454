/**
 * The sheets of a workbook as they are read: what a page break, a neighbour or a hidden column leaves on one is not read
 * into its table, and a sheet on which another's table goes on is no table by itself.
 */
import type { Workbook } from '../workbook/model';
import { continuations } from './continued';
import { columnsApart, withoutColumns } from './hidden-columns';
import { withoutRepeatedHeads } from './repeated-heads';
import { SheetView } from './sheet-view';
import { besideOneAnother } from './side-by-side';

const known = new WeakMap<Workbook, readonly SheetView[]>();

/** Of all sheets that hold anything, in their order. */
export function viewsOf(workbook: Workbook): readonly SheetView[] {
  const found = known.get(workbook);
  if (found) return found;
  const sheets = workbook.sheets.filter((sheet) => sheet.rows.length > 0);
  const continued = continuations(sheets);
  const further = new Set([...continued.values()].flat());
  const views = sheets
    .filter((sheet) => !further.has(sheet))
    .flatMap((sheet) => {
      const apart = columnsApart(sheet);
      const continuedOn = (continued.get(sheet) ?? []).map(({ name }) => name);
      const parts = besideOneAnother(withoutColumns(sheet, apart));
      return parts.map(
        (one) => new SheetView(withoutRepeatedHeads(one), { whole: sheet, apart, continuedOn }),
      );
    });
  known.set(workbook, views);
  return views;
}
