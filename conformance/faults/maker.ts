/** One thing wrong in a right workbook: draws a place and carries the fault out. */
import type { Workbook } from '../../src/workbook/model';
import type { Template } from '../../src/template/template';
import type { Books, Entry } from '../books/books';
import { between, oneOf } from '../books/draw';
import type { Draw } from '../books/draw';
import { printBooks } from '../books/print';
import type { Printed, PrintedCell } from '../books/print';
import type { Fault, FaultKind } from './fault';
import { sumsOf, withSums } from './live';
import type { Sums } from './live';
import { placeOf, withValues } from './place';
import type { Values } from './place';
import { listedRow } from './rows';
import { otherSubject } from './subjects';
import { wrongAmount } from './wrong-amount';

export class FaultMaker {
  readonly printed: Printed;
  readonly filled: readonly PrintedCell[];
  private readonly byPlace: ReadonlyMap<string, PrintedCell>;
  private readonly sums: Sums;

  /** @param live totals of lists are formulas */
  constructor(
    private readonly template: Template,
    private readonly books: Books,
    private readonly draw: Draw,
    {
      live = false,
      printed = printBooks(template, books),
    }: { readonly live?: boolean; readonly printed?: Printed } = {},
  ) {
    this.printed = printed;
    this.filled = this.printed.cells.filter(({ cents }) => cents !== null);
    this.byPlace = new Map(this.printed.cells.map((cell) => [placeOf(cell), cell]));
    this.sums = live ? sumsOf(this.printed) : new Map();
  }

  get right(): Workbook {
    return withSums(this.printed.workbook, this.sums);
  }

  /** What is printed there; undefined where no amount is. */
  at(place: string): number | null | undefined {
    return this.byPlace.get(place)?.cents;
  }

  cellAt(place: string): PrintedCell | undefined {
    return this.byPlace.get(place);
  }

  /** Null where this department has nothing of the kind. */
  make(kind: FaultKind): Fault | null {
    const any = oneOf(this.draw, this.filled);
    switch (kind) {
      case 'missing row':
      case 'doubled row':
        return listedRow(kind, this.printed, this.template, this.draw);
      case 'blank column':
      case 'blank row':
        return this.blanked(kind);
      case 'wrong row':
      case 'wrong column':
        return this.moved(kind, any);
      case 'stale total':
      case 'stale formula':
        return this.stale(kind);
      case 'wrong code':
      case 'renamed subject': {
        const other = otherSubject(kind, this.filled, this.printed.cells, this.draw);
        return other && { ...this.fault(kind, [], other.values), ...other, kind, right: new Map() };
      }
      case 'text number':
        return this.fault(kind, [any], new Map([[placeOf(any), ((any.cents ?? 0) / 100).toFixed(2)]]));
      default: {
        const cents = wrongAmount(kind, any.cents ?? 0, any.lastCents, this.draw);
        const value = cents === null ? null : cents / 100;
        return cents === any.cents ? null : this.fault(kind, [any], new Map([[placeOf(any), value]]));
      }
    }
  }

  /** Several writings at once, sums following. */
  workbookWith(values: Values, stale?: ReadonlySet<string>): Workbook {
    const sums = new Map([...this.sums].filter(([place]) => !values.has(place) || stale?.has(place)));
    return withSums(withValues(this.printed.workbook, values), sums, stale);
  }

  /** Totals that calculate with it. */
  followersOf(place: string): string[] {
    return [...this.sums].filter(([, parts]) => parts.includes(place)).map(([total]) => total);
  }

  private fault(
    kind: FaultKind,
    cells: readonly PrintedCell[],
    values: Values,
    stale?: ReadonlySet<string>,
  ): Fault {
    const about = [...values]
      .slice(0, 3)
      .map(([place, value]) => `${place}: ${(this.at(place) ?? 0) / 100} → ${value}`);
    return {
      kind,
      workbook: this.workbookWith(values, stale),
      places: new Set(cells.map(placeOf)),
      right: new Map([...values.keys()].map((place) => [place, this.at(place) ?? null])),
      values,
      names: [],
      gone: new Map(),
      about: about.join(', '),
    };
  }

  private moved(kind: 'wrong row' | 'wrong column', from: PrintedCell): Fault | null {
    const step = oneOf(this.draw, [-1, 1]);
    const [down, right] = kind === 'wrong row' ? [step, 0] : [0, step];
    const to = this.byPlace.get(placeOf({ ...from, row: from.row + down, column: from.column + right }));
    if (!to || to.cents !== null || from.line.kind === 'total') return null;
    const values = new Map([
      [placeOf(from), null],
      [placeOf(to), (from.cents ?? 0) / 100],
    ]);
    return this.fault(kind, [from, to], values);
  }

  private blanked(kind: 'blank column' | 'blank row'): Fault | null {
    const cell = oneOf(this.draw, this.filled);
    const cells =
      kind === 'blank row'
        ? this.printed.cells.filter(
            ({ sheet, row, line }) => sheet === cell.sheet && row === cell.row && line === cell.line,
          )
        : this.printed.cells.filter(({ sheet, column }) => sheet === cell.sheet && column === cell.column);
    const filled = cells.filter(({ cents }) => cents !== null);
    if (filled.length < 2) return null;
    return this.fault(kind, filled, new Map(filled.map((one) => [placeOf(one), null])));
  }

  /** One entry of the books was changed after the tables were made, and one total of a table did not follow. */
  private stale(kind: 'stale total' | 'stale formula'): Fault | null {
    const entry = oneOf(this.draw, this.books.entries);
    const yuan = Math.max(100, entry.yuan + 100 * between(this.draw, -Math.floor(entry.yuan / 200), 9000));
    const before = this.books.entries.map((one): Entry => (one === entry ? { ...one, yuan } : one));
    const old = printBooks(this.template, { ...this.books, entries: before });
    const totals = old.cells.filter((cell) => {
      const now = this.at(placeOf(cell));
      const place = placeOf(cell);
      const kept = kind === 'stale formula' ? this.sums.has(place) : cell.line.kind === 'total';
      return kept && typeof now === 'number' && now !== cell.cents;
    });
    if (totals.length === 0) return null;
    const total = oneOf(this.draw, totals);
    const place = placeOf(total);
    const stale = kind === 'stale formula' ? new Set([place]) : undefined;
    return this.fault(kind, [total], new Map([[place, (total.cents ?? 0) / 100]]), stale);
  }
}
