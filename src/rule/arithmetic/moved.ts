/** A whole amount that stands one cell off: where it belongs says all. */
import { addressOf } from '../../fact/cell';
import type { FactCell } from '../../fact/cell';
import { amount, columnCaption, rowCaption } from '../say';
import type { Voice } from '../say';
import type { Clue } from './detective';
import type { Cause } from '../../cause/explanation';

export interface Moved {
  readonly from: FactCell;
  readonly to: FactCell;
}

export function movedFrom({ cell, changes }: Cause, { cell: beside }: Clue): Moved | null {
  const by = changes.get(cell);
  if (!beside || !by) return null;
  const [from, to] = by.isNegative() ? [cell, beside] : [beside, cell];
  return from.value.eq(by.abs()) && to.value.isZero() ? { from, to } : null;
}

/** 低了一行. */
export function offBy({ from, to }: Moved): string {
  if (from.row === to.row) return '偏了一列';
  return from.row > to.row ? '低了一行' : '高了一行';
}

/** Where it belongs says all. */
export function movedInWords(moved: Moved, voice: Voice): string {
  const { from, to } = moved;
  const across = from.row === to.row;
  const named = (one: FactCell) => {
    const name = across ? columnCaption(one.table, one.column) : rowCaption(one);
    return name === '' ? addressOf(one) : `“${name}”（${addressOf(one)}）`;
  };
  return `${from.table.sheet} 的 ${amount(from, from.value, voice)} 填${offBy(moved)}：应在${named(to)}，不在${named(from)}。`;
}
