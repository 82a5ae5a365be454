/** A sheet as its reader sees it: texts, and a merged area's text in every cell that it spans. */
import { formatFace } from '../amount/number-format/face';
import { shownText } from '../amount/number-format/show';
import type { Area, Cell, Sheet } from '../workbook/model';

/** What `views.ts` knows of a sheet. */
interface Surroundings {
  readonly whole: Sheet;
  readonly apart: ReadonlySet<number>;
  readonly continuedOn: readonly string[];
}

export class SheetView {
  readonly rowCount: number;
  readonly columnCount: number;
  /** Merged area of a cell, by row and column. */
  private readonly merged = new Map<number, Area>();

  /** The sheet with what is not read into its tables. */
  readonly whole: Sheet;
  /** Sheets on which its table goes on. */
  readonly continuedOn: readonly string[];
  /** Columns that no table has: what is merged over them covers nothing there. */
  private readonly apart: ReadonlySet<number>;

  constructor(
    readonly sheet: Sheet,
    { whole = sheet, apart = new Set(), continuedOn = [] }: Partial<Surroundings> = {},
  ) {
    this.whole = whole;
    this.apart = apart;
    this.continuedOn = continuedOn;
    this.rowCount = sheet.rows.length;
    let columns = 0;
    for (const row of sheet.rows) if (row && row.length > columns) columns = row.length;
    this.columnCount = columns;
    for (const area of sheet.merges) {
      // A merge over whole columns or a hostile file must not cost a million entries.
      if ((area.bottom - area.top + 1) * (area.right - area.left + 1) > 20_000) continue;
      for (let row = area.top; row <= area.bottom; row++) {
        for (let column = area.left; column <= area.right; column++)
          this.merged.set(row * 16_384 + column, area);
      }
    }
  }

  cell(row: number, column: number): Cell | undefined {
    return this.sheet.rows[row]?.[column];
  }

  mergeAt(row: number, column: number): Area | undefined {
    return this.apart.has(column) ? undefined : this.merged.get(row * 16_384 + column);
  }

  /**
   * The cell's own text, unchanged; a number as it is stored, but as its format shows it where that says more: 03 under
   * `00`, 98% and 2间, a date.
   */
  text(row: number, column: number): string {
    const cell = this.sheet.rows[row]?.[column];
    const value = cell?.value;
    if (value === null || value === undefined) return '';
    if (typeof value === 'string') return value;
    if (typeof value === 'object') return value.error;
    const { format } = cell ?? {};
    if (typeof value === 'number' && format !== undefined && formatFace(format).speaks)
      return shownText(value, format).trim();
    return String(value);
  }

  /** The text that covers the cell: its own, or that of the merged area it lies in. */
  coveringText(row: number, column: number): string {
    if (this.apart.has(column)) return '';
    const area = this.mergeAt(row, column);
    return area ? this.text(area.top, area.left) : this.text(row, column);
  }

  isBlankRow(row: number): boolean {
    const cells = this.sheet.rows[row];
    return !cells || cells.every((cell) => cell === undefined || cell.value === null || cell.value === '');
  }
}
