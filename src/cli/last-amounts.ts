/** Last year's amounts, from the file that `--last-year` names. */
import { UnrecognisedError } from '../binding/bind';
import type { LastAmounts } from '../derive/last-year';
import type { Facts } from '../fact/facts';
import { isOfYearBefore, readLastYear } from '../session/last-year';
import { isOfOutturn } from '../template/outturn';
import type { Template } from '../template/template';
import { withBuiltIn } from '../templates/built-in';
import { fileFault } from './fault';
import { readInput } from './files';
import { readOptions } from './open-file';
import { explain } from './system-fault';

/** Methods, so that whoever is handed one need not load what reads it. */
export class LastAmountsFile {
  constructor(
    readonly file: string,
    readonly amounts: LastAmounts,
  ) {}

  /** @throws CliFault where they are of another year than the one before the workbook's */
  beforeYearOf({ source }: Facts): LastAmounts {
    const { file, amounts } = this;
    const { year } = source.binding;
    if (year !== null && !isOfYearBefore(amounts, year))
      throw fileFault(file, `这是 ${amounts.year} 年的，不是上年（${year - 1} 年）的`);
    return amounts;
  }

  /** @throws CliFault where it is not the budget of the year that the final accounts are of */
  asBudgetOf({ source }: Facts): LastAmounts {
    const { file, amounts } = this;
    const { year, template } = source.binding;
    if (!isOfOutturn(template))
      throw fileFault(file, '--budget 给出决算那一年的预算，而校验的是预算表；要和上年比较请用 --last-year');
    if (year !== null && amounts.year !== null && amounts.year !== year)
      throw fileFault(file, `这是 ${amounts.year} 年的预算，--budget 要 ${year} 年的`);
    return amounts;
  }
}

/** @param templates this year's packs; the layout may also have been a built-in one */
export async function loadLastAmounts(
  file: string,
  templates: readonly Template[],
  password?: string,
): Promise<LastAmountsFile> {
  const bytes = await readInput(file);
  try {
    const { amounts } = await readLastYear(bytes, withBuiltIn(templates), readOptions(password));
    return new LastAmountsFile(file, amounts);
  } catch (error) {
    if (error instanceof UnrecognisedError) throw fileFault(file, error.message);
    throw explain(file, error);
  }
}
