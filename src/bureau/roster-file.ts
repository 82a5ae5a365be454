/** The roster out of a file: a list in .csv, or the sheet of a workbook that is one. */
import { parseCsv } from '../derive/facts-csv';
import { decodeText } from '../narrative/read';
import { kindOf } from '../reader/kind';
import { readFile, type ReadOptions } from '../reader/read-file';
import { readRoster, type Roster, type RosterValue } from './roster';

/**
 * @param year of days that name none
 * @throws RosterFault or WorkbookError with a Chinese sentence that does not name the file
 */
export async function rosterIn(
  bytes: Uint8Array,
  year: number | null,
  options: ReadOptions = {},
): Promise<Roster> {
  return readRoster(await rowsIn(bytes, options), year);
}

async function rowsIn(bytes: Uint8Array, options: ReadOptions): Promise<RosterValue[][]> {
  if (kindOf(bytes) === 'text') return parseCsv(decodeText(bytes).replace(/^\ufeff/, ''));
  const { workbook } = await readFile(bytes, options);
  const rows = workbook.sheets
    .filter(({ hidden }) => !hidden)
    .map((sheet) => Array.from(sheet.rows, (row) => Array.from(row ?? [], (cell) => valueOf(cell?.value))));
  const usable = rows.find((one) => {
    try {
      return readRoster(one, null).entries.length > 0;
    } catch {
      return false;
    }
  });
  return usable ?? rows[0] ?? [];
}

const valueOf = (value: unknown): RosterValue =>
  typeof value === 'number' || typeof value === 'string' ? value : '';
