/** Last year's amounts, from the file that `--last-year` names. */
import { UnrecognisedError } from '../binding/bind';
import type { LastAmounts } from '../derive/last-year';
import type { Facts } from '../fact/facts';
import { lastAmountsIn } from '../session/last-amounts';
import { isOfYearBefore } from '../session/last-year';
import type { Template } from '../template/template';
import { fileFault } from './fault';
import { readInput } from './files';
import { readOptions } from './open-file';
import { explain } from './system-fault';

export interface LastAmountsFile {
  readonly file: string;
  readonly amounts: LastAmounts;
}

/** @throws CliFault where they are of another year than the one before the workbook's */
export function amountsFor({ source }: Facts, { file, amounts }: LastAmountsFile): LastAmounts {
  const { year } = source.binding;
  if (year !== null && !isOfYearBefore(amounts, year))
    throw fileFault(file, `这是 ${amounts.year} 年的，--last-year 要 ${year - 1} 年的`);
  return amounts;
}

/** @param templates this year's packs; the layout may also have been a built-in one */
export async function loadLastAmounts(
  file: string,
  templates: readonly Template[],
  password?: string,
): Promise<LastAmountsFile> {
  const bytes = await readInput(file);
  try {
    return { file, amounts: await lastAmountsIn(bytes, templates, readOptions(password)) };
  } catch (error) {
    if (error instanceof UnrecognisedError) throw fileFault(file, error.message);
    throw explain(file, error);
  }
}
