/** Last year's amounts out of what a department has of them: a workbook, a package, or the open data of one. */
import { lastYearFromFacts } from '../derive/last-year';
import type { LastAmounts } from '../derive/last-year';
import { readPublished } from '../derive/published';
import { buildFacts } from '../fact/facts';
import type { Facts } from '../fact/facts';
import { kindOf } from '../reader/kind';
import type { FileKind } from '../reader/kind';
import { isOfYearBefore } from '../session/last-year';
import type { Template } from '../template/template';
import { builtInTemplates } from '../templates/built-in';
import { fileFault } from './fault';
import { readInput } from './files';
import { explain } from './system-fault';
import { openBound } from './load';

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
  if (!isOpenData(kindOf(bytes))) {
    const others = builtInTemplates().filter(({ id }) => templates.every((own) => own.id !== id));
    const { binding } = await openBound(file, [...templates, ...others], password);
    return { file, amounts: lastYearFromFacts(buildFacts(binding)) };
  }
  try {
    return { file, amounts: readPublished(bytes) };
  } catch (error) {
    throw explain(file, error);
  }
}

/** A package as it was exported, or the facts.csv in it; whatever else holds amounts is read as any file is. */
function isOpenData(kind: FileKind): boolean {
  return kind === 'zip' || kind === 'text';
}
