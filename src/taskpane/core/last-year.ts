/** Last year's file as the pane takes it: a chunk of its own. */
import { UnrecognisedError } from '../../binding/bind';
import type { LastAmounts } from '../../derive/last-year';
import { isOfYearBefore, readLastYear } from '../../session/last-year';
import type { Template } from '../../template/template';
import { WorkbookError } from '../../workbook/model';
import type { LastYearView } from './proposal';

export interface LastYearFile {
  readonly amounts: LastAmounts;
  readonly view: LastYearView;
}

/**
 * @param year of the workbook that is open; null where it says none
 * @throws WorkbookError where the file cannot be used; the sentence names it
 */
export async function openLastYear(
  file: string,
  bytes: Uint8Array,
  templates: () => Promise<readonly Template[]>,
  year: number | null,
): Promise<LastYearFile> {
  const { amounts, unit } = await readLastYear(file, bytes, templates).catch((error: unknown) => {
    if (!(error instanceof WorkbookError || error instanceof UnrecognisedError)) throw error;
    const code = error instanceof WorkbookError ? error.code : 'missing-sheet';
    throw new WorkbookError(code, `“${file}”不能用作上年的数：${ended(error.message)}`, { cause: error });
  });
  if (year !== null && !isOfYearBefore(amounts, year))
    throw new WorkbookError(
      'missing-sheet',
      `“${file}”是 ${amounts.year} 年的，本工作簿是 ${year} 年的，请选 ${year - 1} 年的文件。`,
    );
  return { amounts, view: { file, year: amounts.year, unit } };
}

const ended = (sentence: string) => (/[。！？]$/.test(sentence) ? sentence : `${sentence}。`);
