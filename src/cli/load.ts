/** A file, read, recalculated and bound. */
import { UnrecognisedError } from '../binding/bind';
import type { Binding } from '../binding/bound';
import { underOwnTitles } from '../binding/nearest-title';
import type { Template } from '../template/template';
import type { Recalculation } from '../formula/recalculate';
import type { Reading } from '../reader/reading';
import { toXlsx } from '../reader/to-xlsx';
import type { RowSets } from '../template/expand';
import { ROW_SETS } from '../templates/index';
import { openAny } from '../session/open';
import { fileFault } from './fault';
import { openFile } from './open-file';
import { printable } from './printable';
import { explain } from './system-fault';

export interface Opened {
  readonly reading: Reading;
  readonly binding: Binding;
  readonly recalculation: Recalculation;
}

export interface Loaded extends Opened {
  /** An .xlsx to be changed: the file itself, or what was read from a file of another kind. */
  readonly bytes: Uint8Array;
}

/** @throws CliFault where the file cannot be used; the message names it */
export async function openBound(
  file: string,
  templates: readonly Template[],
  password?: string,
): Promise<Opened> {
  const reading = await openFile(file, password);
  if (reading.workbook.sheets.length === 0) throw fileFault(file, nothingIn(reading));
  try {
    const { recalculation, binding } = await openAny(reading.workbook, templates, ROW_SETS as RowSets);
    return { reading, recalculation, binding: reading.text === null ? binding : underOwnTitles(binding) };
  } catch (error) {
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
  const { bytes, lost } = await toXlsx(opened.reading);
  if (lost.length > 0) process.stderr.write(`${printable(file)}：转成了 .xlsx；${lost.join('；')}。\n`);
  return { ...opened, bytes };
}

function nothingIn({ unread, text }: Reading): string {
  const why = unread.length > 0 ? `${unread.join('；')}。` : '';
  if (text === null) return `里面没有可读的表格。${why}`;
  return `里面没有表格，只有文字。${why}要核对情况说明，请给出工作簿，并用 --narrative 给出这个文件。`;
}
