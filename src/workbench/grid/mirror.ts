/**
 * Draws the emulator's workbook in the grid, and keeps it drawn: whatever differs from what was drawn last is
 * sent as the grid's own mutations, which stay out of its undo stack. The workbook is the truth; where the grid
 * was changed by hand, `touched` makes the cells be drawn again from what the workbook made of it.
 */
import {
  BooleanNumber,
  LocaleType,
  type ICellData,
  type IExecutionOptions,
  type IWorkbookData,
  type IWorksheetData,
} from '@univerjs/core';
import {
  AddWorksheetMergeMutation,
  InsertSheetMutation,
  RemoveSheetMutation,
  RemoveWorksheetMergeMutation,
  SetFrozenMutation,
  SetRangeValuesMutation,
  SetWorksheetActiveOperation,
  SetWorksheetColWidthMutation,
  SetWorksheetHideMutation,
  SetWorksheetNameMutation,
  SetWorksheetRowCountMutation,
  SetWorksheetRowHeightMutation,
} from '@univerjs/sheets';
import { parseArea } from '../../workbook/address';
import type { Area } from '../../workbook/model';
import type { Book } from '../host/book';
import type { HostCell } from '../host/cell';
import type { HostSheet } from '../host/sheet';
import { freezeOf, gridCell, gridSheet, layoutOf, marksOf, pixels, rangeOf, roomFor } from './sheet-data';
import type { Grid } from './univer';

/** Set on every mutation that comes from here, so that it is not taken for the officer's. */
export const MIRRORED: IExecutionOptions = { onlyLocal: true, mirrored: true };

interface Drawn {
  readonly id: string;
  layout: ReturnType<typeof layoutOf>;
  rows: number;
  cells: Map<number, { readonly cell: HostCell | undefined; readonly mark: string | undefined }>;
}

const COLUMNS = 16_384;

export class Mirror {
  unitId = '';
  private book: Book | null = null;
  private serial = 0;
  private readonly drawn = new Map<HostSheet, Drawn>();

  constructor(private readonly grid: Grid) {}

  /** Another workbook: the grid starts anew. */
  show(book: Book): void {
    if (this.unitId) this.grid.close(this.unitId);
    this.serial += 1;
    this.unitId = `workbook-${this.serial}`;
    this.book = book;
    this.drawn.clear();
    book.calculate();
    const sheets: Record<string, IWorksheetData> = {};
    const sheetOrder = book.sheets.map((sheet) => {
      const id = this.newId();
      sheets[id] = gridSheet(sheet, id);
      this.remember(sheet, id);
      return id;
    });
    const data: IWorkbookData = {
      id: this.unitId,
      name: '',
      appVersion: '0.25.1',
      locale: LocaleType.ZH_CN,
      styles: {},
      sheetOrder,
      sheets,
    };
    this.grid.show(data);
    this.activate(book.active);
  }

  sheetOf(id: string): HostSheet | undefined {
    return [...this.drawn].find(([, drawn]) => drawn.id === id)?.[0];
  }

  idOf(sheet: HostSheet): string | undefined {
    return this.drawn.get(sheet)?.id;
  }

  /** A sheet that the officer made in the grid. */
  adopt(sheet: HostSheet, id: string): void {
    this.drawn.set(sheet, { id, layout: layoutOf(sheet), rows: 0, cells: new Map() });
  }

  forget(sheet: HostSheet): void {
    this.drawn.delete(sheet);
  }

  /** Cells that the grid shows otherwise than was drawn. Without an area: the whole sheet, for its rows moved. */
  touched(sheet: HostSheet, area?: Area): void {
    const drawn = this.drawn.get(sheet);
    if (!drawn) return;
    const stale = { cell: undefined, mark: 'stale' };
    const used = sheet.used(false);
    const all = { top: 0, left: 0, bottom: (used?.bottom ?? 0) + 1, right: (used?.right ?? 0) + 1 };
    const { top, left, bottom, right } = area ?? all;
    if (!area) {
      for (const key of drawn.cells.keys()) drawn.cells.set(key, stale);
      drawn.layout = layoutOf(sheet); // merges and heights the grid has moved by itself
    }
    for (let row = top; row <= bottom; row += 1)
      for (let column = left; column <= right; column += 1) drawn.cells.set(row * COLUMNS + column, stale);
  }

  /** Sends what differs from what was drawn last. */
  draw(): void {
    const { book } = this;
    if (!book) return;
    book.calculate();
    for (const [sheet, { id }] of this.drawn) {
      if (book.sheets.includes(sheet)) continue;
      // The grid shows one sheet less only after it shows another one.
      this.activate(book.active);
      this.send(RemoveSheetMutation.id, { subUnitId: id, subUnitName: sheet.name });
      this.drawn.delete(sheet);
    }
    book.sheets.forEach((sheet, index) => {
      if (this.drawn.has(sheet)) this.drawSheet(sheet);
      else this.insert(sheet, index);
    });
  }

