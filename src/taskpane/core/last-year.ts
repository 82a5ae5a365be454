/** Last year's file as the pane takes it: a chunk of its own. */
import type { LastAmounts } from '../../derive/last-year';
import { isOfYearBefore, readLastYear } from '../../session/last-year';
import type { Template } from '../../template/template';
import { WorkbookError } from '../../workbook/model';
import type { FileToRead } from './contract';
import type { LastYearView } from './proposal';
import { unusable } from './unusable';

export interface LastYearFile {
  readonly amounts: LastAmounts;
  readonly view: LastYearView;
}

/**
 * @param year of the workbook that is open; null where it says none
 * @throws WorkbookError where the file cannot be used; the sentence names it
 */
export async function openLastYear(
  file: FileToRead,
  templates: readonly Template[],
  year: number | null,
): Promise<LastYearFile> {
  const { name } = file;
  const { amounts, unit } = await readLastYear(file.bytes, templates, file).catch((error: unknown) => {
    throw unusable(error, `“${name}”不能用作上年的数`);
  });
  if (year !== null && !isOfYearBefore(amounts, year))
    throw new WorkbookError(
      'missing-sheet',
      `“${name}”是 ${amounts.year} 年的，本工作簿是 ${year} 年的，请选 ${year - 1} 年的文件。`,
    );
  return { amounts, view: { file: name, year: amounts.year, unit } };
}
