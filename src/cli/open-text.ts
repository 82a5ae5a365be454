/** A 情况说明 in any kind of file that holds one, from its path. */
import { NarrativeRefusal } from '../narrative/read';
import { readTextFile, type OpenedText } from '../session/text-file';
import { fileFault } from './fault';
import { readInput } from './files';
import { readOptions } from './open-file';
import { explain } from './system-fault';

/** @throws CliFault where there is no text to read; the message names the file */
export async function openText(path: string, password?: string): Promise<OpenedText> {
  const bytes = await readInput(path);
  try {
    return await readTextFile(bytes, readOptions(password));
  } catch (error) {
    if (error instanceof NarrativeRefusal) throw fileFault(path, error.message);
    throw explain(path, error);
  }
}
