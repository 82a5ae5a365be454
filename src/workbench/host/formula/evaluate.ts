/**
 * Evaluates what scaffolded sheets use: numbers, references, ranges, + - * /, parentheses, SUM and ROUND.
 * Anything else is refused with its name, so that no test passes on a formula that was not computed.
 */
import type { Area, CellValue } from '../../../workbook/model';
import { gap } from '../wire';
import { tokenise, type Token } from '../../../workbook/tokens';

/** The values of a reference, row by row. */
export type Lookup = (sheet: string | undefined, area: Area) => readonly CellValue[];

type Reference = Extract<Token, { kind: 'reference' }>;
type Node =
  | { readonly op: 'value'; readonly value: CellValue }
  | { readonly op: 'reference'; readonly at: Reference }
  | { readonly op: '+' | '-' | '*' | '/'; readonly left: Node; readonly right: Node }
  | { readonly op: 'negate' | 'percent'; readonly of: Node }
  | { readonly op: 'SUM' | 'ROUND'; readonly args: readonly Node[] };

export type Formula = Node;

/** Without the leading `=`. Throws `ApiNotFound` for what the emulator cannot compute. */
export function parseFormula(formula: string): Formula {
  const tokens = tokenise(formula).filter((token) => token.kind !== 'space');
  let at = 0;
  const unknown = () => gap(`the formula =${formula} (at ${tokens[at]?.text ?? 'its end'})`);
  const sign = (text: string) => {
    if (tokens[at]?.kind !== 'sign' || tokens[at]?.text !== text) return false;
    at += 1;
    return true;
  };

  function sum(): Node {
    let left = product();
    for (;;) {
      if (sign('+')) left = { op: '+', left, right: product() };
      else if (sign('-')) left = { op: '-', left, right: product() };
      else return left;
    }
  }
  function product(): Node {
    let left = unary();
    for (;;) {
      if (sign('*')) left = { op: '*', left, right: unary() };
      else if (sign('/')) left = { op: '/', left, right: unary() };
      else return left;
    }
  }
  function unary(): Node {
    if (sign('-')) return { op: 'negate', of: unary() };
    if (sign('+')) return unary();
    const node = primary();
    return sign('%') ? { op: 'percent', of: node } : node;
  }
  function primary(): Node {
    if (sign('(')) {
      const node = sum();
      if (!sign(')')) throw unknown();
      return node;
    }
    const token = tokens[at];
    if (!token) throw unknown();
    at += 1;
    if (token.kind === 'number') return { op: 'value', value: Number(token.text) };
    if (token.kind === 'text') return { op: 'value', value: token.text.slice(1, -1).replaceAll('""', '"') };
    if (token.kind === 'error') return { op: 'value', value: { error: token.text.replace(/^.*!(?=#)/, '') } };
    if (token.kind === 'reference') return { op: 'reference', at: token };
    const name = token.text.toUpperCase();
    if (token.kind === 'word' && (name === 'SUM' || name === 'ROUND') && sign('(')) {
      const args = [sum()];
      while (sign(',')) args.push(sum());
      if (!sign(')') || (name === 'ROUND' && args.length !== 2)) throw unknown();
      return { op: name, args };
    }
    at -= 1;
    throw unknown();
  }

  const root = sum();
  if (at < tokens.length) throw unknown();
  return root;
}

export function evaluate(node: Formula, look: Lookup): CellValue {
  switch (node.op) {
    case 'value':
      return node.value;
    case 'reference': {
      const values = look(node.at.sheet, node.at.area);
      if (values.length > 1) return { error: '#VALUE!' };
      return values[0] ?? 0;
    }
    case 'negate':
      return numeric([node.of], look, ([a = 0]) => 0 - a);
    case 'percent':
      return numeric([node.of], look, ([a = 0]) => a / 100);
    case 'SUM':
      return total(node.args, look);
    case 'ROUND':
      return numeric(node.args, look, ([a = 0, digits = 0]) => roundHalfUp(a, digits));
    case '+':
      return numeric([node.left, node.right], look, ([a = 0, b = 0]) => a + b);
    case '-':
      return numeric([node.left, node.right], look, ([a = 0, b = 0]) => a - b);
    case '*':
      return numeric([node.left, node.right], look, ([a = 0, b = 0]) => a * b);
    case '/':
      return numeric([node.left, node.right], look, ([a = 0, b = 0]) => (b === 0 ? null : a / b));
  }
}

function numeric(
  nodes: readonly Node[],
  look: Lookup,
  compute: (numbers: number[]) => number | null,
): CellValue {
  const numbers: number[] = [];
  for (const node of nodes) {
    const value = evaluate(node, look);
    if (typeof value === 'object' && value !== null) return value;
    const number = typeof value === 'string' && value.trim() === '' ? NaN : Number(value);
    if (Number.isNaN(number)) return { error: '#VALUE!' };
    numbers.push(number);
  }
  return compute(numbers) ?? { error: '#DIV/0!' };
}

/** In a referenced cell SUM counts numbers alone: text, even "12", and booleans are passed over. */
function total(args: readonly Node[], look: Lookup): CellValue {
  let sum = 0;
  for (const node of args) {
    const values =
      node.op === 'reference' ? look(node.at.sheet, node.at.area) : [numeric([node], look, ([a = 0]) => a)];
    for (const value of values) {
      if (typeof value === 'object' && value !== null) return value;
      if (typeof value === 'number') sum += value;
    }
  }
  return sum;
}

/** Away from zero, on the 15 digits that Excel shows: 1.005 rounds to 1.01 though its double lies below. */
function roundHalfUp(value: number, digits: number): number {
  const [mantissa = '0', exponent = '0'] = Math.abs(value).toPrecision(15).split('e');
  const shift = (text: string, power: number) => {
    const [m = '0', e = '0'] = text.split('e');
    return Number(`${m}e${Number(e) + power}`);
  };
  const rounded = Math.round(shift(`${mantissa}e${exponent}`, digits));
  return Math.sign(value) * shift(String(rounded), -digits) || 0;
}
