/** The workbook to hand in: its formulas' results brought up to date before the formulas go, and no working sheets. */
import type { Binding } from '../binding/bound';
import { NAME_PREFIX } from '../binding/names';
import { workingSheets } from '../binding/working-sheets';
import { recalculate } from '../formula/recalculate';
import { exactResults } from '../formula/results';
import { submissionCopy } from '../workbook/submission';
import { openXlsx } from '../workbook/xlsx';

/** @throws WorkbookError where no clean copy can be made */
export async function cleanCopy(bytes: Uint8Array, binding: Binding): Promise<Uint8Array> {
  const file = await openXlsx(bytes);
  await file.apply(exactResults(recalculate(await file.read())));
  const working = new Set(workingSheets(binding));
  return submissionCopy(file, { namePrefix: NAME_PREFIX, keeps: (sheet) => !working.has(sheet) }).save();
}
