/** Ranges: values, formulas, formats, merges, rows. */
import { areaAddress } from '../../../workbook/address';
import type { Area, CellValue } from '../../../workbook/model';
import type { Surface } from '../kinds';
import type { HostRange } from '../sheet';
import { thing } from '../kinds';
import { cellReader, range as rangeArgument, text } from '../arguments';
import { LAST_COLUMN, overlap, type HostCell } from '../cell';
import { cellProperties, setCellProperties } from './cell-properties';
import { gap, invalid, HostError, notFound } from '../wire';

const rowsOf = ({ area }: HostRange) => area.bottom - area.top + 1;
const columnsOf = ({ area }: HostRange) => area.right - area.left + 1;

function matrix<T>({ sheet, area }: HostRange, read: (cell: HostCell | undefined) => T): T[][] | null {
  // For more cells than that Excel answers with null and no error (Microsoft Learn, resource limits).
  if ((area.bottom - area.top + 1) * (area.right - area.left + 1) > 5_000_000) return null;
  const rows: T[][] = [];
  for (let row = area.top; row <= area.bottom; row += 1) {
    const cells: T[] = [];
    for (let column = area.left; column <= area.right; column += 1) cells.push(read(sheet.cell(row, column)));
    rows.push(cells);
  }
  return rows;
}

const rowsHidden = (range: HostRange) =>
  Array.from({ length: rowsOf(range) }, (_, index) => {
    const row = range.area.top + index;
    return range.sheet.hiddenRows.has(row) || range.sheet.filtered.has(row);
  });
const columnsHidden = (range: HostRange) =>
  Array.from({ length: columnsOf(range) }, (_, index) =>
    range.sheet.hiddenColumns.has(range.area.left + index),
  );
/** Of a range that is not all one way Excel says null. */
const alike = (all: readonly boolean[]) => (all.every((one) => one === all[0]) ? (all[0] ?? false) : null);

const shown = (value: CellValue) => (value === null ? '' : typeof value === 'object' ? value.error : value);

const reader = (target: HostRange, value: unknown) => cellReader(value, rowsOf(target), columnsOf(target));

export function addressOf({ sheet, area }: HostRange): string {
  const quoted = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(sheet.name)
    ? sheet.name
    : `'${sheet.name.replaceAll("'", "''")}'`;
  return `${quoted}!${areaAddress(area)}`;
}

const wholeRows = (area: Area) => area.left === 0 && area.right === LAST_COLUMN;

/** A kept range whose cells were deleted answers as Excel does. */
function alive(range: HostRange): HostRange {
  if (range.area.bottom < range.area.top) throw new HostError('InvalidReference', 'the cells were deleted');
  return range;
}

