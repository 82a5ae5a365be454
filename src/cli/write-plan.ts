/** A plan carried out on a copy of the file; formulas that rest on what was written are brought up to date. */
import type { Edit } from '../workbook/edit';
import { recalculate } from '../formula/recalculate';
import { resultEdits } from '../formula/results';
import { openXlsx } from '../workbook/xlsx';
import { writeOutput } from './files';
import { explain } from './system-fault';

export async function writePlan(bytes: Uint8Array, edits: readonly Edit[], out: string): Promise<void> {
  try {
    if (edits.length === 0) return await writeOutput(out, bytes);
    const file = await openXlsx(bytes);
    await file.apply(edits);
    await file.apply(resultEdits(recalculate(await file.read())));
    await writeOutput(out, await file.save());
  } catch (error) {
    throw explain(out, error);
  }
}
