/** One worksheet of the in-memory workbook: cells, their formats, and what lies around them. */
import type { Area, CellValue } from '../../workbook/model';
import type { Book } from './book';
import type { Formula } from './formula/evaluate';
import { shiftArea, shiftFormula, type RowShift } from './formula/shift';
import type { HostRange } from './kinds';

/** By path: `font.bold`, `fill.color`, `borders.EdgeTop.style`. What a cell does not set is as `DEFAULT_FORMAT`. */
export type Format = Readonly<Record<string, string | number | boolean>>;

export interface HostCell {
  readonly value: CellValue;
  /** Without `=`; `tree` is left out where the emulator cannot compute it and keeps the file's result. */
  readonly formula?: string;
  readonly tree?: Formula;
  readonly format?: Format;
}

export interface Validation {
  area: Area;
  readonly properties: Record<string, unknown>;
}

export interface ConditionalRule {
  readonly id: string;
  readonly type: string;
  areas: Area[];
  /** By path: `rule.formula`, `fill.color`. */
  readonly properties: Record<string, unknown>;
}

export const DEFAULT_FORMAT: Format = {
  numberFormat: 'General',
  'font.name': '等线',
  'font.size': 11,
  'font.bold': false,
  'font.italic': false,
  'font.color': '#000000',
  'font.underline': 'None',
  'font.strikethrough': false,
  'fill.color': '#FFFFFF',
  'fill.pattern': 'None',
  horizontalAlignment: 'General',
  verticalAlignment: 'Center',
  wrapText: false,
  indentLevel: 0,
  shrinkToFit: false,
  'protection.locked': true,
  'protection.formulaHidden': false,
  ...Object.fromEntries(
    ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'].flatMap((side) => [
      [`borders.${side}.style`, 'None'],
      [`borders.${side}.weight`, 'Thin'],
      [`borders.${side}.color`, '#000000'],
    ]),
  ),
};

/** The grid ends where Excel's does. */
export const LAST_ROW = 1_048_575;
export const LAST_COLUMN = 16_383;
export const WHOLE: Area = { top: 0, left: 0, bottom: LAST_ROW, right: LAST_COLUMN };

export const overlap = (a: Area, b: Area) =>
  a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;

export const within = (inner: Area, outer: Area) =>
  inner.top >= outer.top &&
  inner.bottom <= outer.bottom &&
  inner.left >= outer.left &&
  inner.right <= outer.right;

export class HostSheet {
  visibility = 'Visible';
  protected = false;
  rows: (HostCell | undefined)[][] = [];
  merges: Area[] = [];
  columnWidths = new Map<number, number>();
  rowHeights = new Map<number, number>();
  frozenRows = 0;
  page: Record<string, unknown> = {};
  validations: Validation[] = [];
  conditional: ConditionalRule[] = [];
  /** Ranges that a client keeps; they move with their cells. */
  readonly kept = new Set<HostRange>();

  constructor(
    readonly book: Book,
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
