/** A listed row that is negative in all its columns, with which the sums come out once it is not: signs that were exchanged. */
import type { FactCell } from '../../fact/cell';
import type { Facts } from '../../fact/facts';
import type { Scales } from '../graph/change';
import { wantedCells } from './blank-lines';
import type { Suspicion } from './structural';

/** One negative cell is an amount with a slip. */
const FEWEST_CELLS = 2;

export function negativeRows({ models }: Facts, scales: Scales): Suspicion[] {
  const wanted = wantedCells(scales);
  return models.flatMap(({ grid }) =>
    grid.cells.flatMap((line, index): Suspicion[] => {
      if (grid.rows[index]?.kind !== 'listed') return [];
      const filled = line.filter((cell): cell is FactCell => cell !== null && cell.scaled !== 0);
      if (filled.length < FEWEST_CELLS || filled.some(({ scaled }) => scaled > 0)) return [];
      const typed = filled.filter(({ formula }) => formula === undefined);
      const [head] = typed;
      if (!head || !filled.some((cell) => wanted.has(cell))) return [];
      return [
        { kind: 'negative-row', head, changes: new Map(typed.map((cell) => [cell, -2 * cell.scaled])) },
      ];
    }),
  );
}
