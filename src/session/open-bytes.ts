/** A file of any kind opened from its bytes: read, recalculated and bound. */
import type { Binding } from '../binding/bound';
import { underOwnTitles } from '../binding/nearest-title';
import type { Recalculation } from '../formula/recalculate';
import { readFile, type ReadOptions } from '../reader/read-file';
import type { Reading } from '../reader/reading';
import type { RowSets } from '../template/expand';
import type { Template } from '../template/template';
import { ROW_SETS } from '../templates/index';
import { WorkbookError } from '../workbook/model';
import { openAny } from './open';
import { yearSaid } from './year-said';

export interface OpenedFile {
  readonly reading: Reading;
  readonly binding: Binding;
  readonly recalculation: Recalculation;
}

/** Read, but there is no table in it. */
export class NoTablesError extends WorkbookError {
  readonly hasText: boolean;
  constructor({ unread, text }: Reading) {
    const what = text === null ? '里面没有可读的表格。' : '里面没有表格，只有文字。';
    super('empty', `${what}${unread.length > 0 ? `${unread.join('；')}。` : ''}`);
    this.hasText = text !== null;
  }
}

/**
 * @param name the file's, which may say the year where the tables do not
 * @throws WorkbookError or UnrecognisedError with a Chinese sentence that does not name the file
 */
export async function openBytes(
  bytes: Uint8Array,
  templates: readonly Template[],
  { name, ...options }: ReadOptions & { readonly name?: string } = {},
): Promise<OpenedFile> {
  return openReading(await readFile(bytes, options), templates, name);
}

/** What was read, recalculated and bound. */
export async function openReading(
  reading: Reading,
  templates: readonly Template[],
  name?: string,
): Promise<OpenedFile> {
  if (reading.workbook.sheets.length === 0) throw new NoTablesError(reading);
  const { recalculation, binding } = await openAny(reading.workbook, templates, ROW_SETS as RowSets);
  const titled = reading.text === null ? binding : underOwnTitles(binding);
  const year = titled.year ?? yearSaid(reading.text, name);
  return { reading, recalculation, binding: { ...titled, year } };
}
