/** Last year's amounts out of what a department has of them: a workbook, a package, or the open data of one. */
import { strFromU8, unzipSync } from 'fflate';
import { readFactsCsv } from '../derive/facts-csv';
import { lastYearFromCsv, lastYearFromFacts, lastYearIn } from '../derive/last-year';
import type { LastAmounts } from '../derive/last-year';
import { buildFacts } from '../fact/facts';
import type { Facts } from '../fact/facts';
import type { LastYear } from '../fact/last-year';
import type { Template } from '../template/template';
import { builtInTemplates } from '../templates/built-in';
import { fileFault } from './fault';
import { readInput } from './files';
import { loadWorkbook } from './load';

/** As much of a package's table of facts as is read into memory. */
const MOST_BYTES = 64 * 1024 * 1024;

export interface LastAmountsFile {
  readonly file: string;
  readonly amounts: LastAmounts;
}

/** Last year's amounts for the 情况说明 of a workbook, in its unit. @throws CliFault where they are of another year */
export function lastYearFor({ source }: Facts, { file, amounts }: LastAmountsFile): LastYear {
  const { year } = source.binding;
  if (amounts.year !== null && year !== null && amounts.year !== year - 1)
    throw fileFault(file, `这是 ${amounts.year} 年的，--last-year 要 ${year - 1} 年的`);
  return lastYearIn(amounts, source.unit);
}

/** @param templates this year's packs; the layout may also have been a built-in one */
export async function loadLastAmounts(
  file: string,
  templates: readonly Template[],
): Promise<LastAmountsFile> {
  if (/\.xls[xm]$/i.test(file)) {
    const others = builtInTemplates().filter(({ id }) => templates.every((own) => own.id !== id));
    const { binding } = await loadWorkbook(file, [...templates, ...others]);
    return { file, amounts: lastYearFromFacts(buildFacts(binding)) };
  }
  const bytes = await readInput(file);
  const csv = /\.zip$/i.test(file) ? factsInPackage(file, bytes) : bytes;
  const read = readFactsCsv(strFromU8(csv));
  if (!read || read.facts.length === 0)
    throw fileFault(
      file,
      '里面没有可用的金额；请给出上年的工作簿（.xlsx）、导出的公开包（.zip）或其中的 facts.csv',
    );
  return { file, amounts: lastYearFromCsv(read, null) };
}

function factsInPackage(file: string, bytes: Uint8Array): Uint8Array {
  try {
    const [csv] = Object.values(
      unzipSync(bytes, {
        filter: ({ name, originalSize }) => /(?:^|\/)facts\.csv$/.test(name) && originalSize <= MOST_BYTES,
      }),
    );
    if (csv) return csv;
  } catch {
    throw fileFault(file, '不是完整的压缩包，打不开');
  }
  throw fileFault(file, '里面没有开放数据（facts.csv），请给出导出的公开包');
}
