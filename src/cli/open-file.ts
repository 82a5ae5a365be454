/** Any file that holds a budget, from its path. */
import { readFile, type ReadOptions } from '../reader/read-file';
import type { Reading } from '../reader/reading';
import { docText } from './doc-text';
import { readInput } from './files';
import { explain } from './system-fault';

/** @throws CliFault where the file cannot be used; the message names it */
export async function openFile(file: string, password?: string): Promise<Reading> {
  const bytes = await readInput(file);
  try {
    return await readFile(bytes, readOptions(password));
  } catch (error) {
    throw explain(file, error);
  }
}

/** What this host can do besides reading. */
export const readOptions = (password?: string): ReadOptions => ({
  ...(password === undefined ? {} : { password }),
  toDocx,
  docText,
});

/** LibreOffice where it is installed; a document that it cannot open is read as text. */
async function toDocx(doc: Uint8Array): Promise<Uint8Array | null> {
  const { findSoffice, Soffice } = await import('./soffice');
  const program = await findSoffice();
  if (program === null) return null;
  const soffice = await Soffice.start(program);
  try {
    return await soffice.docx(doc);
  } catch {
    return null;
  } finally {
    await soffice.close();
  }
}
