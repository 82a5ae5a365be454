/** Cells whose amounts nobody can read, as cells among the others: blank, for sums leave them out. */
import { ZERO } from '../../amount/money';
import type { FactCell, UnreadableCell } from '../../fact/cell';
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
    blank: true,
    value: ZERO,
    own: ZERO,
    slack: ZERO,
    scaled: 0,
    scaledSlack: 0,
    scaledRoom: 0,
    remarks: [],
    virtual: false,
    formula: undefined,
    boundRow: rows.find((one) => one.row === row) ?? null,
  };
}
