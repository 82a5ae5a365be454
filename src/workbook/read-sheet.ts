/** A sheet's part to plain data: cells with their values, formulas and number formats, merges, what is hidden. */
import { parseArea } from './address';
import { MAX_CELLS, MAX_COLUMNS, MAX_FILLED_ROWS, MAX_MERGES, MAX_SHARED_FORMULA_TEXT } from './limits';
import type { Area, Cell, CellValue, Sheet } from './model';
import type { Package } from '../ooxml/package';
import { Token, XmlScanner } from '../ooxml/xml';
import { type RawCell, decodeEscapes, scanSheetData } from './ooxml/sheet-data';
import type { SheetEntry } from './ooxml/structure';
import { isPicture } from './picture';
import { moveFormula } from './references';
import { tooLarge } from './refusal';

type Rows = ((Cell | undefined)[] | undefined)[];

/** Reads the sheets of one workbook, and counts what they hold together. */
export class SheetReader {
  private cells = 0;
  private merges = 0;
  private sharedText = 0;

  constructor(
    private readonly strings: readonly string[],
    private readonly formats: readonly (string | undefined)[],
  ) {}

  read(pkg: Package, { name, path, hidden }: SheetEntry): Sheet {
    const scanner = new XmlScanner(pkg.text(path));
    const merges: Area[] = [];
    let rows: Rows = [];
    let isProtected = false;
    let filtered = false;
    const hiddenRows = new Set<number>();
    const hiddenColumns = new Set<number>();
    for (let token = scanner.next(); token !== Token.End; token = scanner.next()) {
      if (token !== Token.Open) continue;
      const local = scanner.local;
      if (local === 'sheetData') rows = this.readRows(scanner, hiddenRows);
      else if (local === 'col') readHiddenColumns(scanner, hiddenColumns);
      else if (local === 'autoFilter') filtered = true;
      else if (local === 'mergeCell') {
        const area = parseArea(scanner.attribute('ref') ?? '');
        if (area) merges.push(area);
        if (++this.merges > MAX_MERGES) throw tooLarge('工作簿的合并单元格过多');
      } else if (local === 'sheetProtection') isProtected = isTrue(scanner.attribute('sheet'));
    }
    return {
      name,
      hidden,
      protected: isProtected,
      rows,
      merges,
      ...(hiddenRows.size > 0 ? { hiddenRows } : {}),
      ...(hiddenColumns.size > 0 ? { hiddenColumns } : {}),
      ...(filtered && hiddenRows.size > 0 ? { filtered } : {}),
    };
  }

  private readRows(scanner: XmlScanner, hidden: Set<number>): Rows {
    const rows: Rows = [];
    const shared = new Map<string, { formula: string; row: number; column: number }>();
    let used = 0;
    let filled = 0;
    let last = -1;
    scanSheetData(scanner, {
      row: (row) => {
        if (isUnseen(scanner, 'ht')) hidden.add(row);
      },
      cell: (raw) => {
        if (++this.cells > MAX_CELLS) throw tooLarge('工作簿的单元格过多');
        const format = this.formats[raw.style];
        const formula = raw.formula === null ? undefined : plainFormula(raw, shared);
        if (formula !== undefined && raw.formulaType === 'shared') this.countShared(formula);
        if (formula !== undefined && isPicture(formula)) return;
        const value = cellValue(raw, this.strings);
        if (value === null && format === undefined && formula === undefined) return;
        const row = (rows[raw.row] ??= []);
        row[raw.column] = makeCell(value, formula, format);
        if (value === null && formula === undefined) return;
        if (raw.row >= used) used = raw.row + 1;
        if (raw.row === last) return;
        last = raw.row;
        if (++filled > MAX_FILLED_ROWS) throw tooLarge('工作表的行过多');
      },
    });
    // Borders drawn down to the last row of the grid are no content.
    rows.length = used;
    return rows;
  }

  /** A few bytes in the file stand for a whole formula each. */
  private countShared(formula: string): void {
    this.sharedText += formula.length;
    if (this.sharedText > MAX_SHARED_FORMULA_TEXT) throw tooLarge('工作簿的公式过多');
  }
}

function readHiddenColumns(scanner: XmlScanner, hidden: Set<number>): void {
  if (!isUnseen(scanner, 'width')) return;
  const [first, last] = [Number(scanner.attribute('min')), Number(scanner.attribute('max'))];
  for (let column = first; column <= Math.min(last, MAX_COLUMNS); column++) hidden.add(column - 1);
}

function isUnseen(scanner: XmlScanner, size: 'ht' | 'width'): boolean {
  return isTrue(scanner.attribute('hidden')) || Number(scanner.attribute(size) ?? 1) === 0;
}

function makeCell(value: CellValue, formula: string | undefined, format: string | undefined): Cell {
  if (formula === undefined) return format === undefined ? { value } : { value, format };
  return format === undefined ? { value, formula } : { value, formula, format };
}

/** Only the first cell of a shared group spells its formula out. */
function plainFormula(
  raw: RawCell,
  shared: Map<string, { formula: string; row: number; column: number }>,
): string | undefined {
  const formula = raw.formula ?? '';
  if (raw.formulaType !== 'shared' || raw.sharedIndex === undefined)
    return formula === '' ? undefined : formula;
  if (formula !== '') {
    shared.set(raw.sharedIndex, { formula, row: raw.row, column: raw.column });
    return formula;
  }
  const first = shared.get(raw.sharedIndex);
  return first && moveFormula(first.formula, raw.row - first.row, raw.column - first.column);
}

export function cellValue({ type, value, inline, formula }: RawCell, strings: readonly string[]): CellValue {
  if (type === 'inlineStr') return inline === '' && formula !== null ? null : inline;
  if (value === null) return null;
  switch (type) {
    case 's':
      // Some programs leave a cell that was cleared as a string without an index.
      return value.trim() === '' ? null : (strings[Number(value)] ?? null);
    case 'str':
      return decodeEscapes(value);
    case 'd':
      return serialNumber(value) ?? decodeEscapes(value);
    case 'b':
      return isTrue(value.trim());
    case 'e':
      return { error: value };
    default:
      return numberOrText(value);
  }
}

/** 18.18.11 of ECMA-376 part 1: a day in ISO 8601, as strict files and some libraries write it; a number to Excel. */
function serialNumber(text: string): number | null {
  const day = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?)?/.exec(text.trim())?.[0];
  const serial =
    (Date.parse(day?.includes('T') ? `${day}Z` : (day ?? '')) - Date.UTC(1899, 11, 30)) / 86_400_000;
  // Excel counts one day more before March 1900.
  return serial > 60 ? serial : null;
}

function numberOrText(text: string): CellValue {
  const trimmed = text.trim();
  if (trimmed === '') return null;
  const number = Number(trimmed);
  return Number.isFinite(number) ? number : text;
}

function isTrue(text: string | undefined): boolean {
  return text === '1' || text === 'true';
}
