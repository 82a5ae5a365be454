/** One worksheet of the in-memory workbook, and the names and books that go with it. */
import type { Area } from '../../workbook/model';
import { LAST_COLUMN, LAST_ROW, type ConditionalRule, type HostCell, type Validation } from './cell';
import { DEFAULT_FORMAT } from '../../workbook/look/format';
import { shiftArea, shiftFormula, type RowShift } from './formula/shift';

/** What sheets, ranges and names ask of the book they belong to. */
export interface Owner {
  sheets: HostSheet[];
  names: HostName[];
  sheet(key: unknown): HostSheet;
  renameSheet(sheet: HostSheet, to: string): void;
  deleteSheet(sheet: HostSheet): void;
  addName(name: string, refersTo: string, comment?: string, sheet?: HostSheet): HostName;
  findName(name: string, sheet?: HostSheet): HostName | undefined;
  enter(sheet: HostSheet, area: Area, input: (row: number, column: number) => unknown): void;
  merge(sheet: HostSheet, area: Area): void;
  moveRows(sheet: HostSheet, at: number, count: number): void;
  mayFormat(sheet: HostSheet): void;
  select(range: HostRange): void;
  calculate(): void;
}

/** A defined name. Its text follows the cells as rows, sheets and sheet names change. */
export class HostName {
  visible = true;
  constructor(
    readonly book: Owner,
    readonly name: string,
    /** Without the leading `=`. */
    public refersTo: string,
    public comment: string,
    readonly sheet?: HostSheet,
  ) {}
}

export class HostSheet {
  visibility = 'Visible';
  protected = false;
  rows: (HostCell | undefined)[][] = [];
  merges: Area[] = [];
  columnWidths = new Map<number, number>();
  rowHeights = new Map<number, number>();
  frozenRows = 0;
  /** Rows that a filter hides now. */
  filtered = new Set<number>();
  /** Rows and columns that somebody has hidden. */
  hiddenRows = new Set<number>();
  hiddenColumns = new Set<number>();
  page: Record<string, unknown> = {};
  validations: Validation[] = [];
  conditional: ConditionalRule[] = [];
  /** Ranges that a client keeps; they move with their cells. */
  readonly kept = new Set<{ area: Area }>();

  constructor(
    readonly book: Owner,
    readonly id: string,
    public name: string,
  ) {}

  cell(row: number, column: number): HostCell | undefined {
    return this.rows[row]?.[column];
  }

  put(row: number, column: number, cell: HostCell | undefined): void {
    (this.rows[row] ??= [])[column] = cell;
  }

  format(row: number, column: number, path: string): string | number | boolean | undefined {
    return this.cell(row, column)?.format?.[path] ?? DEFAULT_FORMAT[path];
  }

  setFormat(area: Area, path: string, value: string | number | boolean): void {
    this.each(area, (row, column) => {
      const cell = this.cell(row, column);
      const { [path]: _, ...others } = cell?.format ?? {};
      const format = value === DEFAULT_FORMAT[path] ? others : { ...others, [path]: value };
      this.put(row, column, { ...cell, value: cell?.value ?? null, format });
    });
  }

  /** Over whole rows or columns only what is in use; Excel, too, stores no cell for the rest. */
  each(area: Area, visit: (row: number, column: number) => void): void {
    const open = area.bottom === LAST_ROW || area.right === LAST_COLUMN;
    const used = open ? this.used(false) : null;
    const bottom = area.bottom === LAST_ROW ? (used?.bottom ?? 0) : area.bottom;
    const right = area.right === LAST_COLUMN ? (used?.right ?? 0) : area.right;
    for (let row = area.top; row <= bottom; row += 1) {
      for (let column = area.left; column <= right; column += 1) visit(row, column);
    }
  }

  /** The smallest area with all values, or with all values and formats. */
  used(valuesOnly: boolean): Area | null {
    let area: Area | null = null;
    const add = (top: number, left: number, bottom: number, right: number) => {
      area = area
        ? {
            top: Math.min(area.top, top),
            left: Math.min(area.left, left),
            bottom: Math.max(area.bottom, bottom),
            right: Math.max(area.right, right),
          }
        : { top, left, bottom, right };
    };
    this.rows.forEach((cells, row) =>
      cells.forEach((cell, column) => {
        const filled = cell && (cell.value !== null || cell.formula !== undefined);
        const formatted = cell?.format && Object.keys(cell.format).length > 0;
        if (filled || (formatted && !valuesOnly)) add(row, column, row, column);
      }),
    );
    if (!valuesOnly) for (const m of this.merges) add(m.top, m.left, m.bottom, m.right);
    return area;
  }

  /** Moves everything of this sheet but the formulas, which `moveFormulas` sees to on every sheet. */
  moveRows(shift: RowShift): void {
    const { at, count } = shift;
    if (this.rows.length > at) {
      // New rows have the formats of the row above, as in Excel.
      const formats = (this.rows[at - 1] ?? []).map((cell) =>
        cell?.format ? { value: null, format: cell.format } : undefined,
      );
      if (count > 0) this.rows.splice(at, 0, ...Array.from({ length: count }, () => [...formats]));
      else this.rows.splice(at, -count);
    }
    const kept = <T extends { area: Area }>(items: T[]) =>
      items.filter((item) => {
        const area = shiftArea(item.area, shift);
        if (area) item.area = area;
        return area !== null;
      });
    this.merges = this.merges.flatMap((area) => shiftArea(area, shift) ?? []);
    this.validations = kept(this.validations);
    for (const rule of this.conditional)
      rule.areas = rule.areas.flatMap((area) => shiftArea(area, shift) ?? []);
    this.conditional = this.conditional.filter((rule) => rule.areas.length > 0);
    for (const range of this.kept) range.area = shiftArea(range.area, shift) ?? { ...range.area, bottom: -1 };
    const rowOf = (row: number) => shiftArea({ top: row, bottom: row, left: 0, right: 0 }, shift)?.top ?? [];
    this.hiddenRows = new Set([...this.hiddenRows].flatMap(rowOf));
    const heights = [...this.rowHeights].flatMap(([row, height]) => {
      const moved = shiftArea({ top: row, bottom: row, left: 0, right: 0 }, shift);
      return moved ? ([[moved.top, height]] as const) : [];
    });
    this.rowHeights = new Map(heights);
  }

  moveFormulas(moved: string, shift: RowShift, reparse: (formula: string) => HostCell): void {
    this.rewriteFormulas((formula) => shiftFormula(formula, this.name, moved, shift), reparse);
  }

  rewriteFormulas(rewrite: (formula: string) => string, reparse: (formula: string) => HostCell): void {
    this.rows.forEach((cells) =>
      cells.forEach((cell, column) => {
        if (cell?.formula === undefined) return;
        const formula = rewrite(cell.formula);
        if (formula === cell.formula) return;
        cells[column] = { ...cell, ...reparse(formula), value: cell.value };
      }),
    );
  }
}

/** Moves with its cells, as a tracked Excel range does. */
export interface HostRange {
  readonly sheet: HostSheet;
  area: Area;
}
