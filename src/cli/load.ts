/** A file, read, recalculated and bound. */
import { basename } from 'node:path';
import { UnrecognisedError } from '../binding/bind';
import { NoTablesError, openBytes, type OpenedFile } from '../session/open-bytes';
import type { Template } from '../template/template';
import { fileFault } from './fault';
import { readInput } from './files';
import { readOptions } from './open-file';
import { printable } from './printable';
import { explain } from './system-fault';

export interface Loaded extends OpenedFile {
  /** An .xlsx to be changed: the file itself, or what was read from a file of another kind. */
  readonly bytes: Uint8Array;
}

/** @throws CliFault where the file cannot be used; the message names it */
export async function openBound(
  file: string,
  templates: readonly Template[],
  password?: string,
): Promise<OpenedFile> {
  const bytes = await readInput(file);
  try {
    return await openBytes(bytes, templates, { ...readOptions(password), name: basename(file) });
  } catch (error) {
    if (error instanceof NoTablesError && error.hasText)
      throw fileFault(file, `${error.message}要核对情况说明，请给出工作簿，并用 --narrative 给出这个文件。`);
    if (error instanceof UnrecognisedError) throw fileFault(file, error.message);
    throw explain(file, error);
  }
}

/** For commands that write: what a file of another kind loses on its way is said on stderr. */
export async function loadWorkbook(
  file: string,
  templates: readonly Template[],
  password?: string,
): Promise<Loaded> {
  const opened = await openBound(file, templates, password);
  const { toXlsx } = await import('../reader/to-xlsx');
  const { bytes, lost } = await toXlsx(opened.reading);
  if (lost.length > 0) process.stderr.write(`${printable(file)}：转成了 .xlsx；${lost.join('；')}。\n`);
  return { ...opened, bytes };
}
