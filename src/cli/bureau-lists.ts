/** The roster and last time's record, from the files they are named by. */
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { RECORD, readRecord, RecordFault } from '../bureau/record';
import { RosterFault, type Roster } from '../bureau/roster';
import { rosterIn } from '../bureau/roster-file';
import type { PastRecord } from '../bureau/since';
import { fileFault } from './fault';
import { readInput } from './files';
import { readOptions } from './open-file';
import { explain } from './system-fault';

/** @throws CliFault */
export async function loadRoster(file: string, year: number | null): Promise<Roster> {
  const bytes = await readInput(file);
  try {
    return await rosterIn(bytes, year, readOptions());
  } catch (error) {
    if (error instanceof RosterFault) throw fileFault(file, error.message);
    throw explain(file, error);
  }
}

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
