/** Where a row bears another's code or name, its words are wrong and not its amounts: none is offered for it. */
import type { FactCell } from '../../fact/cell';
import type { Cause } from '../explanation';

/** The causes, those no longer certain that change an amount of such a row. */
export function withoutMislabelled(causes: readonly Cause[]): readonly Cause[] {
  const rows = new Set(causes.flatMap(({ kind, cell }) => (kind === 'wrong-code' ? [placeOf(cell)] : [])));
  const isMislabelled = (cell: FactCell): boolean =>
    cell.boundRow?.mismatch !== undefined || rows.has(placeOf(cell));
  return causes.map((cause) =>
    cause.certain && [...cause.changes.keys()].some(isMislabelled) ? { ...cause, certain: false } : cause,
  );
}

const placeOf = ({ table, row }: FactCell): string => `${table.sheet}!${row}`;
