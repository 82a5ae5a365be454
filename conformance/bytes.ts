/** The files of a case: a plain .xlsx with values, formulas, merges and formats. */
import { toXlsx } from '../src/reader/to-xlsx';
import type { Workbook } from '../src/workbook/model';

export async function xlsxOf(workbook: Workbook): Promise<Uint8Array> {
  const { bytes } = await toXlsx({ kind: 'ods', workbook, text: null, unread: [] });
  return bytes;
}