  /** Shows a sheet; the selection is drawn by whoever changed it. */
  activate(sheet: HostSheet): void {
    const id = this.idOf(sheet) ?? this.insert(sheet, this.book?.sheets.indexOf(sheet) ?? 0);
    const params = { unitId: this.unitId, subUnitId: id };
    this.grid.commands.syncExecuteCommand(SetWorksheetActiveOperation.id, params, MIRRORED);
  }

  private insert(sheet: HostSheet, index: number): string {
    const id = this.newId();
    this.send(InsertSheetMutation.id, { index, sheet: gridSheet(sheet, id) });
    this.remember(sheet, id);
    return id;
  }

  private remember(sheet: HostSheet, id: string): void {
    const marks = marksOf(sheet);
    const cells: Drawn['cells'] = new Map();
    sheet.rows.forEach((row, r) =>
      row.forEach((cell, c) => cells.set(r * COLUMNS + c, { cell, mark: marks(r, c) })),
    );
    this.drawn.set(sheet, { id, layout: layoutOf(sheet), rows: roomFor(sheet).rows, cells });
  }

  private drawSheet(sheet: HostSheet): void {
    const drawn = this.drawn.get(sheet);
    if (!drawn) return;
    this.drawLayout(sheet, drawn);
    const marks = marksOf(sheet);
    const cellValue: Record<number, Record<number, ICellData | null>> = {};
    let changed = false;
    const look = (row: number, column: number) => {
      const key = row * COLUMNS + column;
      const before = drawn.cells.get(key);
      const cell = sheet.cell(row, column);
      const mark = marks(row, column);
      if (before ? before.mark === mark && looksAlike(before.cell, cell) : !cell && mark === undefined)
        return;
      drawn.cells.set(key, { cell, mark });
      (cellValue[row] ??= {})[column] = gridCell(cell, mark);
      changed = true;
    };
    const seen = new Set<number>(drawn.cells.keys());
    sheet.rows.forEach((row, r) => row.forEach((_, c) => seen.add(r * COLUMNS + c)));
    for (const { areas } of sheet.conditional)
      for (const area of areas) sheet.each(area, (row, column) => seen.add(row * COLUMNS + column));
    for (const key of seen) look(Math.floor(key / COLUMNS), key % COLUMNS);
    if (!changed) return;
    const room = roomFor(sheet).rows;
    if (room > drawn.rows) {
      this.send(SetWorksheetRowCountMutation.id, { subUnitId: drawn.id, rowCount: room });
      drawn.rows = room;
    }
    this.send(SetRangeValuesMutation.id, { subUnitId: drawn.id, cellValue });
  }

  private drawLayout(sheet: HostSheet, drawn: Drawn): void {
    const subUnitId = drawn.id;
    const before = drawn.layout;
    const now = layoutOf(sheet);
    drawn.layout = now;
    if (before.name !== now.name) this.send(SetWorksheetNameMutation.id, { subUnitId, name: now.name });
    if (before.hidden !== now.hidden)
      this.send(SetWorksheetHideMutation.id, {
        subUnitId,
        hidden: now.hidden ? BooleanNumber.TRUE : BooleanNumber.FALSE,
      });
    if (before.frozen !== now.frozen) this.send(SetFrozenMutation.id, { subUnitId, ...freezeOf(sheet) });
    if (before.merges !== now.merges) {
      const old = before.merges.split(',').flatMap((address) => parseArea(address) ?? []);
      if (old.length > 0) this.send(RemoveWorksheetMergeMutation.id, { subUnitId, ranges: old.map(rangeOf) });
      if (sheet.merges.length > 0)
        this.send(AddWorksheetMergeMutation.id, { subUnitId, ranges: sheet.merges.map(rangeOf) });
    }
    if (before.widths !== now.widths)
      for (const [column, width] of sheet.columnWidths)
        this.send(SetWorksheetColWidthMutation.id, {
          subUnitId,
          ranges: [rangeOf({ top: 0, bottom: 0, left: column, right: column })],
          colWidth: pixels(width),
        });
    if (before.heights !== now.heights)
      for (const [row, height] of sheet.rowHeights)
        this.send(SetWorksheetRowHeightMutation.id, {
          subUnitId,
          ranges: [rangeOf({ top: row, bottom: row, left: 0, right: 0 })],
          rowHeight: pixels(height),
        });
  }

  private send(id: string, params: Record<string, unknown>): void {
    this.grid.commands.syncExecuteCommand(id, { unitId: this.unitId, ...params }, MIRRORED);
  }

  private newId(): string {
    this.serial += 1;
    return `sheet-${this.serial}`;
  }
}

/** A recalculation makes new cells of old ones, so they are compared by what shows. */
function looksAlike(a: HostCell | undefined, b: HostCell | undefined): boolean {
  if (a === b) return true;
  if (!a || !b) return false;
  const value = (cell: HostCell) => (typeof cell.value === 'object' ? cell.value?.error : cell.value);
  return (
    value(a) === value(b) &&
    a.formula === b.formula &&
    a.format === b.format &&
    typeof a.value === typeof b.value
  );
}
