/** What the officer does in the grid, done to the emulator's workbook: typing, pasting, formats, rows, sheets. */
import {
  BooleanNumber,
  CanceledError,
  CellValueType,
  type ICellData,
  type IRange,
  type Nullable,
} from '@univerjs/core';
import type { Area } from '../../workbook/model';
import type { Book } from '../host/book';
import type { HostSheet } from '../host/sheet';
import { isRefused } from './refused';
import type { Mirror } from './mirror';
import { areaOf, points } from './sheet-data';
import { formatChanges } from './style';
import type { Grid } from './univer';

export interface TypedOptions {
  readonly book: () => Book;
  /** Told after every change, to draw what the workbook made of it. */
  readonly onChange: () => void;
  /** A sentence for the officer: the change was refused. */
  readonly onRefused: (message: string) => void;
  /** Whatever the workbook tells of its selection meanwhile comes from here. */
  readonly selecting: (work: () => void) => void;
}

type Matrix = Record<number, Record<number, Nullable<ICellData>>>;

/** The parameters of the mutations listened to; each has some of these. */
interface Params {
  readonly unitId?: string;
  readonly subUnitId: string;
  readonly cellValue?: Matrix;
  readonly range: IRange;
  readonly ranges: readonly IRange[];
  readonly colWidth: number | Record<number, number>;
  readonly rowHeight: number | Record<number, number>;
  readonly name: string;
  readonly sheet: { readonly id: string; readonly name: string; readonly cellData?: Matrix };
  readonly hidden: BooleanNumber;
  readonly order: number;
  readonly ySplit: number;
  readonly from: { readonly subUnitId: string; readonly value: Matrix };
  readonly to: { readonly subUnitId: string; readonly value: Matrix };
}

/** Listens to the grid from now on. */
export function hearTyping(grid: Grid, mirror: Mirror, options: TypedOptions): void {
  grid.commands.beforeCommandExecuted(({ id }, how) => {
    if (how?.['mirrored'] === true || !isRefused(id)) return;
    options.onRefused('工作台的表格不做这项操作，请在 Excel 中进行。');
    throw new CanceledError();
  });
  grid.commands.onCommandExecuted(({ id, params: raw }, how) => {
    const handle = HANDLERS[id];
    const params = raw as Params | undefined;
    if (how?.['mirrored'] === true || !handle || params?.unitId !== mirror.unitId) return;
    const sheet = mirror.sheetOf(params.subUnitId);
    try {
      options.selecting(() => handle({ book: options.book(), mirror, sheet }, params));
    } catch (error) {
      options.onRefused(refusal(error));
    }
    options.onChange();
  });
}

interface Context {
  readonly book: Book;
  readonly mirror: Mirror;
  /** Left out where the mutation is about no sheet that is known. */
  readonly sheet: HostSheet | undefined;
}

const onSheet =
  (work: (context: Context & { readonly sheet: HostSheet }, params: Params) => void) =>
  (context: Context, params: Params) => {
    if (context.sheet) work({ ...context, sheet: context.sheet }, params);
  };

