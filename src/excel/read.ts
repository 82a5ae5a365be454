/** The whole workbook in two requests: what sheets and names there are, then all their cells; a third where some are hidden. */
import { parseArea } from '../workbook/address';
import { breath } from '../workbook/breath';
import type { Area, Cell, CellValue, DefinedName, Sheet, Workbook } from '../workbook/model';
import { isPicture } from '../workbook/picture';
import { isErrorText, isFormula } from './cell-text';
import { readHidden, together, type Hidden } from './hidden';
import { isOurOwnName } from './marker';
import { farTooLarge, hostCode } from './sentences';
import type { Batch, Session } from './session';

export interface Reading {
  readonly workbook: Workbook;
  /** Events name a sheet by its id. */
  readonly sheetIds: ReadonlyMap<string, string>;
}

/** About as many cells as Excel on the web answers for at once (5 MB a response). */
const CELLS_A_BAND = 20_000;
/** Some 500 bands; no budget has a hundredth of it, but a stray value at the end of the grid makes billions. */
const MOST_CELLS = 10_000_000;
/** In rows. */
const LONG_SHEET = 500;
const TOO_MUCH = ['ResponsePayloadSizeLimitExceeded', 'InvalidArgument', 'RequestAborted'];

export async function readWorkbook(session: Session): Promise<Reading> {
  try {
    return await readOnce(session);
  } catch (error) {
    // A sheet was deleted between the two requests: what is left is there to be read.
    if (hostCode(error) === 'ItemNotFound' || hostCode(error) === 'InvalidReference')
      return readOnce(session);
    throw error;
  }
}

async function readOnce(session: Session): Promise<Reading> {
  return session.run(async (batch) => {
    const { workbook } = batch;
    const sheets = workbook.worksheets;
    sheets.load(
      'items/id,items/name,items/visibility,items/protection/protected,items/names/items/name,items/names/items/formula',
    );
    workbook.names.load('items/name,items/formula');
    await batch.sync();

    const contents =
      (await readContents(batch, sheets.items).catch((error: unknown) => {
        if (!TOO_MUCH.includes(hostCode(error) ?? '')) throw error;
        return null;
      })) ?? (await readInBands(session, sheets.items));
    const names = workbook.names.items.map((item) => nameOf(item));
    for (const sheet of sheets.items)
      for (const item of sheet.names.items) names.push({ ...nameOf(item), sheet: sheet.name });
    return {
      workbook: {
        sheets: sheets.items.map((sheet, index) => ({
          name: sheet.name,
          hidden: sheet.visibility !== 'Visible',
          protected: sheet.protection.protected,
          ...(contents[index] ?? { rows: [], merges: [] }),
        })),
        names: names.filter((name) => !isOurOwnName(name.name)),
      },
      sheetIds: new Map(sheets.items.map((sheet) => [sheet.id, sheet.name])),
    };
  });
}

type Contents = Pick<Sheet, 'rows' | 'merges'> & Hidden;

/** Null where a sheet has more cells than Excel answers for at once (5,000,000: it says null, and no error). */
async function readContents(batch: Batch, sheets: readonly Excel.Worksheet[]): Promise<Contents[] | null> {
  const loads = sheets.map((sheet) => {
    // Merges may reach beyond the last value, so they are asked of all that is in use.
    const used = sheet.getUsedRange();
    return { sheet, cells: loadCells(sheet.getUsedRangeOrNullObject(true)), merges: loadMerges(used) };
  });
  await batch.sync();
  if (loads.some(({ cells }) => !cells.isNullObject && isUnanswered(cells))) return null;
  const contents: Pick<Contents, 'rows' | 'merges'>[] = [];
  for (const { cells, merges } of loads) {
    const rows: Row[] = [];
    if (!cells.isNullObject) putCells(rows, cells);
    contents.push({ rows, merges: mergesOf(merges) });
    // Sheets of thousands of rows together took 113 ms, in which no key was heard.
    if (rows.length > LONG_SHEET) await breath();
  }
  const hidden = await readHidden(
    batch,
    loads.map(({ sheet, cells }) => ({ sheet, cells })),
  );
  return contents.map((content, index) => ({ ...content, ...hidden[index] }));
}

