/** One thing wrong in a right workbook, in the seventeen ways that officers know. */
import type { Cell, Workbook } from '../../../src/workbook/model';
import type { Template } from '../../../src/template/template';
import type { Books, Entry } from './books';
import { between, oneOf } from './draw';
import type { Draw } from './draw';
import { printBooks } from './print';
import type { Printed, PrintedCell } from './print';
import { SUBJECT_NAMES } from './subjects';

export interface Fault {
  readonly kind: FaultKind;
  readonly workbook: Workbook;
  /** Where the finding is to lead: any of these cells, or anywhere in the row or column that they make up. */
  readonly places: ReadonlySet<string>;
  /** What was there, by cell, for all that was changed. */
  readonly right: ReadonlyMap<string, number | null>;
  readonly about: string;
}

export const FAULT_KINDS = [
  'amount',
  'transposed',
  'decimal',
  'sign',
  'yuan',
  'wrong row',
  'wrong column',
  'missing row',
  'doubled row',
  'blank cell',
  'blank column',
  'blank row',
  'text number',
  'stale total',
  'last year',
  'wrong code',
  'renamed subject',
] as const;
export type FaultKind = (typeof FAULT_KINDS)[number];

type Values = ReadonlyMap<string, string | number | null>;

export class FaultMaker {
  private readonly printed: Printed;
  private readonly filled: readonly PrintedCell[];
  private readonly byPlace: ReadonlyMap<string, PrintedCell>;

  constructor(
    private readonly template: Template,
    private readonly books: Books,
    private readonly draw: Draw,
  ) {
    this.printed = printBooks(template, books);
    this.filled = this.printed.cells.filter(({ cents }) => cents !== null);
    this.byPlace = new Map(this.printed.cells.map((cell) => [placeOf(cell), cell]));
  }

  get right(): Workbook {
    return this.printed.workbook;
  }

  /** What is printed there; undefined where no amount is. */
  at(place: string): number | null | undefined {
    return this.byPlace.get(place)?.cents;
  }

  /** Null where this department has nothing of the kind. */
  make(kind: FaultKind): Fault | null {
    const any = oneOf(this.draw, this.filled);
    switch (kind) {
      case 'missing row':
      case 'doubled row':
        return this.row(kind);
      case 'blank column':
      case 'blank row':
        return this.blanked(kind);
      case 'wrong row':
      case 'wrong column':
        return this.moved(kind, any);
      case 'stale total':
        return this.stale();
      case 'wrong code':
      case 'renamed subject':
        return this.subject(kind);
      case 'text number':
        return this.text(any);
      default: {
        const cents = this.wrong(kind, any);
        return cents === any.cents
          ? null
          : this.fault(kind, [any], new Map([[placeOf(any), cents === null ? null : cents / 100]]));
      }
    }
  }

  private fault(
    kind: FaultKind,
    cells: readonly PrintedCell[],
    values: Values,
    workbook = this.right,
  ): Fault {
    const about = [...values]
      .slice(0, 3)
      .map(([place, value]) => `${place}: ${(this.at(place) ?? 0) / 100} → ${value}`);
    return {
      kind,
      workbook: withValues(workbook, values),
      places: new Set(cells.map(placeOf)),
      right: new Map([...values.keys()].map((place) => [place, this.at(place) ?? null])),
      about: about.join(', '),
    };
  }

  private wrong(kind: FaultKind, { cents, lastCents }: PrintedCell): number | null {
    const right = cents ?? 0;
    switch (kind) {
      case 'blank cell':
        return null;
      case 'sign':
        return -right;
      case 'yuan':
        return right * 10_000;
      case 'decimal':
        return this.draw() < 0.5 ? right * 10 : Math.round(right / 10);
      case 'last year':
        return lastCents;
      case 'transposed':
        return this.swapped(right);
      default:
        return (
          right + (this.draw() < 0.5 ? -1 : 1) * between(this.draw, 50, Math.max(60, Math.round(right / 3)))
        );
    }
  }

  private swapped(cents: number): number {
    const digits = [...String(cents)];
    const at = digits.flatMap((one, i) => (i > 0 && digits[i - 1] !== one ? [i] : []));
    if (at.length === 0) return cents;
    const i = oneOf(this.draw, at);
    [digits[i - 1], digits[i]] = [digits[i] as string, digits[i - 1] as string];
    return Number(digits.join(''));
  }

  private moved(kind: 'wrong row' | 'wrong column', from: PrintedCell): Fault | null {
    const [down, right] =
      kind === 'wrong row' ? [oneOf(this.draw, [-1, 1]), 0] : [0, oneOf(this.draw, [-1, 1])];
    const to = this.byPlace.get(placeOf({ ...from, row: from.row + down, column: from.column + right }));
    if (!to || to.cents !== null || from.line.kind === 'total') return null;
    const values = new Map([
      [placeOf(from), null],
      [placeOf(to), (from.cents ?? 0) / 100],
    ]);
    return this.fault(kind, [from, to], values);
  }

  private rowOf(cell: PrintedCell): PrintedCell[] {
    return this.printed.cells.filter(
      ({ sheet, row, line }) => sheet === cell.sheet && row === cell.row && line === cell.line,
    );
  }

