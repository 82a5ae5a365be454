/**
 * The sheets of a workbook as they are read: what a page break, a neighbour or a hidden column leaves on one is not read
 * into its table, and a sheet on which another's table goes on is no table by itself.
 */
import { once } from '../collect/once';
import type { Workbook } from '../workbook/model';
import { continuations } from './continued';
import { columnsApart, withoutColumns } from './hidden-columns';
import { withoutRepeatedHeads } from './repeated-heads';
import { SheetView } from './sheet-view';
import { besideOneAnother } from './side-by-side';

/** Of all sheets that hold anything, in their order. */
export const viewsOf = once((workbook: Workbook): readonly SheetView[] => {
  const sheets = workbook.sheets.filter((sheet) => sheet.rows.length > 0);
  const continued = continuations(sheets);
  const further = new Set([...continued.values()].flat());
  return sheets
    .filter((sheet) => !further.has(sheet))
    .flatMap((sheet) => {
      const apart = columnsApart(sheet);
      const continuedOn = (continued.get(sheet) ?? []).map(({ name }) => name);
      const parts = besideOneAnother(withoutColumns(sheet, apart));
      return parts.map(
        (one) => new SheetView(withoutRepeatedHeads(one), { whole: sheet, apart, continuedOn }),
      );
    });
});
