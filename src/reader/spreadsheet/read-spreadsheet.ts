/**
 * .xls and .et (BIFF5, BIFF8), .xlsb, .ods and Excel 2003 XML, by @e965/xlsx. Values, formulas, merges, names and
 * number formats are taken from it; its formatted texts (`w`) are not, for they are wrong for formats of the field.
 */
import { CODE_PAGES } from './code-pages';
import type { CellObject, WorkBook, WorkSheet } from '@e965/xlsx';
import { MAX_CELLS, MAX_COLUMNS, MAX_FILLED_ROWS, MAX_MERGES } from '../../workbook/limits';
import type { Cell, CellValue, DefinedName, Sheet, Workbook } from '../../workbook/model';
import { damaged, noSheetsIn, tooLarge } from './refusal';
import type { SpreadsheetKind } from './kinds';
import { mended } from './mend';
import { withOldNames } from './old-names';
import { indexesOf, type UnseenParts } from './unseen';

/** What a sheet looks like, as far as the library tells; in characters and points, undefined where it does not. */
export interface SheetLook {
  readonly widths: readonly (number | undefined)[];
  readonly heights: readonly (number | undefined)[];
}

export interface Spreadsheet {
  readonly workbook: Workbook;
  readonly looks: readonly SheetLook[];
}

/** 2.5.10 BErr of [MS-XLS]. */
const ERRORS: Readonly<Record<number, string>> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
  43: '#GETTING_DATA',
};

/** @throws WorkbookError `damaged`, `too-large`, `empty` or `encrypted` */
export async function readSpreadsheet(bytes: Uint8Array, kind: SpreadsheetKind): Promise<Spreadsheet> {
  const { read, set_cptable } = await import('@e965/xlsx');
  if (kind === 'xls') set_cptable(CODE_PAGES);
  const { bytes: readable, unseen } = mended(bytes, kind);
  let book: WorkBook;
  try {
    book = read(readable, {
      type: 'array',
      dense: true,
      cellFormula: true,
      cellNF: true,
      cellStyles: true,
      cellText: false,
      cellHTML: false,
      sheetStubs: true,
      bookVBA: false,
    });
  } catch (error) {
    throw damaged(error);
  }
  const names = book.SheetNames.map((name) => decoded(name));
  if (names.length === 0) throw noSheetsIn();
  const counter = { cells: 0, merges: 0 };
  const sheets = book.SheetNames.map((name, index) => {
    const sheet = book.Sheets[name];
    const shown = names[index] ?? name;
    const parts = unseen.get(shown);
    const hidden = (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) > 0 || parts?.sheet === true;
    return withUnseen(sheetOf(sheet ?? {}, { name: shown, hidden }, counter), sheet ?? {}, parts);
  });
  return {
    workbook: withOldNames({ sheets, names: definedNames(book, names) }),
    looks: book.SheetNames.map((name) => lookOf(book.Sheets[name] ?? {})),
  };
}

/** The names of sheets come out of .ods files as they stand in the XML. */
function decoded(name: string): string {
  return name
    .replaceAll('&apos;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}

function sheetOf(
  sheet: WorkSheet,
  { name, hidden }: { name: string; hidden: boolean },
  counter: { cells: number; merges: number },
): Sheet {
  const rows: (Cell | undefined)[][] = [];
  let used = 0;
  let filled = 0;
  for (const [index, line] of (sheet['!data'] ?? []).entries()) {
    const row: (Cell | undefined)[] = [];
    for (const [column, raw] of (line ?? []).entries()) {
      if (raw === undefined || column >= MAX_COLUMNS) continue;
      if (++counter.cells > MAX_CELLS) throw tooLarge('工作簿的单元格过多');
      const cell = cellOf(raw);
      if (!cell) continue;
      row[column] = cell;
      if (cell.value !== null || cell.formula !== undefined) used = index + 1;
    }
    if (used === index + 1 && ++filled > MAX_FILLED_ROWS) throw tooLarge('工作表的行过多');
    rows[index] = row;
  }
  rows.length = used;
  const merges = (sheet['!merges'] ?? []).map(({ s, e }) => ({
    top: s.r,
    left: s.c,
    bottom: e.r,
    right: e.c,
  }));
  counter.merges += merges.length;
  if (counter.merges > MAX_MERGES) throw tooLarge('工作簿的合并单元格过多');
  return { name, hidden, protected: sheet['!protect'] !== undefined, rows, merges };
}

/** Rows and columns that the library or the file itself calls hidden, or that are drawn to nothing. */
function withUnseen(read: Sheet, sheet: WorkSheet, parts: UnseenParts | undefined): Sheet {
  const width = Math.max(0, ...read.rows.map((row) => row?.length ?? 0));
  const rows = indexesOf(parts?.rows ?? [], read.rows.length);
  const columns = indexesOf(parts?.columns ?? [], width);
  for (const [index, row] of (sheet['!rows'] ?? []).slice(0, read.rows.length).entries())
    if (row?.hidden === true || row?.hpt === 0) rows.add(index);
  for (const [index, column] of (sheet['!cols'] ?? []).slice(0, width).entries())
    if (column?.hidden === true || column?.width === 0) columns.add(index);
  return {
    ...read,
    ...(rows.size > 0 ? { hiddenRows: rows } : {}),
    ...(columns.size > 0 ? { hiddenColumns: columns } : {}),
  };
}

function cellOf(raw: CellObject): Cell | undefined {
  const format = raw.z === undefined || raw.z === 'General' ? undefined : String(raw.z);
  const value = valueOf(raw);
  const formula = raw.f === undefined || raw.f === '' ? undefined : raw.f.replace(/^=/, '');
  if (value === null && format === undefined && formula === undefined) return undefined;
  return {
    value,
    ...(formula === undefined ? {} : { formula }),
    ...(format === undefined ? {} : { format }),
  };
}

function valueOf({ t, v }: CellObject): CellValue {
  if (t === 'e') return { error: (typeof v === 'number' ? ERRORS[v] : undefined) ?? '#VALUE!' };
  if (v === undefined || v === null || t === 'z') return null;
  if (v instanceof Date) return null;
  // Nothing is stored; a formula without its result is calculated later.
  if (v === '') return null;
  return v;
}

function definedNames(book: WorkBook, sheets: readonly string[]): DefinedName[] {
  return (book.Workbook?.Names ?? []).flatMap(({ Name, Ref, Sheet: index }) => {
    if (
      !Name ||
      !Ref ||
      /^(?:_xlnm\.)?(?:Print_Titles|Print_Area|_FilterDatabase|Criteria|Extract)$/i.test(Name)
    )
      return [];
    const sheet = index === undefined || index === null ? undefined : sheets[index];
    return [{ name: decoded(Name), refersTo: decoded(Ref), ...(sheet === undefined ? {} : { sheet }) }];
  });
}

function lookOf(sheet: WorkSheet): SheetLook {
  return {
    widths: (sheet['!cols'] ?? []).map((column) => column?.wch ?? column?.width),
    heights: (sheet['!rows'] ?? []).map((row) => row?.hpt),
  };
}
