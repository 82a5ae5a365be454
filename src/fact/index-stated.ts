/** The amounts of all tables by coordinate: what ties and bounds are looked up in. */
import type { FactCell } from './cell';
import type { Coordinates } from './coordinates';
import type { GridModel } from './grid-model';
import { StatementIndex } from './stated';
import type { Statement } from './stated';

/**
 * All cells by coordinate. The first statement of a table is the one that other tables are held against.
 * @param before of some of these models already: what they state, and where
 */
export function indexStated(
  models: readonly GridModel[],
  fields: readonly FactCell[],
  coordinates: Coordinates,
  before: StatedByModel = new Map(),
): { readonly index: StatementIndex; readonly byModel: StatedByModel } {
  const index = new StatementIndex(coordinates);
  const byModel = new Map<GridModel, Stated>();
  for (const model of models) {
    const stated = before.get(model) ?? statedIn(model, coordinates);
    byModel.set(model, stated);
    stated.statements.forEach((statement, at) => index.add(statement, stated.places[at]));
  }
  for (const cell of fields)
    if (!cell.blank) index.add({ table: cell.table, label: cell.label, cells: [cell] });
  return { index, byModel };
}

/** What one model states, and the coordinate of each. */
interface Stated {
  readonly statements: readonly Statement[];
  readonly places: readonly number[];
}
type StatedByModel = ReadonlyMap<GridModel, Stated>;

function statedIn(model: GridModel, coordinates: Coordinates): Stated {
  const statements: Statement[] = [];
  const places: number[] = [];
  for (const node of model.rows.nodes) {
    for (let column = 0; column < model.grid.columns.length; column++) {
      const cells = cellsOf(model, node.entries, column);
      const [first] = cells;
      if (!first || cells.length !== node.entries.length) continue;
      statements.push({ table: first.table, label: first.label, cells });
      places.push(coordinates.of(first.label));
    }
  }
  return { statements, places };
}

/** Most nodes are one row; a list that grows would keep room for sixteen more. */
function cellsOf({ cells }: GridModel, entries: readonly number[], column: number): readonly FactCell[] {
  const [entry, other] = entries;
  if (entry === undefined || other !== undefined) return entries.flatMap((one) => cells[one]?.[column] ?? []);
  const cell = cells[entry]?.[column];
  return cell ? [cell] : [];
}
