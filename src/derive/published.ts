/** Last year's amounts out of what was published then: a package as it was exported, or its facts.csv. */
import { PackageFault } from '../ooxml/fault';
import { inflateEntry, readZip } from '../ooxml/zip';
import { WorkbookError } from '../workbook/model';
import { readFactsCsv } from './facts-csv';
import { lastYearFromCsv } from './last-year';
import type { LastAmounts } from './last-year';

/** @throws WorkbookError where there are no amounts in it; the message says what to give instead */
export function readPublished(bytes: Uint8Array): LastAmounts {
  const { csv, year } = isZip(bytes) ? partsOf(bytes) : { csv: bytes, year: null };
  const read = readFactsCsv(utf8(csv));
  if (!read || read.facts.length === 0)
    throw new WorkbookError(
      'empty',
      '里面没有可用的金额；请给出上年的工作簿（.xlsx）、导出的公开包（.zip）或其中的 facts.csv',
    );
  return lastYearFromCsv(read, year);
}

const utf8 = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

const isZip = ([first, second]: Uint8Array) => first === 0x50 && second === 0x4b;

function partsOf(bytes: Uint8Array): { csv: Uint8Array; year: number | null } {
  try {
    const entries = readZip(bytes);
    const part = (name: string) => {
      const entry = entries.find(({ path }) => path === name || path.endsWith(`/${name}`));
      return entry && inflateEntry(entry);
    };
    const csv = part('facts.csv');
    if (!csv) throw new WorkbookError('empty', '里面没有开放数据（facts.csv），请给出导出的公开包');
    return { csv, year: yearOf(part('datapackage.json')) };
  } catch (cause) {
    if (!(cause instanceof PackageFault)) throw cause;
    if (cause.code === 'too-large')
      throw new WorkbookError('too-large', `${cause.detail}，没有读取`, { cause });
    throw new WorkbookError('damaged', '不是完整的压缩包，打不开', { cause });
  }
}

/** The package names itself `budget-sichuan-2023`. */
function yearOf(description: Uint8Array | undefined): number | null {
  const [, year] = /"name":\s*"budget-[^"]*-(20\d\d)"/.exec(description ? utf8(description) : '') ?? [];
  return year === undefined ? null : Number(year);
}
