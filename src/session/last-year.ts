/** Last year's amounts out of what a department has of them: a workbook of any pack, a package, or its open data. */
import { lastYearFromFacts, lastYearIn, type LastAmounts } from '../derive/last-year';
import { readPublished } from '../derive/published';
import { buildFacts, type Facts } from '../fact/facts';
import type { Template } from '../template/template';
import { readWorkbook } from '../workbook/read';
import { openWorkbook } from './open';

export interface LastYearAmounts {
  readonly amounts: LastAmounts;
  /** Null where the file does not say. */
  readonly unit: string | null;
}

/**
 * @param templates its layout need not be this year's
 * @throws WorkbookError or UnrecognisedError with a Chinese sentence that does not name the file
 */
export async function readLastYear(
  file: string,
  bytes: Uint8Array,
  templates: () => Promise<readonly Template[]>,
): Promise<LastYearAmounts> {
  if (/\.(?:zip|csv)$/i.test(file)) return { amounts: readPublished(bytes), unit: null };
  const { binding } = openWorkbook(await readWorkbook(bytes), await templates());
  return { amounts: lastYearFromFacts(buildFacts(binding)), unit: binding.unit };
}

/** False where it says to be of another year than the one before. */
export const isOfYearBefore = ({ year: of }: LastAmounts, year: number | null): boolean =>
  of === null || year === null || of === year - 1;

/** As texts and packages take them: in this year's unit, or none. */
export const lastYearFor = ({ source }: Facts, last: LastAmounts | null) =>
  last ? { lastYear: lastYearIn(last, source.unit) } : {};
