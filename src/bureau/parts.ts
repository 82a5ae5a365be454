/** Tables of one department that lie in several workbooks, put together; those of several units in one, taken apart. */
import type { Reading } from '../reader/reading';
import type { Cell, Sheet, Workbook } from '../workbook/model';
import { baseName } from './files';
import type { HandedIn } from './handed-in';
import { heartOf } from '../lexicon/department-names';

/** Tables of one form of one unit in several workbooks: no table is in two of them. */
export function areParts(workbooks: readonly HandedIn[]): boolean {
  const titles = workbooks.flatMap(({ titles: own = [] }) => [...new Set(own)]);
  const forms = new Set(workbooks.map(({ form }) => form));
  const units = new Set(workbooks.flatMap(({ unit }) => (unit === null ? [] : [heartOf(unit)])));
  return (
    workbooks.length > 1 &&
    titles.length > 0 &&
    new Set(titles).size === titles.length &&
    forms.size === 1 &&
    units.size <= 1
  );
}

export interface Part {
  readonly file: string;
  readonly reading: Reading;
}

export interface Joined {
  readonly reading: Reading;
  /** In which file a sheet of it lies, where there are several. */
  readonly fileOf?: (sheet: string) => string;
}

/** One workbook of all sheets; a sheet whose name an earlier part has bears its file's behind its own. */
export function joined(parts: readonly [Part, ...Part[]]): Joined {
  const [first] = parts;
  if (parts.length === 1) return { reading: first.reading };
  const files = new Map<string, string>();
  const sheets: Sheet[] = [];
  const names = parts.flatMap(({ reading }) => reading.workbook.sheets.map(({ name }) => name.toLowerCase()));
  // What a formula calls by its name would be another part's sheet.
  const clash = new Set(names).size < names.length;
  for (const { file, reading } of parts)
    for (const sheet of reading.workbook.sheets) {
      let name = sheet.name;
      while (files.has(name)) name += `（${stem(file)}）`;
      files.set(name, file);
      sheets.push({ ...(clash ? asValues(sheet) : sheet), name });
    }
  return {
    reading: {
      kind: first.reading.kind,
      workbook: { ...common(parts), sheets },
      text: null,
      unread: parts.flatMap(({ file, reading }) => reading.unread.map((one) => `${file}：${one}`)),
    },
    fileOf: (sheet) => files.get(sheet) ?? first.file,
  };
}

/** What holds for all parts: names that one of them alone has, and how they calculate. */
function common(parts: readonly Part[]): Omit<Workbook, 'sheets'> {
  const all = parts.flatMap(({ reading }) => reading.workbook.names);
  const times = new Map<string, number>();
  for (const { name } of all) times.set(name, (times.get(name) ?? 0) + 1);
  const asDisplayed = parts.some(({ reading }) => reading.workbook.asDisplayed);
  return { names: all.filter(({ name }) => times.get(name) === 1), ...(asDisplayed && { asDisplayed }) };
}

/** The sheets of one unit of several; what their formulas came to stays. */
export const taken = (workbook: Workbook, sheets: readonly string[]): Workbook => ({
  ...workbook,
  names: [],
  sheets: workbook.sheets.filter(({ name }) => sheets.includes(name)).map(asValues),
});

function asValues(sheet: Sheet): Sheet {
  const value = (cell: Cell | undefined): Cell | undefined => {
    if (cell?.formula === undefined) return cell;
    const { formula: _, ...rest } = cell;
    return rest;
  };
  return { ...sheet, rows: sheet.rows.map((row) => row?.map(value)) };
}

const stem = (file: string): string => baseName(file).replace(/\.[^.]+$/, '');
