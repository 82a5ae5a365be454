/**
 * Formulas evaluated exactly, in decimals: what scaffolded sheets use (SUM, SUMIFS, ROUND, IF with `=`,
 * + - * /) and the plain sums that officers write. Anything else is not guessed at: the caller keeps the stored result.
 */
import { fromDouble, Money, round, ZERO } from '../amount/money';
import type { Area, CellValue } from '../workbook/model';
import { tokenise, type Token } from './tokens';

/** Values of a reference, row by row; a formula in it is evaluated first. */
export type Lookup = (sheet: string | undefined, area: Area) => readonly CellValue[];

type Reference = Extract<Token, { kind: 'reference' }>;
type FunctionName = 'SUM' | 'SUMIFS' | 'ROUND' | 'ABS' | 'IF';
type Node =
  | { readonly op: 'number'; readonly value: Money }
  | { readonly op: 'text'; readonly value: string }
  | { readonly op: 'reference'; readonly at: Reference }
  | { readonly op: '+' | '-' | '*' | '/' | '='; readonly left: Node; readonly right: Node }
  | { readonly op: 'negate' | 'percent'; readonly of: Node }
  | { readonly op: FunctionName; readonly args: readonly Node[] };

export type Formula = Node;

const ARGUMENTS: Record<FunctionName, readonly [number, number]> = {
  SUM: [1, 255],
  SUMIFS: [3, 255],
  ROUND: [2, 2],
  ABS: [1, 1],
  IF: [3, 3],
};

/** Deep nesting is no subtotal; it only serves to exhaust the stack. */
const MAX_DEPTH = 60;

/** Without the leading `=`; null for what is not evaluated here. */
export function parseFormula(formula: string): Formula | null {
  if (formula.length > 8192) return null;
  try {
    return new Parser(tokenise(formula).filter((token) => token.kind !== 'space')).parse();
  } catch (error) {
    if (error instanceof Unsupported) return null;
    throw error;
  }
}

class Unsupported extends Error {}

class Parser {
  private at = 0;
  private depth = 0;

  constructor(private readonly tokens: readonly Token[]) {}

  parse(): Formula {
    const node = this.comparison();
    if (this.at < this.tokens.length) throw new Unsupported();
    return node;
  }

  private comparison(): Node {
    const left = this.sum();
    return this.sign('=') ? { op: '=', left, right: this.sum() } : left;
  }

  private sign(text: string): boolean {
    const token = this.tokens[this.at];
    if (token?.kind !== 'sign' || token.text !== text) return false;
    this.at++;
    return true;
  }

  private sum(): Node {
    let left = this.product();
    for (;;) {
      if (this.sign('+')) left = { op: '+', left, right: this.product() };
      else if (this.sign('-')) left = { op: '-', left, right: this.product() };
      else return left;
    }
  }

  private product(): Node {
    let left = this.unary();
    for (;;) {
      if (this.sign('*')) left = { op: '*', left, right: this.unary() };
      else if (this.sign('/')) left = { op: '/', left, right: this.unary() };
      else return left;
    }
  }

  private unary(): Node {
    if (++this.depth > MAX_DEPTH) throw new Unsupported();
    let node: Node;
    if (this.sign('-')) node = { op: 'negate', of: this.unary() };
    else if (this.sign('+')) node = this.unary();
    else {
      node = this.primary();
      if (this.sign('%')) node = { op: 'percent', of: node };
    }
    this.depth--;
    return node;
  }

  private primary(): Node {
    if (this.sign('(')) {
      const node = this.sum();
      if (!this.sign(')')) throw new Unsupported();
      return node;
    }
    const token = this.tokens[this.at++];
    if (token?.kind === 'number') return { op: 'number', value: new Money(token.text) };
    if (token?.kind === 'text') return { op: 'text', value: token.text.slice(1, -1).replaceAll('""', '"') };
    if (token?.kind === 'reference') return { op: 'reference', at: token };
    const name = token?.kind === 'word' ? token.text.toUpperCase() : '';
    if (!(name in ARGUMENTS) || !this.sign('(')) throw new Unsupported();
    return this.call(name as FunctionName);
  }

  private call(op: FunctionName): Node {
    const args = [this.comparison()];
    while (this.sign(',')) args.push(this.comparison());
    const [least, most] = ARGUMENTS[op];
    if (!this.sign(')') || args.length < least || args.length > most) throw new Unsupported();
    if (op === 'SUMIFS' && args.length % 2 === 0) throw new Unsupported();
    return { op, args };
  }
}

/** The exact result (a text where an IF gives one), or an error value as Excel would show it. */
export function evaluate(node: Formula, look: Lookup): Result | string {
  if (node.op === 'IF') {
    const [condition, yes, no] = node.args as [Node, Node, Node];
    const met = number(condition, look);
    return isError(met) ? met : evaluate(met.isZero() ? no : yes, look);
  }
  return node.op === 'text' ? node.value : number(node, look);
}

