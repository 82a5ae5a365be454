/** The roster out of a file: a list in .csv, or the sheet of a workbook that is one. */
import { parseCsv } from '../derive/facts-csv';
import { plain } from '../lexicon/department-names';
import { decodeText } from '../narrative/read';
import { kindOf } from '../reader/kind';
import { readFile, type ReadOptions } from '../reader/read-file';
import { yearIn } from './handed-in';
import { readRoster, type Roster, type RosterEntry, type RosterValue } from './roster';

/**
 * @param year of days that name none
 * @throws RosterFault or WorkbookError with a Chinese sentence that does not name the file
 */
export async function rosterIn(
  bytes: Uint8Array,
  year: number | null,
  options: ReadOptions = {},
): Promise<Roster> {
  const lists = await listsIn(bytes, options);
  const usable = lists.filter(({ rows }) => isRoster(rows));
  const own = ofTheYear(usable, year);
  if (own.length < 2) return readRoster((own[0] ?? lists[0])?.rows ?? [], year);
  // 党政机关 on one sheet, 事业单位 on the next: one roster.
  const entries = new Map<string, RosterEntry>();
  const faults: string[] = [];
  for (const { name, rows } of own) {
    const read = readRoster(rows, year);
    for (const entry of read.entries) {
      const key = plain(entry.name);
      if (!entries.has(key)) entries.set(key, entry);
    }
    faults.push(...read.faults.map((fault) => `工作表“${name}”：${fault}`));
  }
  return { entries: [...entries.values()], faults };
}

interface List {
  /** Of its sheet; nothing of a file of text. */
  readonly name: string;
  readonly rows: RosterValue[][];
}

async function listsIn(bytes: Uint8Array, options: ReadOptions): Promise<List[]> {
  if (kindOf(bytes) === 'text')
    return [{ name: '', rows: parseCsv(decodeText(bytes).replace(/^\ufeff/, '')) }];
  const { workbook } = await readFile(bytes, options);
  return workbook.sheets
    .filter(({ hidden }) => !hidden)
    .map((sheet) => ({
      name: sheet.name,
      rows: Array.from(sheet.rows, (row) => Array.from(row ?? [], (cell) => valueOf(cell?.value))),
    }));
}

function isRoster(rows: readonly (readonly RosterValue[])[]): boolean {
  try {
    return readRoster(rows, null).entries.length > 0;
  } catch {
    return false;
  }
}

/** Beside this year's list last year's may lie: sheets that name another year are others' lists. */
function ofTheYear(lists: readonly List[], year: number | null): readonly List[] {
  const yearOf = ({ name, rows }: List) => yearIn(name) ?? yearIn(String(rows[0]?.find(Boolean) ?? ''));
  const years = lists.map(yearOf);
  const wanted = years.includes(year) ? year : (years[0] ?? null);
  return lists.filter((_, index) => years[index] === wanted || years[index] === null);
}

const valueOf = (value: unknown): RosterValue =>
  typeof value === 'number' || typeof value === 'string' ? value : '';
