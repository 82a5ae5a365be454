/**
 * Evaluates formulas as Excel does, in binary doubles. The grammar is the core's; the arithmetic is not, so that
 * what the core computes exactly is held against what a spreadsheet would show. A formula beyond the grammar is
 * refused, so that no test passes on one that was not computed.
 */
import type { Formula as Node } from '../../../formula/node';
import { parseFormula as parse } from '../../../formula/parse';
import type { Area, CellError, CellValue } from '../../../workbook/model';
import { tokenise } from '../../../formula/tokens';
import { gap } from '../wire';

/** The values of a reference, row by row. */
export type Lookup = (sheet: string | undefined, area: Area) => readonly CellValue[];

export type Formula = Node | CellError;

/** Without the leading `=`. Throws `ApiNotFound` for what the emulator cannot compute. */
export function parseFormula(formula: string): Formula {
  // A reference to cells that are gone spoils whatever it stands in.
  const error = tokenise(formula).find((token) => token.kind === 'error');
  if (error) return { error: error.text.replace(/^.*!(?=#)/s, '') };
  const tree = parse(formula);
  if (!tree) throw gap(`the formula =${formula}`);
  return tree;
}

export function evaluate(formula: Formula, look: Lookup): CellValue {
  return 'op' in formula ? compute(formula, look) : formula;
}

function compute(node: Node, look: Lookup): CellValue {
  switch (node.op) {
    case 'number':
      return node.value.toNumber();
    case 'text':
      return node.value;
    case 'reference': {
      const values = look(node.at.sheet, node.at.area);
      return values.length > 1 ? { error: '#VALUE!' } : (values[0] ?? 0);
    }
    case 'negate':
      return numeric([node.of], look, ([a = 0]) => 0 - a);
    case 'percent':
      return numeric([node.of], look, ([a = 0]) => a / 100);
    case 'call':
      return callFunction(node, look);
    case '+':
      return numeric([node.left, node.right], look, ([a = 0, b = 0]) => a + b);
    case '-':
      return numeric([node.left, node.right], look, ([a = 0, b = 0]) => a - b);
    case '*':
      return numeric([node.left, node.right], look, ([a = 0, b = 0]) => a * b);
    case '/':
      return numeric([node.left, node.right], look, ([a = 0, b = 0]) => (b === 0 ? null : a / b));
    case '=':
      return equal(compute(node.left, look), compute(node.right, look));
    default: // the core's grammar has grown
      throw gap(`how Excel computes ${JSON.stringify(node)}`);
  }
}

function callFunction({ name, args }: Extract<Node, { op: 'call' }>, look: Lookup): CellValue {
  switch (name) {
    case 'ABS':
      return numeric(args, look, ([a = 0]) => Math.abs(a));
    case 'ROUND':
      return numeric(args, look, ([a = 0, digits = 0]) => roundHalfUp(a, digits));
    case 'SUM':
      return total(args, look);
    case 'SUMIFS':
      return conditionalTotal(args, look);
    case 'IF':
      return choose(args, look);
    default:
      throw gap(`how Excel computes ${name}`);
  }
}

function equal(left: CellValue, right: CellValue): CellValue {
  if (isError(left)) return left;
  if (isError(right)) return right;
  if (typeof left === 'string' && typeof right === 'string')
    return left.toLowerCase() === right.toLowerCase();
  return left === right;
}

function choose([condition, yes, no]: readonly Node[], look: Lookup): CellValue {
  if (!condition || !yes || !no) throw gap('an IF without all three arguments');
  const met = numeric([condition], look, ([a = 0]) => a);
  return isError(met) ? met : compute(met === 0 ? no : yes, look);
}

const isError = (value: CellValue): value is CellError => typeof value === 'object' && value !== null;

function numeric(
  nodes: readonly Node[],
  look: Lookup,
  arithmetic: (numbers: number[]) => number | null,
): CellValue {
  const numbers: number[] = [];
  for (const node of nodes) {
    const value = compute(node, look);
    if (isError(value)) return value;
    const number = typeof value === 'string' && value.trim() === '' ? NaN : Number(value);
    if (Number.isNaN(number)) return { error: '#VALUE!' };
    numbers.push(number);
  }
  return arithmetic(numbers) ?? { error: '#DIV/0!' };
}

/** In a referenced cell SUM counts numbers alone: text, even "12", and booleans are passed over. */
function total(args: readonly Node[], look: Lookup): CellValue {
  let sum = 0;
  for (const node of args) {
    const values =
      node.op === 'reference' ? look(node.at.sheet, node.at.area) : [numeric([node], look, ([a = 0]) => a)];
    for (const value of values) {
      if (isError(value)) return value;
      if (typeof value === 'number') sum += value;
    }
  }
  return sum;
}

function conditionalTotal([amounts, ...conditions]: readonly Node[], look: Lookup): CellValue {
  if (amounts?.op !== 'reference') return { error: '#VALUE!' };
  const values = look(amounts.at.sheet, amounts.at.area);
  const passing = values.map(() => true);
  for (let i = 0; i < conditions.length; i += 2) {
    const [range, criterion] = [conditions[i], conditions[i + 1]];
    if (range?.op !== 'reference' || (criterion?.op !== 'text' && criterion?.op !== 'number'))
      throw gap('SUMIFS with anything but a range and a constant');
    const cells = look(range.at.sheet, range.at.area);
    if (cells.length !== values.length) return { error: '#VALUE!' };
    const passes = criterionOf(String(criterion.value));
    cells.forEach((cell, index) => (passing[index] &&= passes(cell)));
  }
  let sum = 0;
  values.forEach((value, index) => {
    if (typeof value === 'number' && passing[index]) sum += value;
  });
  return sum;
}

/** `208` matches the number and the text; `?` and `*` stand for characters of a text; `<>` for what is not blank. */
function criterionOf(criterion: string): (value: CellValue) => boolean {
  if (criterion === '<>') return (value) => value !== null && value !== '';
  if (/^[<>=]/.test(criterion)) throw gap(`the criterion ${criterion}`);
  const pattern = criterion
    .replace(/[.+^$()|[\]\\{}]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  const isPattern = /[*?]/.test(criterion);
  const matches = new RegExp(`^${pattern}$`, 'is');
  return (value) =>
    typeof value === 'string' || (typeof value === 'number' && !isPattern)
      ? matches.test(String(value).trim())
      : false;
}

/** Away from zero, on the 15 digits that Excel shows: 1.005 rounds to 1.01 though its double lies below. */
function roundHalfUp(value: number, digits: number): number {
  const shift = (text: string, power: number) => {
    const [mantissa = '0', exponent = '0'] = text.split('e');
    return Number(`${mantissa}e${Number(exponent) + power}`);
  };
  const rounded = Math.round(shift(Math.abs(value).toPrecision(15), digits));
  return Math.sign(value) * shift(String(rounded), -digits) || 0;
}
