/**
 * Money that only came over from last year. A table that lists 上级补助, 事业收入 … of this year alone says nothing of
 * what was carried over of them: where 年初结转和结余 of all money exceeds that of 财政拨款, and the totals by as much,
 * other money was carried over, and 财政拨款 stands for all money no further than within this year.
 */
import { ZERO } from '../amount/money';
import type { Money } from '../amount/money';
import { parentOf } from '../dimension/dimension';
import type { Label, Member } from '../dimension/dimension';
import { labelKey } from '../dimension/label';
import type { FactGrid, FactSource } from './cell';

/** Where a member still stands for its parent: nowhere but in this year's income, or in what was spent as well. */
export type WithinYear = 'income' | 'income and spending';

export function carriedApart(source: FactSource, member: Member): WithinYear | null {
  const parent = parentOf('source', member);
  const stated = amountsOf(source);
  const gap = (label: Label): Money => {
    const whole = stated.get(labelKey(parent === null ? label : { ...label, source: parent }));
    const part = stated.get(labelKey({ ...label, source: member }));
    return whole && part ? whole.minus(part) : ZERO;
  };
  const carried = gap({ measure: 'income', carry: 'carried' });
  if (!carried.isPositive() || carried.isZero()) return null;
  if (!gap({ measure: 'income' }).eq(carried)) return null;
  const forward = gap({ measure: 'expense', use: 'forward' });
  return forward.eq(carried) ? 'income and spending' : 'income';
}

const known = new WeakMap<FactSource, Map<string, Money>>();

/** Amounts at the coordinates that say nothing but source, carry and use. */
function amountsOf(source: FactSource): Map<string, Money> {
  let amounts = known.get(source);
  if (amounts) return amounts;
  amounts = new Map();
  for (const grid of source.grids) {
    if (source.empty.has(grid.table)) continue;
    for (const [key, value] of toldIn(grid)) if (!amounts.has(key)) amounts.set(key, value);
  }
  known.set(source, amounts);
  return amounts;
}

const knownOf = new WeakMap<FactGrid, ReadonlyMap<string, Money>>();

function toldIn(grid: FactGrid): ReadonlyMap<string, Money> {
  const before = knownOf.get(grid);
  if (before) return before;
  const amounts = new Map<string, Money>();
  for (const line of grid.cells)
    for (const cell of line) {
      if (!cell || !saysNothingElse(cell.label)) continue;
      const key = labelKey(cell.label);
      if (!amounts.has(key)) amounts.set(key, cell.value);
    }
  knownOf.set(grid, amounts);
  return amounts;
}

const TOLD: ReadonlySet<string> = new Set(['measure', 'source', 'carry', 'use']);

function saysNothingElse(label: Label): boolean {
  for (const dimension in label) if (!TOLD.has(dimension)) return false;
  return true;
}
