/** What the tables state, by coordinate. */
import type { BoundTable } from '../binding/bound';
import type { Dimension, Label, Member } from '../dimension/dimension';
import type { FactCell } from './cell';
import type { Coordinates } from './coordinates';

/** What one table says about a coordinate: a cell of it, or the sum of some. */
export interface Statement {
  readonly table: BoundTable;
  readonly label: Label;
  readonly cells: readonly FactCell[];
}

export class StatementIndex {
  private readonly byCoordinate = new Map<number, readonly Statement[]>();

  constructor(readonly coordinates: Coordinates) {}

  /** @param at its coordinate, where that is known already */
  add(statement: Statement, at = this.coordinates.of(statement.label)): void {
    const known = this.byCoordinate.get(at);
    // A list that grew by `push` keeps room for sixteen more, and there are as many lists as amounts.
    this.byCoordinate.set(at, known ? [...known, statement] : [statement]);
  }

  get(label: Label): readonly Statement[] | undefined {
    return this.byCoordinate.get(this.coordinates.find(label));
  }

  /** At the coordinate that has another member of one dimension; undefined is its root. */
  getWith(label: Label, dimension: Dimension, member: Member | undefined): readonly Statement[] | undefined {
    return this.byCoordinate.get(this.coordinates.findWith(label, dimension, member));
  }

  values(): Iterable<readonly Statement[]> {
    return this.byCoordinate.values();
  }

  entries(): Iterable<[coordinate: number, statements: readonly Statement[]]> {
    return this.byCoordinate.entries();
  }

  has(coordinate: number): boolean {
    return this.byCoordinate.has(coordinate);
  }

  at(coordinate: number): readonly Statement[] | undefined {
    return this.byCoordinate.get(coordinate);
  }
}
