/** How often the relations of a place hold: of a table, of a column, of a row. */
import type { Binding, BoundTable } from '../../binding/bound';
import type { FactCell } from '../../fact/cell';
import type { Relation } from '../../fact/relation';
import type { Way } from './way';
import { wayOf } from './way';
import type { Place } from './trial';

export interface Count {
  /** Relations that prove something and hold. */
  held: number;
  /** Those of them that another table takes part in. */
  across: number;
  broken: number;
  /** The same, by where the amounts stand that are held against each other. */
  readonly ways: Readonly<Record<Way, { held: number; broken: number }>>;
}

export const noCount = (): Count => ({
  held: 0,
  across: 0,
  broken: 0,
  ways: { beside: { held: 0, broken: 0 }, down: { held: 0, broken: 0 }, tie: { held: 0, broken: 0 } },
});

/** A count, and the relation that it was last told of: several cells of one place count once. */
interface Counted extends Count {
  last: Relation | null;
}

const counted = (): Counted => ({ ...noCount(), last: null });

interface OfTable {
  readonly scope: Counted;
  /** By column of the sheet: number and index of its block. */
  readonly blocks: ReadonlyMap<number, number>;
  readonly columns: Map<number, Counted>;
  /** By block, then by row of the sheet. */
  readonly rows: readonly Map<number, Counted>[];
}

export class PlaceCounts {
  private readonly tables: ReadonlyMap<BoundTable, OfTable>;

  constructor(private readonly binding: Binding) {
    this.tables = new Map(
      binding.tables.map((table) => [
        table,
        {
          scope: counted(),
          blocks: new Map(
            table.blocks.flatMap(({ columns }, block) => columns.map(({ column }) => [column, block])),
          ),
          columns: new Map(),
          rows: table.blocks.map(() => new Map()),
        },
      ]),
    );
  }

  /** Undefined where no relation that says anything takes part. */
  get(place: Place): Count | undefined {
    const table = this.binding.tables[place.table];
    const own = table && this.tables.get(table);
    if (!own) return undefined;
    if (place.kind === 'scope') return own.scope.last === null ? undefined : own.scope;
    if (place.kind === 'row') return own.rows[place.block]?.get(place.row);
    const column = table.blocks[place.block]?.columns[place.index]?.column ?? -1;
    return own.blocks.get(column) === place.block ? own.columns.get(column) : undefined;
  }

  /** @param worth what it proves; 1 where it is broken */
  add(relation: Relation, isBroken: boolean, worth: number): void {
    const way = wayOf(relation);
    for (const cells of [relation.left, relation.right])
      for (const cell of cells)
        for (const count of this.placesOf(cell)) {
          if (count.last === relation) continue;
          count.last = relation;
          if (isBroken) {
            count.broken++;
            count.ways[way].broken++;
            continue;
          }
          count.held += worth;
          count.ways[way].held += worth;
          if (way === 'tie') count.across += worth;
        }
  }

  /** Its table's, its column's and its row's. */
  private placesOf({ table, row, column }: FactCell): Counted[] {
    const own = this.tables.get(table);
    if (!own) return [];
    const rows = own.rows[own.blocks.get(column) ?? -1];
    return rows ? [own.scope, at(own.columns, column), at(rows, row)] : [own.scope];
  }
}

function at(counts: Map<number, Counted>, place: number): Counted {
  let count = counts.get(place);
  if (!count) counts.set(place, (count = counted()));
  return count;
}
