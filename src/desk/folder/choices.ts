/** A roster or last time's record that the officer has chosen, read in the page. */
import { WorkbookError } from '../../workbook/model';
import type { Folder } from './folder';
import { bytesOf } from './bytes';

/** @throws Error with a Chinese sentence that names the file */
export const chooseRoster = (folder: Folder, file: File): Promise<void> =>
  named(file, async (bytes) => {
    const { rosterIn } = await import('../../bureau/roster-file');
    const year = folder.get().ofYear ?? new Date().getFullYear();
    folder.chooseRoster({ name: file.name, roster: await rosterIn(bytes, year) });
  });

/** @throws Error with a Chinese sentence that names the file */
export const chooseRecord = (folder: Folder, file: File): Promise<void> =>
  named(file, async (bytes) => {
    const { readRecord } = await import('../../bureau/record');
    folder.choosePast(readRecord(new TextDecoder().decode(bytes)));
  });

/** Faults whose message is for the officer. */
const IN_WORDS: ReadonlySet<string> = new Set(['RosterFault', 'RecordFault', 'WorkbookError']);

async function named(file: File, use: (bytes: Uint8Array) => Promise<void>): Promise<void> {
  try {
    await use(await bytesOf(file));
  } catch (cause) {
    if (!(cause instanceof Error) || !IN_WORDS.has(cause.name)) throw cause;
    throw new WorkbookError('damaged', `${file.name}：${cause.message}`, { cause });
  }
}
