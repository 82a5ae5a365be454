/** A 情况说明 in any kind of file that holds one. */
import { readNarrative, type NarrativeDocument } from '../narrative/read';
import { kindOf } from '../reader/kind';
import { readFile, type ReadOptions } from '../reader/read-file';
import { WorkbookError } from '../workbook/model';

export interface OpenedText {
  readonly text: NarrativeDocument;
  /** Pages and parts that could not be read. */
  readonly unread: readonly string[];
}

/** @throws WorkbookError or NarrativeRefusal with a Chinese sentence that does not name the file */
export async function readTextFile(bytes: Uint8Array, options: ReadOptions = {}): Promise<OpenedText> {
  const kind = kindOf(bytes);
  // PDF, .doc, .wps, and whatever is locked.
  if (kind !== 'pdf' && kind !== 'compound') return { text: readNarrative(bytes), unread: [] };
  const { kind: read, text, workbook, unread } = await readFile(bytes, options);
  if (!text)
    throw new WorkbookError(
      'empty',
      '里面没有文字，请选择情况说明的文稿（.docx、.doc、PDF、.txt 或网页 .html）。',
    );
  return { text: read === 'pdf' ? { ...text, tables: workbook } : text, unread };
}