function number(node: Formula, look: Lookup): Result {
  switch (node.op) {
    case 'IF': {
      const chosen = evaluate(node, look);
      return typeof chosen === 'string' ? asNumber(chosen) : chosen;
    }
    case '=':
      return apply([node.left, node.right], look, ([a, b]) => new Money((a ?? ZERO).eq(b ?? ZERO) ? 1 : 0));
    case 'number':
      return node.value;
    case 'text':
      return asNumber(node.value);
    case 'reference': {
      const values = look(node.at.sheet, node.at.area);
      return values.length === 1 ? asNumber(values[0] ?? null) : { error: '#VALUE!' };
    }
    case 'negate':
      return apply([node.of], look, ([a]) => (a ?? ZERO).negated());
    case 'percent':
      return apply([node.of], look, ([a]) => (a ?? ZERO).div(100));
    case 'ABS':
      return apply(node.args, look, ([a]) => (a ?? ZERO).abs());
    case 'ROUND':
      return apply(node.args, look, ([a, digits]) => round(a ?? ZERO, Math.max(0, digits?.toNumber() ?? 0)));
    case 'SUM':
      return total(node.args, look);
    case 'SUMIFS':
      return conditionalTotal(node.args, look);
    case '+':
      return apply([node.left, node.right], look, ([a, b]) => (a ?? ZERO).plus(b ?? ZERO));
    case '-':
      return apply([node.left, node.right], look, ([a, b]) => (a ?? ZERO).minus(b ?? ZERO));
    case '*':
      return apply([node.left, node.right], look, ([a, b]) => (a ?? ZERO).times(b ?? ZERO));
    case '/':
      return apply([node.left, node.right], look, ([a, b]) =>
        !b || b.isZero() ? { error: '#DIV/0!' } : (a ?? ZERO).div(b),
      );
  }
}

type Result = Money | { readonly error: string };

function isError(value: unknown): value is { readonly error: string } {
  return typeof value === 'object' && value !== null && 'error' in value;
}

function apply(nodes: readonly Node[], look: Lookup, compute: (values: Money[]) => Result): Result {
  const values: Money[] = [];
  for (const node of nodes) {
    const value = number(node, look);
    if (isError(value)) return value;
    values.push(value);
  }
  return compute(values);
}

function asNumber(value: CellValue): Result {
  if (value === null) return ZERO;
  if (typeof value === 'number') return fromDouble(value);
  if (typeof value === 'boolean') return new Money(value ? 1 : 0);
  if (typeof value === 'object') return value;
  const text = value.trim().replaceAll(',', '');
  return /^[+-]?(\d+\.?\d*|\.\d+)$/.test(text) ? new Money(text) : { error: '#VALUE!' };
}

/** In a referenced cell SUM counts numbers alone: text, even "12", and booleans are passed over. */
function total(args: readonly Node[], look: Lookup): Result {
  let sum = ZERO;
  for (const node of args) {
    if (node.op !== 'reference') {
      const value = number(node, look);
      if (isError(value)) return value;
      sum = sum.plus(value);
      continue;
    }
    for (const value of look(node.at.sheet, node.at.area)) {
      if (isError(value)) return value;
      if (typeof value === 'number') sum = sum.plus(fromDouble(value));
    }
  }
  return sum;
}

function conditionalTotal([amounts, ...conditions]: readonly Node[], look: Lookup): Result {
  if (amounts?.op !== 'reference') return { error: '#VALUE!' };
  const values = look(amounts.at.sheet, amounts.at.area);
  const tests: { readonly cells: readonly CellValue[]; readonly passes: (value: CellValue) => boolean }[] =
    [];
  for (let i = 0; i < conditions.length; i += 2) {
    const [range, criterion] = [conditions[i], conditions[i + 1]];
    if (range?.op !== 'reference' || (criterion?.op !== 'text' && criterion?.op !== 'number'))
      return { error: '#VALUE!' };
    const cells = look(range.at.sheet, range.at.area);
    if (cells.length !== values.length) return { error: '#VALUE!' };
    tests.push({
      cells,
      passes: criterionOf(criterion.op === 'text' ? criterion.value : criterion.value.toString()),
    });
  }
  let sum = ZERO;
  for (const [index, value] of values.entries()) {
    if (typeof value === 'number' && tests.every(({ cells, passes }) => passes(cells[index] ?? null))) {
      sum = sum.plus(fromDouble(value));
    }
  }
  return sum;
}

/** `"208"` matches the number 208 and the text alike; `"<>"` whatever is not empty; `"???"` text of three characters. */
export function criterionOf(text: string): (value: CellValue) => boolean {
  if (text === '<>') return (value) => value !== null && value !== '';
  if (/[*?]/.test(text)) {
    const pattern = new RegExp(
      `^${text
        .replace(/[.+^$()|[\]\\{}]/g, '\\$&')
        .replaceAll('*', '.*')
        .replaceAll('?', '.')}$`,
      's',
    );
    return (value) => typeof value === 'string' && pattern.test(value);
  }
  return (value) => value !== null && typeof value !== 'object' && String(value).trim() === text;
}
