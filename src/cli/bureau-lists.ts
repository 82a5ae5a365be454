/** The roster and last time's record, from the files they are named by. */
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { readRecord, RecordFault } from '../bureau/record';
import { readRoster, RosterFault, type Roster, type RosterValue } from '../bureau/roster';
import type { PastRecord } from '../bureau/since';
import { parseCsv } from '../derive/facts-csv';
import { decodeText } from '../narrative/read';
import { kindOf } from '../reader/kind';
import { fileFault } from './fault';
import { readInput } from './files';
import { openFile } from './open-file';

/** Of a folder that `--out` wrote. */
export const RECORD = '检查记录.json';

/** @throws CliFault */
export async function loadRoster(file: string, year: number | null): Promise<Roster> {
  try {
    return readRoster(await rowsIn(file), year);
  } catch (error) {
    if (error instanceof RosterFault) throw fileFault(file, error.message);
    throw error;
  }
}

async function rowsIn(file: string): Promise<RosterValue[][]> {
  const bytes = await readInput(file);
  if (kindOf(bytes) === 'text') return parseCsv(decodeText(bytes).replace(/^\ufeff/, ''));
  const { workbook } = await openFile(file);
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

/** @throws CliFault */
export async function loadRecord(path: string): Promise<PastRecord> {
  const found = await stat(path).catch(() => null);
  const file = found?.isDirectory() ? join(path, RECORD) : path;
  const bytes = await readInput(file);
  try {
    return readRecord(new TextDecoder().decode(bytes));
  } catch (error) {
    if (error instanceof RecordFault) throw fileFault(file, error.message);
    throw error;
  }
}
