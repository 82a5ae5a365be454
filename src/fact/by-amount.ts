/** Cells by their amount: which listed item is just as large as a difference? */
import type { Money } from '../amount/money';
import { toScaled } from './cell';
import type { FactCell } from './cell';
import type { Facts } from './facts';

const INDEXES = new WeakMap<Facts, ReadonlyMap<number, readonly FactCell[]>>();

/** All cells of tables that hold just this amount, in the order of the tables; made once for a workbook. */
export function cellsOfAmount(facts: Facts, amount: Money): readonly FactCell[] {
  const index = INDEXES.get(facts) ?? indexOf(facts);
  INDEXES.set(facts, index);
  return (index.get(toScaled(amount, facts.source.scale)) ?? []).filter((cell) => cell.value.eq(amount));
}

function indexOf(facts: Facts): ReadonlyMap<number, readonly FactCell[]> {
  const index = new Map<number, FactCell[]>();
  for (const model of facts.models) {
    for (const line of model.cells) {
      for (const cell of line) {
        if (!cell || cell.virtual || cell.scaled === 0) continue;
        const known = index.get(cell.scaled);
        if (known) known.push(cell);
        else index.set(cell.scaled, [cell]);
      }
    }
  }
  return index;
}
