/** The grammar of formulas that are evaluated here; what lies outside it is refused, with the reason. */
import { Money } from '../amount/money';
import { isFunctionName, takes } from './functions';
import type { FunctionName } from './functions';
import { NotComputed } from './node';
import type { BinaryOperator, Comparison, Formula } from './node';
import { tokenise, type Token } from './tokens';

/** Deep nesting is no subtotal; it only serves to exhaust the stack. */
const MAX_DEPTH = 60;
const MAX_LENGTH = 8192;

const COMPARISONS: readonly Comparison[] = ['=', '<>', '<', '>', '<=', '>='];

/** Without the leading `=`; null for what is not evaluated here. */
export function parseFormula(formula: string): Formula | null {
  const read = readFormula(formula);
  return read instanceof NotComputed ? null : read;
}

/** Without the leading `=`; why it is not evaluated, where it is not. */
export function readFormula(formula: string): Formula | NotComputed {
  if (formula.length > MAX_LENGTH) return new NotComputed('size');
  try {
    const tokens = tokenise(formula);
    // A space between two references is Excel's intersection, and nowhere else does it mean anything.
    return new Parser(tokens.filter((token) => token.kind !== 'space')).parse();
  } catch (error) {
    if (error instanceof NotComputed) return error;
    throw error;
  }
}

class Parser {
  private at = 0;
  private depth = 0;

  constructor(private readonly tokens: readonly Token[]) {}

  parse(): Formula {
    const external = this.tokens.some((token) => token.kind === 'reference' && /[[\]]/.test(token.prefix));
    if (external || this.tokens.some(({ text }) => text === '[')) throw new NotComputed(this.bracket());
    const node = this.comparison();
    if (this.at < this.tokens.length) throw new NotComputed('reference');
    return node;
  }

  /** `[1]表!A1` leads into another workbook, `表1[金额]` is a column of a table. */
  private bracket(): 'external' | 'reference' {
    const text = this.tokens.map((token) => token.text).join('');
    return /(?:^|[^\p{L}\p{N}_])'?[^'!]*\[[^\]]*\][^!]*!/u.test(text) ? 'external' : 'reference';
  }

  private sign(...texts: readonly string[]): string | null {
    const token = this.tokens[this.at];
    if (token?.kind !== 'sign' || !texts.includes(token.text)) return null;
    this.at++;
    return token.text;
  }

  private leftToRight(operators: readonly BinaryOperator[], next: () => Formula): Formula {
    let left = next();
    for (;;) {
      const op = this.sign(...operators) as BinaryOperator | null;
      if (op === null) return left;
      left = { op, left, right: next() };
    }
  }

  private comparison(): Formula {
    return this.leftToRight(COMPARISONS, () => this.joined());
  }

  private joined(): Formula {
    return this.leftToRight(['&'], () => this.sum());
  }

  private sum(): Formula {
    return this.leftToRight(['+', '-'], () => this.product());
  }

  private product(): Formula {
    return this.leftToRight(['*', '/'], () => this.unary());
  }

  private unary(): Formula {
    if (++this.depth > MAX_DEPTH) throw new NotComputed('size');
    let node: Formula;
    if (this.sign('-')) node = { op: 'negate', of: this.unary() };
    else if (this.sign('+')) node = this.unary();
    else {
      node = this.primary();
      while (this.sign('%')) node = { op: 'percent', of: node };
    }
    this.depth--;
    return node;
  }

  private primary(): Formula {
    if (this.sign('(')) {
      const node = this.comparison();
      if (!this.sign(')')) throw new NotComputed('reference');
      return node;
    }
    const token = this.tokens[this.at++];
    switch (token?.kind) {
      case 'number':
        return { op: 'number', value: new Money(token.text) };
      case 'text':
        return { op: 'text', value: token.text.slice(1, -1).replaceAll('""', '"') };
      case 'error':
        return { op: 'error', error: token.text.replace(/^.*!(?=#)/s, '') };
      case 'reference':
        // 表1:表3!A1 adds up sheets, and a sheet's name never holds a colon.
        if (token.sheet?.includes(':')) throw new NotComputed('reference');
        return { op: 'reference', at: token };
      case 'word':
        return this.word(token.text);
      default:
        throw new NotComputed('reference');
    }
  }

  private word(text: string): Formula {
    const name = text.toUpperCase();
    if (!this.sign('(')) {
      if (name === 'TRUE' || name === 'FALSE') return { op: 'boolean', value: name === 'TRUE' };
      throw new NotComputed('reference', text);
    }
    if (!isFunctionName(name)) throw new NotComputed('function', name.replace(/^_XLFN\.(?:_XLWS\.)?/, ''));
    return this.call(name);
  }

  private call(name: FunctionName): Formula {
    const args = [this.comparison()];
    while (this.sign(',')) args.push(this.comparison());
    if (!this.sign(')')) throw new NotComputed('reference');
    if (!takes(name, args.length)) throw new NotComputed('function', name);
    return { op: 'call', name, args };
  }
}
