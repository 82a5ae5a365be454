/**
 * The functions that are evaluated exactly: how many arguments, and what they come to. Whatever is not in this table
 * is not guessed at; its stored result stands, and is counted.
 */
import { Decimal } from 'decimal.js';
import { Money, ZERO } from '../amount/money';
import type { Area, CellError } from '../workbook/model';
import { criterionOf } from './criterion';
import { NotComputed } from './not-computed';
import { asCondition, asNumber, asText, cellValueOf, isError, isQuantity, NONE, quantity } from './value';
import type { Quantity, Value } from './value';

/** An argument: a range of cells keeps its shape, anything else is one value, worked out when it is asked for. */
export interface Argument {
  readonly range: { readonly area: Area; readonly values: () => readonly Value[] } | null;
  readonly value: () => Value;
}

interface Definition {
  readonly least: number;
  readonly most: number;
  /** Further arguments come in so many at a time. */
  readonly step?: number;
  readonly compute: (args: readonly Argument[]) => Value;
}

const MANY = 255;

export const FUNCTIONS = {
  SUM: { least: 1, most: MANY, compute: (args) => fold(args, total) },
  SUMIF: {
    least: 2,
    most: 3,
    compute: ([where, test, what]) => conditional(what ?? where, [where, test], total),
  },
  SUMIFS: { least: 3, most: MANY, step: 2, compute: ([what, ...tests]) => conditional(what, tests, total) },
  COUNT: { least: 1, most: MANY, compute: (args) => countOf(args, isQuantity) },
  COUNTA: { least: 1, most: MANY, compute: (args) => countOf(args, (value) => value !== null) },
  COUNTIF: { least: 2, most: 2, compute: ([where, test]) => conditional(undefined, [where, test], count) },
  COUNTIFS: { least: 2, most: MANY, step: 2, compute: (args) => conditional(undefined, args, count) },
  MAX: { least: 1, most: MANY, compute: (args) => fold(args, (numbers) => extreme(numbers, 1)) },
  MIN: { least: 1, most: MANY, compute: (args) => fold(args, (numbers) => extreme(numbers, -1)) },
  AVERAGE: { least: 1, most: MANY, compute: (args) => fold(args, average) },
  ROUND: { least: 2, most: 2, compute: (args) => rounded(args, Decimal.ROUND_HALF_UP) },
  ROUNDUP: { least: 2, most: 2, compute: (args) => rounded(args, Decimal.ROUND_UP) },
  ROUNDDOWN: { least: 2, most: 2, compute: (args) => rounded(args, Decimal.ROUND_DOWN) },
  INT: { least: 1, most: 1, compute: ([a]) => rounded([a, constant(ZERO)], Decimal.ROUND_FLOOR) },
  ABS: {
    least: 1,
    most: 1,
    compute: ([a]) => numeric([a], ([{ number, slack }]) => quantity(number.abs(), slack)),
  },
  IF: { least: 2, most: 3, compute: ([test, yes, no]) => choose(test, yes, no) },
  IFERROR: { least: 2, most: 2, compute: ([value, instead]) => unlessError(value, instead) },
  AND: { least: 1, most: MANY, compute: (args) => logical(args, (all) => all.every(Boolean)) },
  OR: { least: 1, most: MANY, compute: (args) => logical(args, (all) => all.some(Boolean)) },
  NOT: { least: 1, most: 1, compute: ([a]) => negation(a) },
  ISBLANK: { least: 1, most: 1, compute: ([a]) => given(a).value() === null },
  ISNUMBER: { least: 1, most: 1, compute: ([a]) => isQuantity(given(a).value()) },
  ISTEXT: { least: 1, most: 1, compute: ([a]) => typeof given(a).value() === 'string' },
  ISERROR: { least: 1, most: 1, compute: ([a]) => isError(given(a).value()) },
} as const satisfies Record<string, Definition>;

export type FunctionName = keyof typeof FUNCTIONS;

export function isFunctionName(name: string): name is FunctionName {
  return Object.hasOwn(FUNCTIONS, name);
}

export function takes(name: FunctionName, count: number): boolean {
  const { least, most, step = 1 }: Definition = FUNCTIONS[name];
  return count >= least && count <= most && (count - least) % step === 0;
}

export function call(name: FunctionName, args: readonly Argument[]): Value {
  return (FUNCTIONS[name] as Definition).compute(args);
}

function given(argument: Argument | undefined): Argument {
  if (!argument) throw new NotComputed('function');
  return argument;
}

function constant(number: Money): Argument {
  return { range: null, value: () => quantity(number) };
}

function numeric(
  args: readonly (Argument | undefined)[],
  compute: (numbers: [Quantity, ...Quantity[]]) => Value,
): Value {
  const numbers: Quantity[] = [];
  for (const argument of args) {
    const number = asNumber(given(argument).value());
    if (isError(number)) return number;
    numbers.push(number);
  }
  return compute(numbers as [Quantity, ...Quantity[]]);
}

