/** An amount in the wrong place: the cell beside it is blank and should have it. */
import type { BoundTable } from '../../binding/bound';
import type { FactCell } from '../../fact/cell';
import type { Facts } from '../../fact/facts';

/** The cells above, below, left and right of a cell in its block. */
export type Neighbours = (cell: FactCell) => readonly FactCell[];

type Lines = readonly (readonly (FactCell | null)[])[];
type Place = readonly [lines: Lines, row: number, column: number];

export function neighboursOf(facts: Facts): Neighbours {
  // Few cells are ever asked for, and those in a few tables.
  const places = new Map<BoundTable, ReadonlyMap<FactCell, Place>>();
  return (cell) => {
    let known = places.get(cell.table);
    if (!known) places.set(cell.table, (known = placesIn(facts, cell.table)));
    const place = known.get(cell);
    if (!place) return [];
    const [lines, row, column] = place;
    const beside = [
      lines[row - 1]?.[column],
      lines[row + 1]?.[column],
      lines[row]?.[column - 1],
      lines[row]?.[column + 1],
    ];
    return beside.filter((one): one is FactCell => !!one);
  };
}

function placesIn({ models }: Facts, table: BoundTable): ReadonlyMap<FactCell, Place> {
  const places = new Map<FactCell, Place>();
  for (const { grid } of models) {
    if (grid.table !== table) continue;
    grid.cells.forEach((line, row) =>
      line.forEach((cell, column) => cell && places.set(cell, [grid.cells, row, column])),
    );
  }
  return places;
}

/** The amount of one moved to the other, seen from either; null where not just one of them has one. */
export function moveBetween(cell: FactCell, beside: FactCell): Map<FactCell, number> | null {
  const [from, to] = cell.scaled !== 0 ? [cell, beside] : [beside, cell];
  if (from.scaled === 0 || to.scaled !== 0) return null;
  return new Map([
    [from, -from.scaled],
    [to, from.scaled],
  ]);
}
