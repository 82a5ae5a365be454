/** Last year's amounts out of what was published then: a package as it was exported, or its facts.csv. */
import { strFromU8, unzipSync } from 'fflate';
import { WorkbookError } from '../workbook/model';
import { readFactsCsv } from './facts-csv';
import { lastYearFromCsv } from './last-year';
import type { LastAmounts } from './last-year';

/** As much of one file of a package as is read into memory. */
const MOST_BYTES = 64 * 1024 * 1024;
const WANTED = /(?:^|\/)(facts\.csv|datapackage\.json)$/;

/** @throws WorkbookError where there are no amounts in it; the message says what to give instead */
export function readPublished(bytes: Uint8Array): LastAmounts {
  const { csv, year } = isZip(bytes) ? partsOf(bytes) : { csv: bytes, year: null };
  const read = readFactsCsv(strFromU8(csv));
  if (!read || read.facts.length === 0)
    throw new WorkbookError(
      'empty',
      '里面没有可用的金额；请给出上年的工作簿（.xlsx）、导出的公开包（.zip）或其中的 facts.csv',
    );
  return lastYearFromCsv(read, year);
}

const isZip = ([first, second]: Uint8Array) => first === 0x50 && second === 0x4b;

function partsOf(bytes: Uint8Array): { csv: Uint8Array; year: number | null } {
  let files: Record<string, Uint8Array>;
  try {
    files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => WANTED.test(name) && originalSize <= MOST_BYTES,
    });
  } catch (cause) {
    throw new WorkbookError('damaged', '不是完整的压缩包，打不开', { cause });
  }
  const named = (end: string) => Object.entries(files).find(([name]) => name.endsWith(end))?.[1];
  const csv = named('facts.csv');
  if (!csv) throw new WorkbookError('empty', '里面没有开放数据（facts.csv），请给出导出的公开包');
  return { csv, year: yearOf(named('datapackage.json')) };
}

/** The package names itself `budget-sichuan-2023`. */
function yearOf(description: Uint8Array | undefined): number | null {
  const [, year] = /"name":\s*"budget-[^"]*-(20\d\d)"/.exec(description ? strFromU8(description) : '') ?? [];
  return year === undefined ? null : Number(year);
}