/** In a referenced cell only numbers count: text, even "12", and TRUE are passed over. An argument of its own is coerced. */
function fold(args: readonly Argument[], compute: (numbers: readonly Quantity[]) => Value): Value {
  const numbers: Quantity[] = [];
  for (const { range, value } of args) {
    if (!range) {
      const number = asNumber(value());
      if (isError(number)) return number;
      numbers.push(number);
      continue;
    }
    for (const cell of range.values()) {
      if (isError(cell)) return cell;
      if (isQuantity(cell)) numbers.push(cell);
    }
  }
  return compute(numbers);
}

/** Each addition may drift by half a unit in the last place of what has been added up so far. */
function total(numbers: readonly Quantity[]): Quantity {
  let sum = ZERO;
  let slack = 0;
  for (const one of numbers) {
    sum = sum.plus(one.number);
    slack += one.slack + Math.abs(sum.toNumber()) * 2 ** -53;
  }
  return { number: sum, slack };
}

function count(numbers: readonly unknown[]): Quantity {
  return quantity(new Money(numbers.length));
}

function average(numbers: readonly Quantity[]): Value {
  if (numbers.length === 0) return { error: '#DIV/0!' };
  const { number, slack } = total(numbers);
  return quantity(number.div(numbers.length), slack / numbers.length);
}

function extreme(numbers: readonly Quantity[], sign: 1 | -1): Quantity {
  return numbers.reduce(
    (best, one) => (one.number.comparedTo(best.number) * sign > 0 ? one : best),
    numbers[0] ?? NONE,
  );
}

/** COUNT and COUNTA never fail: an error is counted or passed over. */
function countOf(args: readonly Argument[], counts: (value: Value) => boolean): Value {
  return count(
    args.flatMap(({ range, value }) => {
      if (!range && typeof value() === 'string') throw new NotComputed('text');
      return (range ? range.values() : [value()]).filter(counts);
    }),
  );
}

/** Cells of `what` whose neighbours in every tested range pass; an error among them is the result, as Excel has it. */
function conditional(
  what: Argument | undefined,
  tests: readonly (Argument | undefined)[],
  compute: (numbers: readonly Quantity[]) => Value,
): Value {
  const first = (what ?? tests[0])?.range;
  if (!first) throw new NotComputed('reference');
  const passing = first.values().map(() => true);
  for (let i = 0; i < tests.length; i += 2) {
    const range = tests[i]?.range;
    if (!range) throw new NotComputed('reference');
    if (!sameShape(range.area, first.area)) {
      // SUMIF would take another range than the one that is written.
      if (tests.length === 2) throw new NotComputed('reference');
      return { error: '#VALUE!' };
    }
    const passes = criterionOf(criterionText(given(tests[i + 1])));
    range.values().forEach((cell, index) => {
      if (!passing[index]) return;
      const passed = passes(cell === null ? null : cellValueOf(cell));
      if (passed === null) throw new NotComputed('text');
      passing[index] = passed;
    });
  }
  const counted = first.values().filter((_, index) => passing[index]);
  if (!what) return count(counted);
  return counted.find(isError) ?? compute(counted.filter(isQuantity));
}

function sameShape(a: Area, b: Area): boolean {
  return a.bottom - a.top === b.bottom - b.top && a.right - a.left === b.right - b.left;
}

function criterionText(argument: Argument): string {
  const value = argument.value();
  // A blank cell as a criterion is 0 to one program and nothing to another.
  if (value === null || typeof value === 'boolean' || isError(value)) throw new NotComputed('text');
  const text = asText(value);
  if (isError(text)) throw new NotComputed('text');
  return text;
}

/** Half away from zero for ROUND. Where binary doubles may lie on the other side of a step, the result is not certain. */
function rounded(args: readonly (Argument | undefined)[], mode: Decimal.Rounding): Value {
  return numeric(args, ([{ number, slack }, by]) => {
    const digits = by ? Math.trunc(by.number.toNumber()) : 0;
    if (Math.abs(digits) > 15) throw new NotComputed('size');
    const unit = new Money(10).pow(-digits);
    const steps = number.div(unit);
    const whole = steps.toDecimalPlaces(0, mode);
    const isStep = mode !== Decimal.ROUND_HALF_UP && steps.isInteger();
    if (isStep && slack > Math.abs(number.toNumber()) * 2e-16) throw new NotComputed('residue');
    return quantity(whole.times(unit));
  });
}

function choose(test: Argument | undefined, yes: Argument | undefined, no: Argument | undefined): Value {
  const met = asCondition(given(test).value());
  if (isError(met)) return met;
  return met ? given(yes).value() : no ? no.value() : false;
}

function unlessError(argument: Argument | undefined, instead: Argument | undefined): Value {
  const value = given(argument).value();
  return isError(value) ? given(instead).value() : value;
}

function logical(args: readonly Argument[], compute: (all: readonly boolean[]) => boolean): Value {
  const all: boolean[] = [];
  for (const { range, value } of args) {
    const values = range
      ? range.values().filter((cell) => cell !== null && typeof cell !== 'string')
      : [value()];
    for (const one of values) {
      if (!range && typeof one === 'string') throw new NotComputed('text');
      const met = asCondition(one);
      if (isError(met)) return met;
      all.push(met);
    }
  }
  return all.length > 0 ? compute(all) : { error: '#VALUE!' };
}

function negation(argument: Argument | undefined): Value {
  const met: boolean | CellError = asCondition(given(argument).value());
  return isError(met) ? met : !met;
}
