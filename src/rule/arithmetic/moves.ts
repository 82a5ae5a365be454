/** An amount in the wrong place: the cell beside it is blank and should have it. */
import type { FactCell } from '../../fact/cell';
import type { Facts } from '../../fact/facts';

/** The cells above, below, left and right of a cell in its block. */
export type Neighbours = (cell: FactCell) => readonly FactCell[];

export function neighboursOf(facts: Facts): Neighbours {
  const places = new Map<
    FactCell,
    readonly [lines: readonly (readonly (FactCell | null)[])[], row: number, column: number]
  >();
  for (const { grid } of facts.models) {
    grid.cells.forEach((line, row) =>
      line.forEach((cell, column) => cell && places.set(cell, [grid.cells, row, column])),
    );
  }
  return (cell) => {
    const place = places.get(cell);
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

/** The amount of one moved to the other, seen from either; null where not just one of them has one. */
export function moveBetween(cell: FactCell, beside: FactCell): Map<FactCell, number> | null {
  const [from, to] = cell.scaled !== 0 ? [cell, beside] : [beside, cell];
  if (from.scaled === 0 || to.scaled !== 0) return null;
  return new Map([
    [from, -from.scaled],
    [to, from.scaled],
  ]);
}
