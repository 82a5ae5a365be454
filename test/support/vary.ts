/**
 * Another department in a published layout: the amounts of a workbook moved so that every relation still holds.
 * The relations are linear; what may be chosen freely and what follows from it is read off their echelon form.
 */
import { withValues } from '../../src/derive/with-values';
import type { FactCell } from '../../src/fact/cell';
import type { Facts } from '../../src/fact/facts';
import type { Relation } from '../../src/fact/relation';
import type { Workbook } from '../../src/workbook/model';

/** Cents by column of the system of relations. */
type Amounts = number[];

/** Draws from 0 (inclusive) to 1. */
export type Draw = () => number;

export class Department {
  private readonly cells: FactCell[] = [];
  private readonly columns = new Map<string, number>();
  /** For every amount that can be chosen: by how much each amount moves with it. */
  private readonly directions: number[][];
  private readonly bounds: { left: number[]; right: number[] }[];

  constructor(
    private readonly workbook: Workbook,
    { relations }: Facts,
  ) {
    for (const { left, right } of relations) for (const cell of [...left, ...right]) this.column(cell);
    // A part as large as its whole stays so: what else the whole may hold is not there.
    const tight = (one: Relation) => one.kind !== 'bound' || sumOf(one.left) === sumOf(one.right);
    this.directions = freeDirections(
      relations.filter(tight).map((one) => this.row(one)),
      this.cells.length,
    );
    this.bounds = relations
      .filter((one) => !tight(one))
      .map(({ left, right }) => ({ left: this.columnsOf(left), right: this.columnsOf(right) }));
  }

  /** The workbook after `steps` free amounts were moved, none below zero and no part above its whole. */
  varied(draw: Draw, steps: number): Workbook {
    const before = this.cells.map(({ value }) => Math.round(value.toNumber() * 100));
    let now = before;
    for (let tries = 0, done = 0; tries < 40 * steps && done < steps; tries += 1) {
      const direction = this.directions[Math.floor(draw() * this.directions.length)] ?? [];
      const size = 2 * Math.round((draw() - 0.4) * 10 ** (1 + Math.floor(draw() * 5)));
      const next = now.map((amount, column) => amount + (direction[column] ?? 0) * size);
      if (!this.isPossible(next)) continue;
      now = next.map(Math.round);
      done += 1;
    }
    const moved = this.cells.flatMap((cell, column) =>
      now[column] === before[column]
        ? []
        : [{ sheet: cell.table.sheet, row: cell.row, column: cell.column, value: (now[column] ?? 0) / 100 }],
    );
    return withValues(this.workbook, moved);
  }

  private isPossible(amounts: Amounts): boolean {
    const total = (columns: readonly number[]) =>
      columns.reduce((sum, column) => sum + (amounts[column] ?? 0), 0);
    return (
      amounts.every((amount) => amount > -0.01 && Math.abs(amount - Math.round(amount)) < 1e-6) &&
      this.bounds.every(({ left, right }) => total(left) <= total(right))
    );
  }

  /** Undefined for a cell that no table has: it says zero. */
  private column(cell: FactCell): number | undefined {
    if (cell.virtual) return undefined;
    const key = `${cell.table.sheet}!${cell.row}!${cell.column}`;
    const known = this.columns.get(key);
    if (known !== undefined) return known;
    this.columns.set(key, this.cells.length);
    return this.cells.push(cell) - 1;
  }

  private columnsOf(cells: readonly FactCell[]): number[] {
    return cells.flatMap((cell) => this.column(cell) ?? []);
  }

  private row({ left, right }: Relation): number[] {
    const row = new Array<number>(this.cells.length).fill(0);
    for (const column of this.columnsOf(left)) row[column] = (row[column] ?? 0) + 1;
    for (const column of this.columnsOf(right)) row[column] = (row[column] ?? 0) - 1;
    return row;
  }
}

function sumOf(cells: readonly FactCell[]): number {
  return Math.round(cells.reduce((sum, { value }) => sum + value.toNumber(), 0) * 100);
}

/** A basis of what solves all rows, one vector for each free column, by reduced row echelon form. */
function freeDirections(rows: number[][], width: number): number[][] {
  const pivots: { row: number[]; column: number }[] = [];
  let rest = rows;
  const free: number[] = [];
  for (let column = 0; column < width; column += 1) {
    const at = (row: readonly number[]) => Math.abs(row[column] ?? 0);
    const best = rest.reduce<number[] | undefined>(
      (found, row) => (at(row) > (found ? at(found) : 1e-9) ? row : found),
      undefined,
    );
    if (!best) {
      free.push(column);
      continue;
    }
    rest = rest.filter((row) => row !== best);
    const scale = best[column] ?? 1;
    best.forEach((value, index) => (best[index] = value / scale));
    for (const row of [...rest, ...pivots.map((pivot) => pivot.row)]) {
      const times = row[column] ?? 0;
      if (Math.abs(times) > 1e-9)
        best.forEach((value, index) => (row[index] = (row[index] ?? 0) - times * value));
    }
    pivots.push({ row: best, column });
  }
  return free.map((chosen) => {
    const direction = new Array<number>(width).fill(0);
    direction[chosen] = 1;
    for (const { row, column } of pivots) direction[column] = -(row[chosen] ?? 0);
    return direction;
  });
}
