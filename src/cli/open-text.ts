/** A 情况说明 in any kind of file that holds one. */
import { NarrativeRefusal, readNarrative, type NarrativeDocument } from '../narrative/read';
import { kindOf } from '../reader/kind';
import { fileFault } from './fault';
import { readInput } from './files';
import { openFile } from './open-file';

export interface OpenedText {
  readonly text: NarrativeDocument;
  /** Pages and parts that could not be read. */
  readonly unread: readonly string[];
}

/** @throws CliFault where there is no text to read; the message names the file */
export async function openText(path: string, password?: string): Promise<OpenedText> {
  const bytes = await readInput(path);
  const kind = kindOf(bytes);
  // PDF, .doc, .wps, and whatever is locked.
  if (kind === 'pdf' || kind === 'compound') {
    const { text, unread } = await openFile(path, password);
    if (!text) throw fileFault(path, '里面没有文字，请选择情况说明的文稿（.docx、.doc、.txt 或 PDF）。');
    return { text, unread };
  }
  try {
    return { text: readNarrative(bytes), unread: [] };
  } catch (error) {
    if (error instanceof NarrativeRefusal) throw fileFault(path, error.message);
    throw error;
  }
}
