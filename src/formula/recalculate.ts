/** A workbook with its formulas evaluated afresh, and what came out otherwise than was stored. */
import { evaluate, parseFormula } from './evaluate';
import type { Formula } from './evaluate';
import type { Area, Cell, CellValue, Sheet, Workbook } from '../workbook/model';

export interface Recalculated {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly formula: string;
  /** What was stored: null where nothing was. */
  readonly before: CellValue;
  readonly after: CellValue;
}

export interface Recalculation {
  /** The same workbook with exact results in its formula cells. */
  readonly workbook: Workbook;
  /** Results that changed, those that had not been stored at all included. */
  readonly changes: readonly Recalculated[];
  /** Formulas that are not evaluated here; their stored results stand. */
  readonly kept: number;
}

/** A longer chain of formulas is kept as stored: it is no subtotal, and must not exhaust the stack. */
const MAX_CHAIN = 500;

/** A formula that leads back to itself, as Excel reports it. */
const CIRCULAR: CellValue = { error: '#REF!' };

export function recalculate(workbook: Workbook): Recalculation {
  if (!workbook.sheets.some(hasFormulas)) return { workbook, changes: [], kept: 0 };
  return new Evaluation(workbook).run();
}

function hasFormulas(sheet: Sheet): boolean {
  return sheet.rows.some((row) => row?.some((cell) => cell?.formula !== undefined));
}

class Evaluation {
  private readonly sheets: ReadonlyMap<string, Sheet>;
  private readonly results = new Map<Cell, CellValue>();
  private readonly running = new Set<Cell>();
  private readonly parsed = new Map<string, Formula | null>();
  private kept = 0;

  constructor(private readonly workbook: Workbook) {
    this.sheets = new Map(workbook.sheets.map((sheet) => [sheet.name.toLowerCase(), sheet]));
  }

  run(): Recalculation {
    const changes: Recalculated[] = [];
    const sheets = this.workbook.sheets.map((sheet) => {
      if (!hasFormulas(sheet)) return sheet;
      const rows = sheet.rows.map((row, rowIndex) =>
        row?.map((cell, column) => {
          if (cell?.formula === undefined) return cell;
          const after = this.value(sheet, cell);
          if (same(cell.value, after)) return cell;
          changes.push({
            sheet: sheet.name,
            row: rowIndex,
            column,
            formula: cell.formula,
            before: cell.value,
            after,
          });
          return { ...cell, value: after };
        }),
      );
      return { ...sheet, rows };
    });
    return { workbook: { ...this.workbook, sheets }, changes, kept: this.kept };
  }

  private value(home: Sheet, cell: Cell): CellValue {
    if (cell.formula === undefined) return cell.value;
    const known = this.results.get(cell);
    if (known !== undefined) return known;
    if (this.running.has(cell)) return CIRCULAR;
    const formula = this.parse(cell.formula);
    if (!formula || this.running.size > MAX_CHAIN) {
      this.kept++;
      this.results.set(cell, cell.value);
      return cell.value;
    }
    this.running.add(cell);
    const result = evaluate(formula, (sheet, area) =>
      this.look(sheet === undefined ? home : this.sheets.get(sheet.toLowerCase()), area),
    );
    this.running.delete(cell);
    const value: CellValue = typeof result === 'string' || 'error' in result ? result : result.toNumber();
    this.results.set(cell, value);
    return value;
  }

  private parse(text: string): Formula | null {
    let formula = this.parsed.get(text);
    if (formula === undefined) this.parsed.set(text, (formula = parseFormula(text)));
    return formula;
  }

  private look(sheet: Sheet | undefined, area: Area): CellValue[] {
    if (!sheet) return [{ error: '#REF!' }];
    const values: CellValue[] = [];
    for (let row = area.top; row <= area.bottom; row++) {
      const cells = sheet.rows[row];
      for (let column = area.left; column <= area.right; column++) {
        const cell = cells?.[column];
        values.push(cell ? this.value(sheet, cell) : null);
      }
    }
    return values;
  }
}

function same(a: CellValue, b: CellValue): boolean {
  if (typeof a === 'object' && a !== null && typeof b === 'object' && b !== null) return a.error === b.error;
  if (typeof a === 'number' && typeof b === 'number')
    return Number(a.toPrecision(15)) === Number(b.toPrecision(15));
  return a === b;
}
