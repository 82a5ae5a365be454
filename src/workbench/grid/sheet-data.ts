/** A host sheet as the grid's data: cells, sizes, merges, frozen rows. */
import {
  BooleanNumber,
  CellValueType,
  type ICellData,
  type IRange,
  type IWorksheetData,
} from '@univerjs/core';
import type { Area } from '../../workbook/model';
import { areaAddress } from '../../workbook/address';
import type { HostCell } from '../host/cell';
import type { HostSheet } from '../host/sheet';
import { gridStyle } from './style';

/** Blank room around what is in use, as a spreadsheet has it. */
const SPARE_ROWS = 100;
const SPARE_COLUMNS = 12;
const LEAST_ROWS = 200;
const LEAST_COLUMNS = 26;
/** Points as the host counts them: a 64 pixel column, a 19 pixel row. */
const PIXELS_A_POINT = 4 / 3;
const COLUMN_POINTS = 48;
const ROW_POINTS = 14.25;

export const pixels = (points: number) => Math.round(points * PIXELS_A_POINT);
export const points = (size: number) => size / PIXELS_A_POINT;

export const rangeOf = (area: Area): IRange => ({
  startRow: area.top,
  endRow: area.bottom,
  startColumn: area.left,
  endColumn: area.right,
});

export const areaOf = (range: IRange): Area => ({
  top: range.startRow,
  bottom: range.endRow,
  left: range.startColumn,
  right: range.endColumn,
});

/** `mark` is the fill of a conditional rule over the cell. */
export function gridCell(cell: HostCell | undefined, mark?: string): ICellData | null {
  const styled = cell?.format !== undefined && Object.keys(cell.format).length > 0;
  if (!cell || (cell.value === null && cell.formula === undefined && !styled)) {
    return mark === undefined ? null : { v: null, f: null, p: null, s: gridStyle(undefined, mark) };
  }
  const { value } = cell;
  const shown = typeof value === 'object' ? (value?.error ?? null) : value;
  return {
    v: typeof shown === 'boolean' ? Number(shown) : shown,
    t:
      typeof shown === 'number'
        ? CellValueType.NUMBER
        : typeof shown === 'boolean'
          ? CellValueType.BOOLEAN
          : CellValueType.STRING,
    f: cell.formula === undefined ? null : `=${cell.formula}`,
    p: null,
    s: gridStyle(cell.format, mark),
  };
}

/** The fill of the rules that hold everywhere, which the add-in's marks are; a later rule goes before an earlier one. */
export function marksOf(sheet: HostSheet): (row: number, column: number) => string | undefined {
  const rules = sheet.conditional.flatMap(({ areas, properties }) => {
    const fill = properties['fill.color'];
    return typeof fill === 'string' ? areas.map((area) => ({ area, fill })) : [];
  });
  if (rules.length === 0) return () => undefined;
  const fills = new Map<number, string>();
  for (const { area, fill } of rules.reverse())
    sheet.each(area, (row, column) => fills.set(row * 16_384 + column, fill));
  return (row, column) => fills.get(row * 16_384 + column);
}

/** What is not cells, as text: compared to see whether the grid must be told. */
export function layoutOf(sheet: HostSheet) {
  return {
    name: sheet.name,
    hidden: sheet.visibility !== 'Visible',
    frozen: sheet.frozenRows,
    merges: sheet.merges.map(areaAddress).sort().join(),
    widths: JSON.stringify([...sheet.columnWidths].sort(([a], [b]) => a - b)),
    heights: JSON.stringify([...sheet.rowHeights].sort(([a], [b]) => a - b)),
  };
}

export function roomFor(sheet: HostSheet): { rows: number; columns: number } {
  const used = sheet.used(false);
  return {
    rows: Math.max(LEAST_ROWS, (used?.bottom ?? 0) + SPARE_ROWS),
    columns: Math.max(LEAST_COLUMNS, (used?.right ?? 0) + SPARE_COLUMNS),
  };
}

export function gridSheet(sheet: HostSheet, id: string): IWorksheetData {
  const marks = marksOf(sheet);
  const cellData: Record<number, Record<number, ICellData>> = {};
  sheet.rows.forEach((row, r) =>
    row.forEach((cell, c) => {
      const drawn = gridCell(cell, marks(r, c));
      if (drawn) (cellData[r] ??= {})[c] = drawn;
    }),
  );
  const room = roomFor(sheet);
  return {
    id,
    name: sheet.name,
    tabColor: '',
    hidden: sheet.visibility === 'Visible' ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    freeze: freezeOf(sheet),
    rowCount: room.rows,
    columnCount: room.columns,
    zoomRatio: 1,
    scrollTop: 0,
    scrollLeft: 0,
    defaultColumnWidth: pixels(COLUMN_POINTS),
    defaultRowHeight: pixels(ROW_POINTS),
    mergeData: sheet.merges.map(rangeOf),
    cellData,
    rowData: Object.fromEntries(
      [...sheet.rowHeights].map(([row, height]) => [row, { h: pixels(height), ia: BooleanNumber.FALSE }]),
    ),
    columnData: Object.fromEntries(
      [...sheet.columnWidths].map(([column, width]) => [column, { w: pixels(width) }]),
    ),
    rowHeader: { width: 46 },
    columnHeader: { height: 20 },
    showGridlines: BooleanNumber.TRUE,
    rightToLeft: BooleanNumber.FALSE,
  };
}

export function freezeOf({ frozenRows }: HostSheet) {
  return { xSplit: 0, ySplit: frozenRows, startRow: frozenRows > 0 ? frozenRows : -1, startColumn: -1 };
}
