/** What a sum is made of: the cells that a formula adds up, so that a wrong input is told from the totals it runs into. */
import { criterionOf } from './criterion';
import type { Criterion } from './criterion';
import type { Formula } from './node';
import { parseFormula } from './parse';
import type { Area, CellValue } from '../workbook/model';

/** A range that a formula adds (or subtracts), whole or where its conditions hold. */
export interface Addend {
  /** Undefined for the formula's own sheet. */
  readonly sheet: string | undefined;
  readonly area: Area;
  readonly sign: 1 | -1;
  /** D9 + E9 takes a number stored as text for a number; SUM leaves it out. */
  readonly readsText: boolean;
  /** Of SUMIFS: row by row, what another range must pass. */
  readonly conditions: readonly { readonly area: Area; readonly passes: Criterion }[];
}

export interface Precedent {
  readonly sheet: string | undefined;
  readonly row: number;
  readonly column: number;
  readonly sign: 1 | -1;
}

/** Values of a range, row by row. */
export type CellLookup = (sheet: string | undefined, area: Area) => readonly CellValue[];

/** Ranges that a formula adds up; null for one that is no plain sum. */
export function addends(formula: string): Addend[] | null {
  const parsed = parseFormula(formula);
  const found: Addend[] = [];
  return parsed && collect(parsed, 1, found, true) ? found : null;
}

/** The cells of an addend that count as things stand. */
export function precedents({ sheet, area, sign, conditions }: Addend, look: CellLookup): Precedent[] {
  const tested = conditions.map((condition) => ({ ...condition, cells: look(sheet, condition.area) }));
  const cells: Precedent[] = [];
  let index = 0;
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++, index++) {
      const at = index;
      if (tested.every(({ cells: values, passes }) => passes(values[at] ?? null) === true))
        cells.push({ sheet, row, column, sign });
    }
  }
  return cells;
}

function collect(node: Formula, sign: 1 | -1, found: Addend[], readsText: boolean): boolean {
  const opposite = sign === 1 ? -1 : 1;
  switch (node.op) {
    case 'number':
      return true;
    case 'reference':
      found.push({ sheet: node.at.sheet, area: node.at.area, sign, readsText, conditions: [] });
      return true;
    case 'call':
      return collectCall(node, sign, found);
    case 'negate':
      return collect(node.of, opposite, found, true);
    case '+':
      return collect(node.left, sign, found, true) && collect(node.right, sign, found, true);
    case '-':
      return collect(node.left, sign, found, true) && collect(node.right, opposite, found, true);
    default:
      return false;
  }
}

function collectCall(
  { name, args }: Extract<Formula, { op: 'call' }>,
  sign: 1 | -1,
  found: Addend[],
): boolean {
  const [first, second, third] = args;
  switch (name) {
    case 'ROUND':
      return first !== undefined && collect(first, sign, found, true);
    case 'SUM':
      return args.every((arg) => collect(arg, sign, found, false));
    case 'SUMIFS':
      return collectConditional(args, sign, found);
    case 'SUMIF':
      return first && second ? collectConditional([third ?? first, first, second], sign, found) : false;
    default:
      return false;
  }
}

function collectConditional([amounts, ...rest]: readonly Formula[], sign: 1 | -1, found: Addend[]): boolean {
  if (amounts?.op !== 'reference') return false;
  const conditions: { area: Area; passes: Criterion }[] = [];
  for (let i = 0; i < rest.length; i += 2) {
    const [range, criterion] = [rest[i], rest[i + 1]];
    if (range?.op !== 'reference' || (criterion?.op !== 'text' && criterion?.op !== 'number')) return false;
    conditions.push({ area: range.at.area, passes: criterionOf(criterion.value.toString()) });
  }
  found.push({ sheet: amounts.at.sheet, area: amounts.at.area, sign, readsText: false, conditions });
  return true;
}
