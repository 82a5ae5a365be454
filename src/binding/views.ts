/** The sheets of a workbook as they are read: what a page break or a neighbour leaves on one is not read into its table. */
import type { Workbook } from '../workbook/model';
import { columnsApart, withoutColumns } from './hidden-columns';
import { besideOneAnother } from './side-by-side';
import { withoutRepeatedHeads } from './repeated-heads';
import { SheetView } from './sheet-view';

const known = new WeakMap<Workbook, readonly SheetView[]>();

/** Of all sheets that hold anything, in their order. */
export function viewsOf(workbook: Workbook): readonly SheetView[] {
  const found = known.get(workbook);
  if (found) return found;
  const views = workbook.sheets
    .filter((sheet) => sheet.rows.length > 0)
    .flatMap((sheet) => {
      const apart = columnsApart(sheet);
      const parts = besideOneAnother(withoutColumns(sheet, apart));
      return parts.map((one) => new SheetView(withoutRepeatedHeads(one), sheet, apart));
    });
  known.set(workbook, views);
  return views;
}