const HANDLERS: Readonly<Record<string, (context: Context, params: Params) => void>> = {
  'sheet.mutation.set-range-values': onSheet(({ book, mirror, sheet }, { cellValue }) => {
    if (cellValue) enterCells(book, mirror, sheet, cellValue);
  }),
  'sheet.mutation.move-range': ({ book, mirror }, { from, to }) => {
    for (const { subUnitId, value } of [from, to]) {
      const sheet = mirror.sheetOf(subUnitId);
      if (sheet) enterCells(book, mirror, sheet, value);
    }
  },
  'sheet.mutation.insert-row': onSheet(({ book, mirror, sheet }, { range }) => {
    book.moveRows(sheet, range.startRow, range.endRow - range.startRow + 1);
    mirror.touched(sheet);
  }),
  'sheet.mutation.remove-rows': onSheet(({ book, mirror, sheet }, { range }) => {
    book.moveRows(sheet, range.startRow, -(range.endRow - range.startRow + 1));
    mirror.touched(sheet);
  }),
  'sheet.mutation.add-worksheet-merge': onSheet(({ book, sheet }, { ranges }) => {
    for (const range of ranges) book.merge(sheet, areaOf(range));
  }),
  'sheet.mutation.remove-worksheet-merge': onSheet(({ sheet }, { ranges }) => {
    const gone = ranges.map((range) => JSON.stringify(areaOf(range)));
    sheet.merges = sheet.merges.filter(
      ({ top, bottom, left, right }) => !gone.includes(JSON.stringify({ top, bottom, left, right })),
    );
  }),
  'sheet.mutation.set-worksheet-col-width': onSheet(({ sheet }, { ranges, colWidth }) => {
    for (const { startColumn, endColumn } of ranges)
      for (let column = startColumn; column <= endColumn; column += 1) {
        const width = typeof colWidth === 'number' ? colWidth : colWidth[column];
        if (width !== undefined) sheet.columnWidths.set(column, points(width));
      }
  }),
  'sheet.mutation.set-worksheet-row-height': onSheet(({ sheet }, { ranges, rowHeight }) => {
    for (const { startRow, endRow } of ranges)
      for (let row = startRow; row <= endRow; row += 1) {
        const height = typeof rowHeight === 'number' ? rowHeight : rowHeight[row];
        if (height !== undefined) sheet.rowHeights.set(row, points(height));
      }
  }),
  'sheet.mutation.set-worksheet-name': onSheet(({ book, sheet }, { name }) => book.renameSheet(sheet, name)),
  'sheet.mutation.set-worksheet-hidden': onSheet(({ sheet }, { hidden }) => {
    sheet.visibility = hidden === BooleanNumber.TRUE ? 'Hidden' : 'Visible';
  }),
  'sheet.mutation.set-worksheet-order': onSheet(({ book, sheet }, { order }) => {
    const others = book.sheets.filter((other) => other !== sheet);
    book.sheets = [...others.slice(0, order), sheet, ...others.slice(order)];
  }),
  'sheet.mutation.set-frozen': onSheet(({ sheet }, { ySplit }) => {
    sheet.frozenRows = ySplit;
  }),
  'sheet.mutation.insert-sheet': ({ book, mirror }, { sheet: { id, name, cellData } }) => {
    const sheet = book.addSheet(name);
    mirror.adopt(sheet, id);
    if (cellData) enterCells(book, mirror, sheet, cellData);
  },
  'sheet.mutation.remove-sheet': onSheet(({ book, mirror, sheet }) => {
    mirror.forget(sheet);
    book.deleteSheet(sheet);
  }),
  'sheet.operation.set-selections': onSheet(({ book, mirror, sheet }, params) => {
    const { selections } = params as Params & { selections?: readonly { readonly range: IRange }[] };
    const last = selections?.at(-1);
    if (!last || mirror.sheetOf(params.subUnitId) !== sheet) return;
    // A whole row or column has no number there.
    const { startRow, endRow, startColumn, endColumn } = last.range;
    if ([startRow, endRow, startColumn, endColumn].some((at) => !Number.isInteger(at))) return;
    book.select({ sheet, area: areaOf(last.range) });
  }),
};

/** One change of the workbook for all cells of the mutation; formats go cell by cell. */
function enterCells(book: Book, mirror: Mirror, sheet: HostSheet, matrix: Matrix): void {
  const entries = Object.entries(matrix).flatMap(([row, cells]) =>
    Object.entries(cells ?? {}).map(([column, cell]) => ({ row: Number(row), column: Number(column), cell })),
  );
  if (entries.length === 0) return;
  const inputs = new Map<string, string | number | boolean>();
  const rows: number[] = [];
  const columns: number[] = [];
  for (const { row, column, cell } of entries) {
    mirror.touched(sheet, { top: row, bottom: row, left: column, right: column });
    const input = inputOf(cell);
    if (input === undefined) continue;
    inputs.set(`${row},${column}`, input);
    rows.push(row);
    columns.push(column);
  }
  for (const { row, column, cell } of entries) {
    if (cell !== null && typeof cell?.s !== 'object') continue;
    book.mayChange(sheet, row, column);
    const at = { top: row, bottom: row, left: column, right: column };
    for (const [path, value] of formatChanges(cell?.s as ICellData['s'] & object))
      sheet.setFormat(at, path, value);
  }
  if (rows.length === 0) return;
  const [top, left] = [least(rows), least(columns)];
  const area: Area = { top, left, bottom: most(rows), right: most(columns) };
  book.enter(sheet, area, (row, column) => inputs.get(`${row + top},${column + left}`) ?? null);
}

const least = (numbers: readonly number[]) => numbers.reduce((a, b) => Math.min(a, b), Infinity);
const most = (numbers: readonly number[]) => numbers.reduce((a, b) => Math.max(a, b), 0);

/** As it was typed, for the workbook to parse; undefined where the mutation is about the format alone. */
function inputOf(cell: Nullable<ICellData>): string | number | boolean | undefined {
  if (!cell) return '';
  if (typeof cell.f === 'string' && cell.f !== '') return cell.f;
  const rich = cell.p?.body?.dataStream;
  if (rich !== undefined) return rich.replace(/\r\n$/, '').replaceAll('\r', '\n');
  const { v, t } = cell;
  if (v === undefined) return undefined;
  if (v === null) return '';
  if (t === CellValueType.BOOLEAN) return v === 1 || v === true || v === '1';
  if (t === CellValueType.FORCE_STRING) return `'${v}`;
  return v;
}

function refusal(error: unknown): string {
  const code = (error as { code?: unknown }).code;
  if (code === 'AccessDenied') return '工作表受保护，未作改动。';
  if (code === 'ApiNotFound') return '工作台不会计算这个公式，未作改动；Excel 中可以正常使用。';
  return `未作改动：${error instanceof Error ? error.message : String(error)}`;
}
