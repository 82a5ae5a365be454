/** A workbook as a file: values and merges. */
import type { Workbook } from '../src/workbook/model';
import { createXlsx } from '../src/workbook/xlsx';

export async function written(workbook: Workbook): Promise<Uint8Array> {
  const file = createXlsx();
  await file.apply(
    workbook.sheets.flatMap((sheet) => [
      { kind: 'addSheet', sheet: sheet.name } as const,
      {
        kind: 'write',
        sheet: sheet.name,
        top: 0,
        left: 0,
        cells: sheet.rows.map((row) =>
          (row ?? []).map((cell) =>
            cell === undefined || typeof cell.value === 'object' ? undefined : cell.value,
          ),
        ),
      } as const,
      ...sheet.merges.map((area) => ({ kind: 'merge', sheet: sheet.name, area }) as const),
    ]),
  );
  return file.save();
}
