/** Last year's file, read for its amounts: a workbook of any pack, a package, or its facts.csv; a chunk of its own. */
import { bind, UnrecognisedError } from '../../binding/bind';
import type { Binding } from '../../binding/bound';
import { lastYearFromFacts, type LastAmounts } from '../../derive/last-year';
import { readPublished } from '../../derive/published';
import { buildFacts } from '../../fact/facts';
import type { Template } from '../../template/template';
import { WorkbookError } from '../../workbook/model';
import { readWorkbook } from '../../workbook/read';
import { recalculate } from '../../formula/recalculate';
import type { LastYearView } from './proposal';

export interface LastYearFile {
  readonly amounts: LastAmounts;
  readonly view: LastYearView;
}

/**
 * @param templates its layout need not be this year's
 * @param year of the workbook that is open; null where it says none
 * @throws WorkbookError where the file cannot be used; the sentence names it
 */
export async function readLastYear(
  file: string,
  bytes: Uint8Array,
  templates: () => Promise<readonly Template[]>,
  year: number | null,
): Promise<LastYearFile> {
  const { amounts, unit } = await amountsOf(file, bytes, templates).catch((error: unknown) => {
    if (!(error instanceof WorkbookError || error instanceof UnrecognisedError)) throw error;
    const code = error instanceof WorkbookError ? error.code : 'missing-sheet';
    throw new WorkbookError(code, `“${file}”不能用作上年的数：${ended(error.message)}`, { cause: error });
  });
  if (year !== null && amounts.year !== null && amounts.year !== year - 1)
    throw new WorkbookError(
      'missing-sheet',
      `“${file}”是 ${amounts.year} 年的，本工作簿是 ${year} 年的，请选 ${year - 1} 年的文件。`,
    );
  return { amounts, view: { file, year: amounts.year, unit } };
}

async function amountsOf(
  file: string,
  bytes: Uint8Array,
  templates: () => Promise<readonly Template[]>,
): Promise<{ amounts: LastAmounts; unit: string | null }> {
  if (/\.(?:zip|csv)$/i.test(file)) return { amounts: readPublished(bytes), unit: null };
  const workbook = await readWorkbook(bytes);
  const binding: Binding = bind(recalculate(workbook).workbook, await templates());
  return { amounts: lastYearFromFacts(buildFacts(binding)), unit: binding.unit };
}

const ended = (sentence: string) => (/[。！？]$/.test(sentence) ? sentence : `${sentence}。`);