  /** A listed row, out or in twice. */
  private row(kind: 'missing row' | 'doubled row'): Fault | null {
    const listed = this.filled.filter(
      ({ line, names }) => line.lowest && !('ordinal' in names) && !this.isBeside(line),
    );
    if (listed.length === 0) return null;
    const cell = oneOf(this.draw, listed);
    const sheets = this.right.sheets.map((sheet) => {
      if (sheet.name !== cell.sheet) return sheet;
      const rows = [...sheet.rows];
      if (kind === 'missing row') rows.splice(cell.row, 1);
      else rows.splice(cell.row + 1, 0, rows[cell.row]);
      return { ...sheet, rows };
    });
    const about = `${placeOf(cell)} ${Object.values(cell.line.texts).join(' ')}`;
    const beside = new Set<string>();
    for (let column = 0; column < 20; column++)
      for (const row of kind === 'missing row'
        ? [cell.row - 1, cell.row, cell.row + 1]
        : [cell.row, cell.row + 1])
        beside.add(placeOf({ ...cell, row, column }));
    return { kind, workbook: { ...this.right, sheets }, places: beside, right: new Map(), about };
  }

  private isBeside(line: PrintedCell['line']): boolean {
    const cell = this.printed.cells.find((one) => one.line === line);
    const table = this.template.tables.find(({ id }) => id === cell?.table);
    return (table?.blocks.length ?? 0) > 1;
  }

  private blanked(kind: 'blank column' | 'blank row'): Fault | null {
    const cell = oneOf(this.draw, this.filled);
    const cells =
      kind === 'blank row'
        ? this.rowOf(cell)
        : this.printed.cells.filter(({ sheet, column }) => sheet === cell.sheet && column === cell.column);
    const filled = cells.filter(({ cents }) => cents !== null);
    if (filled.length < 2) return null;
    return this.fault(kind, filled, new Map(filled.map((one) => [placeOf(one), null])));
  }

  /** A number typed as text below totals that were calculated, and so without it. */
  private text(cell: PrintedCell): Fault {
    return this.fault(
      'text number',
      [cell],
      new Map([[placeOf(cell), ((cell.cents ?? 0) / 100).toFixed(2)]]),
    );
  }

  /** One entry of the books was changed after the tables were made, and one total of a table did not follow. */
  private stale(): Fault | null {
    const entry = oneOf(this.draw, this.books.entries);
    const yuan = Math.max(100, entry.yuan + 100 * between(this.draw, -Math.floor(entry.yuan / 200), 9000));
    const before = this.books.entries.map((one): Entry => (one === entry ? { ...one, yuan } : one));
    const old = printBooks(this.template, { ...this.books, entries: before });
    const totals = old.cells.filter((cell) => {
      const now = this.at(placeOf(cell));
      return cell.line.kind === 'total' && typeof now === 'number' && now !== cell.cents;
    });
    if (totals.length === 0) return null;
    const total = oneOf(this.draw, totals);
    return this.fault('stale total', [total], new Map([[placeOf(total), (total.cents ?? 0) / 100]]));
  }

  private subject(kind: 'wrong code' | 'renamed subject'): Fault | null {
    const column = kind === 'wrong code' ? ['项', 'code', '款'] : ['name'];
    const rows = this.filled.filter(
      ({ line, names }) => line.kind === 'subject' && line.lowest && column.some((one) => one in names),
    );
    if (rows.length === 0) return null;
    const cell = oneOf(this.draw, rows);
    const { texts, label } = cell.line;
    const role = column.find((one) => one in cell.names && texts[one]) ?? '';
    if (role === '') return null;
    const code = label?.functional ?? label?.economic ?? '';
    const length = code.length;
    const others = Object.keys(SUBJECT_NAMES).filter(
      (one) => one.length === length && one !== code && one[0] === code[0],
    );
    const other = oneOf(this.draw, others);
    const text =
      kind === 'renamed subject'
        ? (SUBJECT_NAMES[other] ?? '')
        : role === 'code'
          ? other
          : length === 7
            ? other.slice(5)
            : other.slice(3);
    if (text === texts[role]?.trim()) return null;
    const place = placeOf({ ...cell, column: cell.names[role] as number });
    const row = this.rowOf(cell).map(placeOf);
    return {
      ...this.fault(kind, [cell], new Map([[place, text]])),
      places: new Set([...row, ...Object.values(cell.names).map((c) => placeOf({ ...cell, column: c }))]),
      right: new Map(),
      about: `${place} ${texts[role]} → ${text}`,
    };
  }
}

export function placeOf({ sheet, row, column }: { sheet: string; row: number; column: number }): string {
  return `${sheet}!${String.fromCharCode(65 + column)}${row + 1}`;
}

function withValues(workbook: Workbook, values: Values): Workbook {
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet) => ({
      ...sheet,
      rows: sheet.rows.map((cells, row) => {
        const width = cells?.length ?? 0;
        return Array.from({ length: width }, (_, column): Cell | undefined => {
          const value = values.get(placeOf({ sheet: sheet.name, row, column }));
          if (value === undefined) return cells?.[column];
          return value === null ? undefined : { ...(cells?.[column] ?? { format: '0.00' }), value };
        });
      }),
    })),
  };
}
