/** Columns that nobody filled and whose amounts nothing determines: told once all the same, and nothing is offered. */
import type { FactCell } from '../../fact/cell';
import type { Facts } from '../../fact/facts';
import type { Scales } from '../graph/change';
import type { Edge } from '../graph/edge';
import type { Suspicion } from './structural';

/** A column of fewer blanks is a few amounts that are missing. */
const FEWEST_CELLS = 3;
/** Rows of the column that something speaks against: another table states the amount, or a part of it is more than nothing. */
const SHARE_OF_ROWS = 0.5;

export function silentColumns(facts: Facts, { graph }: Scales): Suspicion[] {
  return facts.models.flatMap((model) =>
    model.grid.columns.flatMap((_, column): Suspicion[] => {
      const cells = model.cells
        .map((line) => line[column])
        .filter((cell): cell is FactCell => !!cell && !cell.virtual);
      const isSilent = cells.every(({ blank, formula }) => blank && formula === undefined);
      if (!isSilent || cells.length < FEWEST_CELLS) return [];
      const against = cells.map((cell) => graph.edgesOf(cell).filter((edge) => edge.broken));
      const spoken = cells.filter((cell, row) => against[row]?.some((edge) => wantsMore(edge, cell)));
      const [head] = spoken;
      if (!head || spoken.length < Math.max(FEWEST_CELLS, cells.length * SHARE_OF_ROWS)) return [];
      const explained = [...new Set(against.flat())];
      return [{ kind: 'blank-column', head, changes: new Map<FactCell, number>(), explained }];
    }),
  );
}

/** Whether the other side of the relation is more than the nothing that stands in the cell. */
function wantsMore({ relation: { kind, left, right } }: Edge, cell: FactCell): boolean {
  if (kind !== 'tie' && kind !== 'bound') return false;
  const [own, other] = left.includes(cell) ? [left, right] : [right, left];
  return own.length === 1 && other.some(({ scaled }) => scaled > 0);
}
