import { recalculate } from '../../src/formula/recalculate';
import { resultEdits } from '../../src/formula/results';
import type { Edit } from '../../src/workbook/edit';
import type { Workbook } from '../../src/workbook/model';
import type { XlsxFile } from '../../src/workbook/xlsx';

/** Types the cells of `source` into a scaffolded workbook, sheet by sheet at the same addresses, as an officer would: formulas stay. */
export async function fillFrom(
  target: XlsxFile,
  source: Workbook,
  from: (sheet: string) => number,
): Promise<void> {
  const sheets = new Map((await target.read()).sheets.map((sheet) => [sheet.name, sheet]));
  const edits: Edit[] = [];
  for (const sheet of source.sheets) {
    const into = sheets.get(sheet.name);
    if (!into) continue;
    for (let row = from(sheet.name); row < sheet.rows.length; row++) {
      const cells = (sheet.rows[row] ?? []).map((cell, column) => {
        const value = cell?.value;
        if (into.rows[row]?.[column]?.formula !== undefined || value === null || typeof value === 'object')
          return undefined;
        return value;
      });
      edits.push({ kind: 'write', sheet: sheet.name, top: row, left: 0, cells: [cells] });
    }
  }
  await target.apply(edits);
  await target.apply(resultEdits(recalculate(await target.read())));
}
