/** What a sum is made of: the cells that a formula adds up, so that a wrong input is told from the totals it runs into. */

import type { Formula, Lookup } from './evaluate';
import { criterionOf, parseFormula } from './evaluate';

export interface Precedent {
  /** Undefined for the formula's own sheet. */
  readonly sheet: string | undefined;
  readonly row: number;
  readonly column: number;
  /** +1 or −1. */
  readonly sign: 1 | -1;
}

/** Cells that a formula adds or subtracts; null for one that is no plain sum. */
export function precedents(formula: string, look: Lookup): Precedent[] | null {
  const parsed = parseFormula(formula);
  const found: Precedent[] = [];
  return parsed && collect(parsed, 1, look, found) ? found : null;
}

function collect(node: Formula, sign: 1 | -1, look: Lookup, found: Precedent[]): boolean {
  switch (node.op) {
    case 'number':
      return true;
    case 'reference': {
      const { sheet, area } = node.at;
      for (let row = area.top; row <= area.bottom; row++) {
        for (let column = area.left; column <= area.right; column++) found.push({ sheet, row, column, sign });
      }
      return true;
    }
    case 'ROUND': {
      const [amount] = node.args;
      return amount !== undefined && collect(amount, sign, look, found);
    }
    case 'SUM':
      return node.args.every((arg) => collect(arg, sign, look, found));
    case 'SUMIFS':
      return collectConditional(node.args, sign, look, found);
    case 'negate':
      return collect(node.of, sign === 1 ? -1 : 1, look, found);
    case '+':
      return collect(node.left, sign, look, found) && collect(node.right, sign, look, found);
    case '-':
      return collect(node.left, sign, look, found) && collect(node.right, sign === 1 ? -1 : 1, look, found);
    default:
      return false;
  }
}

function collectConditional(
  [amounts, ...conditions]: readonly Formula[],
  sign: 1 | -1,
  look: Lookup,
  found: Precedent[],
): boolean {
  if (amounts?.op !== 'reference') return false;
  const all: Precedent[] = [];
  collect(amounts, sign, look, all);
  const tests: ((index: number) => boolean)[] = [];
  for (let i = 0; i < conditions.length; i += 2) {
    const [range, criterion] = [conditions[i], conditions[i + 1]];
    if (range?.op !== 'reference' || criterion?.op !== 'text') return false;
    const cells = look(range.at.sheet, range.at.area);
    const passes = criterionOf(criterion.value);
    tests.push((index) => passes(cells[index] ?? null));
  }
  found.push(...all.filter((_, index) => tests.every((test) => test(index))));
  return true;
}
