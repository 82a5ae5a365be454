/**
 * Formulas evaluated exactly, in decimals: what scaffolded sheets use and the plain sums that officers write.
 * What is not certain to come out alike in every program is not guessed at (`NotComputed`): its stored result stands.
 */
import type { Area, CellError } from '../workbook/model';
import { call } from './functions';
import type { Argument } from './functions';
import { NotComputed } from './node';
import type { Comparison, Formula, Reference } from './node';
import { asNumber, asText, compare, isError, quantity } from './value';
import type { Quantity, Value } from './value';

/** Values of a reference, row by row; a formula in it is evaluated first. */
export type Lookup = (sheet: string | undefined, area: Area) => readonly Value[];

/** @throws NotComputed */
export function evaluate(node: Formula, look: Lookup): Value {
  switch (node.op) {
    case 'number':
      return quantity(node.value);
    case 'text':
    case 'boolean':
      return node.value;
    case 'error':
      return { error: node.error };
    case 'reference':
      return single(node.at, look);
    case 'negate':
      return arithmetic([node.of], look, ([a]) => ({ number: a.number.negated(), slack: a.slack }));
    case 'percent':
      return arithmetic([node.of], look, ([a]) => quantity(a.number.div(100), a.slack / 100));
    case 'call':
      return call(
        node.name,
        node.args.map((one) => argument(one, look)),
      );
    case '&':
      return joined(node.left, node.right, look);
    case '+':
      return arithmetic([node.left, node.right], look, ([a, b = a]) =>
        quantity(a.number.plus(b.number), a.slack + b.slack),
      );
    case '-':
      return arithmetic([node.left, node.right], look, ([a, b = a]) =>
        quantity(a.number.minus(b.number), a.slack + b.slack),
      );
    case '*':
      return arithmetic([node.left, node.right], look, ([a, b = a]) => product(a, b));
    case '/':
      return arithmetic([node.left, node.right], look, ([a, b = a]) => quotient(a, b));
    default:
      return compared(node.op, evaluate(node.left, look), evaluate(node.right, look));
  }
}

function argument(node: Formula, look: Lookup): Argument {
  const value = () => evaluate(node, look);
  if (node.op !== 'reference') return { range: null, value };
  const { sheet, area } = node.at;
  return { range: { area, values: () => look(sheet, area) }, value };
}

/** A range where one value is wanted is an array formula to one program and an error to another. */
function single({ sheet, area }: Reference, look: Lookup): Value {
  if (area.top !== area.bottom || area.left !== area.right) throw new NotComputed('reference');
  return look(sheet, area)[0] ?? null;
}

function arithmetic(
  nodes: readonly Formula[],
  look: Lookup,
  compute: (numbers: [Quantity, ...Quantity[]]) => Value,
): Value {
  const numbers: Quantity[] = [];
  for (const node of nodes) {
    const number = asNumber(evaluate(node, look));
    if (isError(number)) return number;
    numbers.push(number);
  }
  return compute(numbers as [Quantity, ...Quantity[]]);
}

function product(a: Quantity, b: Quantity): Quantity {
  const drift = size(a) * b.slack + size(b) * a.slack;
  return quantity(a.number.times(b.number), drift);
}

function quotient(a: Quantity, b: Quantity): Value {
  if (b.number.isZero()) {
    if (b.slack > 0) throw new NotComputed('residue');
    return { error: '#DIV/0!' };
  }
  const number = a.number.div(b.number);
  const drift = (a.slack + Math.abs(number.toNumber()) * b.slack) / size(b);
  return quantity(number, drift);
}

function size({ number }: Quantity): number {
  return Math.abs(number.toNumber());
}

function joined(left: Formula, right: Formula, look: Lookup): string | CellError {
  const a = asText(evaluate(left, look));
  if (isError(a)) return a;
  const b = asText(evaluate(right, look));
  return isError(b) ? b : a + b;
}

function compared(op: Comparison, left: Value, right: Value): Value {
  const order = compare(left, right, op === '=' || op === '<>');
  if (isError(order)) return order;
  switch (op) {
    case '=':
      return order === 0;
    case '<>':
      return order !== 0;
    case '<':
      return order < 0;
    case '>':
      return order > 0;
    case '<=':
      return order <= 0;
    case '>=':
      return order >= 0;
  }
}
