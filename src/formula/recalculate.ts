/** A workbook with its formulas evaluated afresh, and what came out otherwise than was stored. */
import { evaluate } from './evaluate';
import { readFormula } from './parse';
import { NotComputed } from './node';
import type { Formula, KeptReason } from './node';
import { cellValueOf, isQuantity, valueOf } from './value';
import type { Value } from './value';
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

/** A formula that is not evaluated here; its stored result stands. */
export interface KeptFormula {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly formula: string;
  readonly reason: KeptReason;
  /** The function, where it is one that is not evaluated. */
  readonly detail: string;
  /** Null where nothing was stored. */
  readonly value: CellValue;
}

export interface Recalculation {
  /** The same workbook with exact results in its formula cells. */
  readonly workbook: Workbook;
  /** Results that are out of date, those that had not been stored at all included. */
  readonly changes: readonly Recalculated[];
  /** Results that are right but for what binary doubles leave (0.00999999999990905 for 0.01). */
  readonly residues: readonly Recalculated[];
  readonly kept: readonly KeptFormula[];
}

/** A longer chain of formulas is kept as stored: it is no subtotal, and must not exhaust the stack. */
const MAX_CHAIN = 500;

export function recalculate(workbook: Workbook): Recalculation {
  if (!workbook.sheets.some(hasFormulas)) return { workbook, changes: [], residues: [], kept: [] };
  return new Evaluation(workbook).run();
}

function hasFormulas(sheet: Sheet): boolean {
  return sheet.rows.some((row) => row?.some((cell) => cell?.formula !== undefined));
}

class Evaluation {
  private readonly sheets: ReadonlyMap<string, Sheet>;
  private readonly results = new Map<Cell, Value>();
  private readonly refusals = new Map<Cell, NotComputed>();
  private readonly running = new Set<Cell>();
  private readonly parsed = new Map<string, Formula | NotComputed>();

  constructor(private readonly workbook: Workbook) {
    this.sheets = new Map(workbook.sheets.map((sheet) => [sheet.name.toLowerCase(), sheet]));
  }

  run(): Recalculation {
    const changes: Recalculated[] = [];
    const residues: Recalculated[] = [];
    const kept: KeptFormula[] = [];
    const sheets = this.workbook.sheets.map((sheet) => {
      if (!hasFormulas(sheet)) return sheet;
      const rows = sheet.rows.map((line, row) =>
        line?.map((cell, column) => {
          if (cell?.formula === undefined) return cell;
          const result = this.value(sheet, cell);
          const place = { sheet: sheet.name, row, column, formula: cell.formula };
          const refusal = this.refusals.get(cell);
          if (refusal) {
            kept.push({ ...place, reason: refusal.reason, detail: refusal.detail, value: cell.value });
            return cell;
          }
          const after = cellValueOf(result);
          if (same(cell.value, after)) return cell;
          const list = isResidue(cell.value, result) ? residues : changes;
          list.push({ ...place, before: cell.value, after });
          return { ...cell, value: after };
        }),
      );
      return { ...sheet, rows };
    });
    return { workbook: { ...this.workbook, sheets }, changes, residues, kept };
  }

  private value(home: Sheet, cell: Cell): Value {
    if (cell.formula === undefined) return valueOf(cell.value);
    const known = this.results.get(cell);
    if (known !== undefined) return known;
    if (this.running.has(cell)) throw new NotComputed('circular');
    const formula =
      this.workbook.asDisplayed && cell.value !== null
        ? new NotComputed('precision')
        : this.running.size > MAX_CHAIN
          ? new NotComputed('size')
          : this.parse(cell.formula);
    const result = formula instanceof NotComputed ? formula : this.compute(home, cell, formula);
    const value = result instanceof NotComputed ? valueOf(cell.value) : (result ?? valueOf(0));
    if (result instanceof NotComputed) this.refusals.set(cell, result);
    this.results.set(cell, value);
    return value;
  }

  private compute(home: Sheet, cell: Cell, formula: Formula): Value | NotComputed {
    this.running.add(cell);
    try {
      return evaluate(formula, (sheet, area) => this.look(home, sheet, area));
    } catch (error) {
      if (error instanceof NotComputed) return error;
      throw error;
    } finally {
      this.running.delete(cell);
    }
  }

  private parse(text: string): Formula | NotComputed {
    let formula = this.parsed.get(text);
    if (formula === undefined) this.parsed.set(text, (formula = readFormula(text)));
    return formula;
  }

  private look(home: Sheet, name: string | undefined, area: Area): Value[] {
    const sheet = name === undefined ? home : this.sheets.get(name.toLowerCase());
    if (!sheet) throw new NotComputed('reference');
    const values: Value[] = [];
    for (let row = area.top; row <= area.bottom; row++) {
      const cells = sheet.rows[row];
      for (let column = area.left; column <= area.right; column++) {
        const cell = cells?.[column];
        values.push(cell ? this.input(sheet, cell) : null);
      }
    }
    return values;
  }

  /** A formula without a result and without a way to one is unknown, and nothing is built on it. */
  private input(sheet: Sheet, cell: Cell): Value {
    const value = this.value(sheet, cell);
    const refusal = this.refusals.get(cell);
    if (refusal?.reason === 'circular') throw new NotComputed('circular');
    if (refusal && cell.value === null) throw new NotComputed('unstored');
    return value;
  }
}

/** Right but for the last binary digits of what it was computed from. */
function isResidue(stored: CellValue, result: Value): boolean {
  if (typeof stored !== 'number' || result === null || !isQuantity(result)) return false;
  return Math.abs(stored - result.number.toNumber()) <= 4 * result.slack;
}

function same(a: CellValue, b: CellValue): boolean {
  if (typeof a === 'object' && a !== null && typeof b === 'object' && b !== null) return a.error === b.error;
  if (typeof a === 'number' && typeof b === 'number')
    return Number(a.toPrecision(15)) === Number(b.toPrecision(15));
  return a === b;
}
