/** A file of another kind as the .xlsx that is made of it. */
import type { Reading } from '../../reader/reading';
import { WorkbookError } from '../../workbook/model';

export interface Converted {
  readonly bytes: Uint8Array;
  /** What was not brought along or not read, in clauses. */
  readonly lost: readonly string[];
  /** There is text beside its tables. */
  readonly hasText: boolean;
}

/** @throws WorkbookError that says in Chinese what is wrong and what to do */
export async function converted(bytes: Uint8Array, password?: string): Promise<Converted> {
  const [{ readFile }, { toXlsx }] = await Promise.all([
    import('../../reader/read-file'),
    import('../../reader/to-xlsx'),
  ]);
  const reading = await readFile(bytes, password === undefined ? {} : { password });
  if (reading.workbook.sheets.length === 0) throw new WorkbookError('empty', withoutTables(reading));
  const saved = await toXlsx(reading);
  return {
    bytes: saved.bytes,
    lost: [...saved.lost, ...reading.unread, ...(password === undefined ? [] : ['另存的文件没有密码'])],
    hasText: reading.text !== null,
  };
}

/** A text without tables is a 情况说明: what it is held against comes first. */
function withoutTables({ text, unread }: Reading): string {
  const found = text ? '里面没有表格，只有文字' : '里面没有读到表格';
  const why = unread.length > 0 ? `（${unread.join('；')}）` : '';
  return `${found}${why}。要核对情况说明，请先打开工作簿，再在“说明”的“校验文稿”里选这份文件。`;
}
