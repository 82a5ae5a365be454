/** Cells whose amounts nobody can read, as cells among the others: blank, for sums leave them out. */
import { NO_AMOUNT, type FactCell, type UnreadableCell } from '../../fact/cell';
import type { Facts } from '../../fact/facts';

const KNOWN = new WeakMap<Facts, ReadonlyMap<FactCell, UnreadableCell>>();

/** A cell for each, as if it were blank. */
export function unreadCells(facts: Facts): ReadonlyMap<FactCell, UnreadableCell> {
  const known = KNOWN.get(facts);
  if (known) return known;
  const cells = new Map(facts.source.unreadable.map((one) => [blankAt(one), one] as const));
  KNOWN.set(facts, cells);
  return cells;
}

function blankAt({ table, row, column, label }: UnreadableCell): FactCell {
  const rows = table.blocks.flatMap((block) => block.rows);
  return {
    table,
    row,
    column,
    label,
    ...NO_AMOUNT,
    virtual: false,
    boundRow: rows.find((one) => one.row === row) ?? null,
  };
}