export const range: Surface['Range'] = {
  keeps: true,
  members: {
    Address: { get: (range) => addressOf(alive(range)) },
    ColumnCount: { get: columnsOf },
    ColumnIndex: { get: ({ area }) => area.left },
    ConditionalFormats: {
      get: ({ sheet, area }) => thing('ConditionalFormatCollection', { sheet, areas: [area] }),
    },
    DataValidation: { get: (range) => thing('DataValidation', range) },
    Format: { get: (range) => thing('RangeFormat', range) },
    Formulas: {
      get: (range) =>
        matrix(range, (cell) =>
          cell?.formula === undefined ? shown(cell?.value ?? null) : `=${cell.formula}`,
        ),
      set: (range, value) => range.sheet.book.enter(range.sheet, range.area, reader(range, value)),
    },
    NumberFormat: {
      get: (range) => matrix(range, (cell) => cell?.format?.['numberFormat'] ?? 'General'),
      set: ({ sheet, area }, value) => {
        sheet.book.mayFormat(sheet);
        const read = reader({ sheet, area }, value);
        sheet.each(area, (row, column) => {
          const format = read(row - area.top, column - area.left);
          if (format === null || format === undefined) return;
          sheet.setFormat(
            { top: row, bottom: row, left: column, right: column },
            'numberFormat',
            text(format),
          );
        });
      },
    },
    ColumnHidden: { get: (range) => alike(columnsHidden(range)) },
    RowHidden: { get: (range) => alike(rowsHidden(range)) },
    RowCount: { get: rowsOf },
    RowIndex: { get: ({ area }) => area.top },
    Values: {
      get: (range) => {
        range.sheet.book.calculate();
        return matrix(range, (cell) => shown(cell?.value ?? null));
      },
      set: (range, value) => range.sheet.book.enter(range.sheet, range.area, reader(range, value)),
    },
    Worksheet: { get: ({ sheet }) => thing('Worksheet', sheet) },
    Delete: {
      call: ({ sheet, area }, shift) => {
        if (!wholeRows(area) || shift !== 'Up') throw gap('Range.delete but of whole rows');
        sheet.book.moveRows(sheet, area.top, area.top - area.bottom - 1);
      },
    },
    GetBoundingRect: {
      call: ({ sheet, area }, other) => {
        const second = rangeArgument(other).area;
        return thing('Range', {
          sheet,
          area: {
            top: Math.min(area.top, second.top),
            left: Math.min(area.left, second.left),
            bottom: Math.max(area.bottom, second.bottom),
            right: Math.max(area.right, second.right),
          },
        });
      },
    },
    GetCell: {
      call: ({ sheet, area }, row, column) => {
        const [top, left] = [area.top + Number(row), area.left + Number(column)];
        return thing('Range', { sheet, area: { top, bottom: top, left, right: left } });
      },
    },
    GetColumnProperties: {
      call: (range) => columnsHidden(range).map((columnHidden) => ({ columnHidden })),
    },
    GetRowProperties: { call: (range) => rowsHidden(range).map((rowHidden) => ({ rowHidden })) },
    GetCellProperties: {
      call: ({ sheet, area }, wanted) => cellProperties(sheet, area, wanted),
    },
    SetCellProperties: {
      call: ({ sheet, area }, properties) => {
        sheet.book.mayFormat(sheet);
        setCellProperties(sheet, area, properties);
      },
    },
    GetMergedAreas: {
      call: ({ sheet, area }) => {
        const areas = sheet.merges.filter((merge) => overlap(merge, area));
        if (areas.length === 0) throw notFound('merged areas');
        // Excel's documented limit: beyond 512 the method fails.
        if (areas.length > 512) throw new HostError('InvalidArgument', 'more than 512 merged areas');
        return thing('RangeAreas', { sheet, areas });
      },
    },
    GetRow: {
      call: ({ sheet, area }, row) => {
        const top = area.top + Number(row);
        return thing('Range', { sheet, area: { ...area, top, bottom: top } });
      },
    },
    Insert: {
      call: ({ sheet, area }, shift) => {
        if (!wholeRows(area) || shift !== 'Down') throw gap('Range.insert but of whole rows');
        sheet.book.moveRows(sheet, area.top, area.bottom - area.top + 1);
        return thing('Range', { sheet, area });
      },
    },
    Merge: {
      call: ({ sheet, area }, across) => {
        if (across === true) throw gap('Range.merge(across)');
        sheet.book.merge(sheet, area);
      },
    },
    Select: { call: (range) => range.sheet.book.select({ ...range }) },
    Unmerge: {
      call: ({ sheet, area }) => {
        sheet.book.mayFormat(sheet);
        sheet.merges = sheet.merges.filter((merge) => !overlap(merge, area));
      },
    },
    _KeepReference: { call: () => undefined },
    // Sent by the client before it writes more than 1,500 cells piece by piece.
    _ValidateArraySize: {
      call: (target, rows, columns) => {
        if (rows !== rowsOf(target) || columns !== columnsOf(target)) throw invalid('the size of the values');
      },
    },
  },
};

export const rangeAreas: Surface['RangeAreas'] = {
  keeps: true,
  members: {
    Address: { get: ({ sheet, areas }) => areas.map((area) => addressOf({ sheet, area })).join(',') },
    AreaCount: { get: ({ areas }) => areas.length },
    ConditionalFormats: {
      get: ({ sheet, areas }) => thing('ConditionalFormatCollection', { sheet, areas }),
    },
  },
};
