/** Bytes of a file that was chosen, when they are needed. */
import { WorkbookError } from '../../workbook/model';
import { FOLDER_WORDS } from './words';

/** @throws WorkbookError where the file is no longer what was chosen */
export async function bytesOf(file: Blob): Promise<Uint8Array> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch (cause) {
    throw new WorkbookError('damaged', FOLDER_WORDS.unreadable, { cause });
  }
}
