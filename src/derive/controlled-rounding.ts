/**
 * Controlled rounding: many amounts rounded together so that what added up before adds up after. The equations
 * are solved first (totals in terms of their parts), so sums and ties hold whatever is chosen for the parts;
 * then the parts are set up or down until no amount is a whole unit away from its exact value, or as few as
 * can be found. Exact two-way rounding of linked tables is not always possible: what is left is told.
 */
import { Decimal } from 'decimal.js';
import type { Money } from '../amount/money';
import { round } from '../amount/money';

/** Amounts that add up to nothing: a total +1, its parts −1. */
export interface Equation {
  readonly terms: readonly { readonly index: number; readonly sign: 1 | -1 }[];
}

export interface Rounding {
  /** In units of the last digit. */
  readonly rounded: readonly bigint[];
  /** Amounts that ended a whole unit or more from their exact value. */
  readonly stretched: readonly number[];
  /** Equations that could not be kept. */
  readonly broken: readonly Equation[];
}

/** A dependent amount: `constant` plus multiples of free ones, all counted from their floors. */
interface Row {
  constant: number;
  readonly of: Map<number, number>;
}

/** `exact`: in units of the last digit; `fixed`: amounts that must come out as they are told here. */
export function roundTogether(
  exact: readonly Money[],
  equations: readonly Equation[],
  fixed: ReadonlyMap<number, Money> = new Map(),
): Rounding {
  const floors = exact.map((amount) => amount.toDecimalPlaces(0, Decimal.ROUND_FLOOR));
  const fractions = exact.map((amount, index) => amount.minus(floors[index] ?? 0).toNumber());
  const rows = new Map<number, Row>();
  const constant = (index: number, value: number) => rows.set(index, { constant: value, of: new Map() });
  fractions.forEach((fraction, index) => {
    const told = fixed.get(index);
    if (told)
      constant(
        index,
        round(told, 0)
          .minus(floors[index] ?? 0)
          .toNumber(),
      );
    else if (fraction === 0) constant(index, 0);
  });
  const broken = equations.filter((equation) => !eliminate(equation, rows, floors, exact));
  const chosen = new Choice(fractions, rows).settle();
  const rounded = floors.map((floor, index) => BigInt(floor.plus(chosen[index] ?? 0).toFixed(0)));
  const stretched = exact.flatMap((amount, index) =>
    amount
      .minus((rounded[index] ?? 0n).toString())
      .abs()
      .gte(1)
      ? [index]
      : [],
  );
  return { rounded, stretched, broken };
}

/** Adds an equation to the solved ones; false where it contradicts them or cannot be solved in whole units. */
function eliminate(
  { terms }: Equation,
  rows: Map<number, Row>,
  floors: readonly Money[],
  exact: readonly Money[],
): boolean {
  let constant = 0;
  const of = new Map<number, number>();
  const add = (index: number, by: number) => {
    const sum = (of.get(index) ?? 0) + by;
    if (sum === 0) of.delete(index);
    else of.set(index, sum);
  };
  let floorSum: Money = new Decimal(0);
  for (const { index, sign } of terms) {
    floorSum = floorSum.plus((floors[index] ?? new Decimal(0)).times(sign));
    const known = rows.get(index);
    if (!known) add(index, sign);
    else {
      constant += sign * known.constant;
      for (const [free, by] of known.of) add(free, sign * by);
    }
  }
  constant += floorSum.toNumber();
  if (of.size === 0) return constant === 0;
  // The largest amount is the total: it follows from the others, and not one of them from it.
  let pivot = -1;
  for (const [index, by] of of)
    if (Math.abs(by) === 1 && (pivot < 0 || exact[index]?.gt(exact[pivot] ?? 0))) pivot = index;
  if (pivot < 0) return false;
  const factor = -(of.get(pivot) ?? 1);
  of.delete(pivot);
  const row: Row = {
    constant: constant / factor,
    of: new Map([...of].map(([index, by]) => [index, by / factor])),
  };
  for (const other of rows.values()) {
    const by = other.of.get(pivot);
    if (by === undefined) continue;
    other.of.delete(pivot);
    other.constant += by * row.constant;
    for (const [index, own] of row.of) {
      const sum = (other.of.get(index) ?? 0) + by * own;
      if (sum === 0) other.of.delete(index);
      else other.of.set(index, sum);
    }
  }
  rows.set(pivot, row);
  return true;
}

/** How much worse a whole unit too far is than any number of parts not rounded to their nearest. */
const TOO_FAR = 1000;
const MOST_ROUNDS = 400;

/** For every free amount: its floor, or one more. */
class Choice {
  private readonly values: number[];
  private readonly free: number[] = [];
  /** For every free amount what it moves, itself included. */
  private readonly moves = new Map<number, [number, number][]>();
  private seed = 20_240_101;

  constructor(
    private readonly fractions: readonly number[],
    rows: ReadonlyMap<number, Row>,
  ) {
    this.values = fractions.map((fraction, index) => {
      if (rows.has(index)) return 0;
      this.free.push(index);
      this.moves.set(index, [[index, 1]]);
      return fraction >= 0.5 ? 1 : 0;
    });
    for (const [index, { constant, of }] of rows) {
      let value = constant;
      for (const [free, by] of of) {
        value += by * (this.values[free] ?? 0);
        this.moves.get(free)?.push([index, by]);
      }
      this.values[index] = value;
    }
  }

  settle(): readonly number[] {
    for (let turn = 0; turn < MOST_ROUNDS; turn++) {
      while (this.improveOne());
      if (!this.values.some((value) => value < 0 || value > 1)) break;
      if (!this.improvePair()) this.shake();
    }
    while (this.improveOne());
    return this.values;
  }

  private cost(index: number, value: number): number {
    const off = value - (this.fractions[index] ?? 0);
    return off * off + TOO_FAR * Math.max(0, -value, value - 1);
  }

  /** By how much the whole would get worse. */
  private change(free: number, by: number): number {
    let sum = 0;
    for (const [index, factor] of this.moves.get(free) ?? []) {
      const value = this.values[index] ?? 0;
      sum += this.cost(index, value + by * factor) - this.cost(index, value);
    }
    return sum;
  }

  private move(free: number, by: number): void {
    for (const [index, factor] of this.moves.get(free) ?? [])
      this.values[index] = (this.values[index] ?? 0) + by * factor;
  }

  private flip(free: number): number {
    return this.values[free] === 0 ? 1 : -1;
  }

  private improveOne(): boolean {
    let best = -1e-9;
    let at = -1;
    for (const free of this.free) {
      const change = this.change(free, this.flip(free));
      if (change < best) [best, at] = [change, free];
    }
    if (at < 0) return false;
    this.move(at, this.flip(at));
    return true;
  }

  /** One up, another down: what neither does alone. */
  private improvePair(): boolean {
    for (const first of this.free) {
      const by = this.flip(first);
      const alone = this.change(first, by);
      this.move(first, by);
      for (const second of this.free) {
        if (second === first) continue;
        const back = this.flip(second);
        if (alone + this.change(second, back) < -1e-9) {
          this.move(second, back);
          return true;
        }
      }
      this.move(first, -by);
    }
    return false;
  }

  /** Out of a dead end: some parts of what is too far are set the other way, the same ones every time. */
  private shake(): void {
    for (const free of this.free) {
      const touches = this.moves.get(free)?.some(([index]) => {
        const value = this.values[index] ?? 0;
        return value < 0 || value > 1;
      });
      this.seed = (this.seed * 48_271) % 2_147_483_647;
      if (touches && this.seed % 4 === 0) this.move(free, this.flip(free));
    }
  }
}