/** For workbooks beyond one answer: sheet by sheet, a band of rows at a time. */
async function readInBands(session: Session, sheets: readonly Excel.Worksheet[]): Promise<Contents[]> {
  const contents: Contents[] = [];
  for (const { id } of sheets) contents.push(await session.run((batch) => readSheetInBands(batch, id)));
  return contents;
}

async function readSheetInBands(batch: Batch, id: string): Promise<Contents> {
  const sheet = batch.workbook.worksheets.getItem(id);
  sheet.load('name');
  // Merges may reach beyond the last value, and formats far beyond anything.
  const filled = sheet.getUsedRangeOrNullObject(true);
  const all = sheet.getUsedRange();
  for (const range of [filled, all]) {
    range.load('rowIndex,columnIndex,rowCount,columnCount');
    range.untrack();
  }
  await batch.sync();
  if (filled.isNullObject) return { rows: [], merges: [] };
  const used = all.rowCount * all.columnCount <= MOST_CELLS ? all : filled;
  if (used.rowCount * used.columnCount > MOST_CELLS)
    throw farTooLarge(sheet.name, used.rowIndex + used.rowCount, used.columnIndex + used.columnCount);
  const rows: Row[] = [];
  const merges = new Map<string, Area>();
  const hidden: Hidden[] = [];
  let height = Math.max(1, Math.floor(CELLS_A_BAND / used.columnCount));
  for (let top = 0; top < used.rowCount;) {
    const count = Math.min(height, used.rowCount - top);
    const at = () => sheet.getRangeByIndexes(used.rowIndex + top, used.columnIndex, count, used.columnCount);
    const cells = loadCells(at());
    const merged = loadMerges(at());
    try {
      await batch.sync();
    } catch (error) {
      if (height === 1 || !TOO_MUCH.includes(hostCode(error) ?? '')) throw error;
      height = Math.ceil(height / 4); // more than 512 merges, or very long texts
      continue;
    }
    putCells(rows, cells);
    hidden.push(...(await readHidden(batch, [{ sheet, cells }])));
    for (const area of mergesOf(merged)) merges.set(`${area.top} ${area.left}`, area);
    top += count;
  }
  return { rows, merges: [...merges.values()], ...together(hidden) };
}

/** The types know nothing of it. */
const isUnanswered = (range: Excel.Range) => (range.values as unknown) === null;

/** Untracked at once: nothing of it is used beyond the request, and Excel need not keep thousands of ranges. */
function loadCells(range: Excel.Range): Excel.Range {
  range.load('values,formulas,numberFormat,rowIndex,columnIndex,rowHidden,columnHidden');
  range.untrack();
  return range;
}

function loadMerges(range: Excel.Range): Excel.RangeAreas {
  const merges = range.getMergedAreasOrNullObject();
  merges.load('address');
  merges.untrack();
  range.untrack();
  return merges;
}

function mergesOf(merges: Excel.RangeAreas): Area[] {
  if (merges.isNullObject) return [];
  // 'a,b'!A1:B2,'a,b'!C3:D4 : a sheet's name may hold commas, an address does not.
  return merges.address.split(',').flatMap((part) => parseArea(part.slice(part.lastIndexOf('!') + 1)) ?? []);
}

type Row = (Cell | undefined)[] | undefined;

function putCells(rows: Row[], range: Excel.Range): void {
  const { values, formulas, numberFormat, rowIndex, columnIndex } = range;
  values.forEach((line, row) => {
    let cells: (Cell | undefined)[] | undefined;
    line.forEach((value: unknown, column) => {
      const cell = cellOf(value, formulas[row]?.[column], numberFormat[row]?.[column]);
      if (cell) (cells ??= [])[columnIndex + column] = cell;
    });
    if (cells) rows[rowIndex + row] = cells;
  });
}

function cellOf(value: unknown, formula: unknown, format: unknown): Cell | undefined {
  const styled = typeof format === 'string' && format !== 'General' && format !== '' ? { format } : {};
  if (isFormula(formula, value) && isPicture(formula.slice(1))) return undefined;
  if (isFormula(formula, value)) return { value: valueOf(value), formula: formula.slice(1), ...styled };
  if (value === '') return undefined;
  return { value: valueOf(value), ...styled };
}

function valueOf(value: unknown): CellValue {
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  const text = String(value);
  return isErrorText(text) ? { error: text } : text;
}

function nameOf(item: Excel.NamedItem): DefinedName {
  return { name: item.name, refersTo: String(item.formula).replace(/^=/, '') };
}
