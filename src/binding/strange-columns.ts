/** Columns of amounts under headers that are none of the form's. */
import { parseAmount } from '../amount/parse';
import type { BoundTable } from './bound';

export const hasAmount = ({ view }: Pick<BoundTable, 'view'>, row: number, column: number): boolean =>
  parseAmount(view.cell(row, column)?.value ?? null).kind === 'amount';

/** Their numbers on the table's sheet; what stands beside another table of that sheet is its own. */
export function strangeColumns({ view, place, bodyTop, bodyBottom }: BoundTable): number[] {
  const strange: number[] = [];
  for (let column = 0; column < view.columnCount; column++) {
    if (place.columns.includes(column) || view.coveringText(bodyTop - 1, column).trim() === '') continue;
    for (let row = bodyTop; row <= bodyBottom; row++) {
      if (!hasAmount({ view }, row, column)) continue;
      strange.push(column);
      break;
    }
  }
  return strange;
}
