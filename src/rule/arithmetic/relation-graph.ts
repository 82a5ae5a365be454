/** Relations around the broken ones as a graph: what a change of a cell would do to each, in integers. */
import type { FactCell } from '../../fact/cell';
import type { Relation } from '../../fact/relation';

export class Edge {
  /** +1 for a cell on the left, −1 on the right. */
  readonly signs = new Map<FactCell, number>();
  /** left − right as things stand. */
  gap = 0;
  private slack = 0;

  constructor(readonly relation: Relation) {
    this.take(relation.left, 1);
    this.take(relation.right, -1);
  }

  private take(cells: readonly FactCell[], sign: number): void {
    for (const cell of cells) {
      this.signs.set(cell, (this.signs.get(cell) ?? 0) + sign);
      this.gap += sign * cell.scaled;
      this.slack += cell.scaledSlack;
    }
  }

  isBroken(gap: number): boolean {
    return gap > this.slack || (this.relation.kind !== 'bound' && -gap > this.slack);
  }
}

export class RelationGraph {
  readonly broken: Set<Edge>;
  /** Broken ones whose amounts are too large to be counted: they are reported, and no cause is sought for them. */
  readonly uncounted: readonly Relation[];
  private readonly byCell = new Map<FactCell, Edge[]>();
  private read: Set<FactCell> | null = null;

  constructor(relations: readonly Relation[], broken: readonly Relation[]) {
    const wrong = new Set(broken);
    const all = neighbourhood(relations, broken).map((relation) => new Edge(relation));
    const edges = all.filter((edge) => !Number.isNaN(edge.gap));
    this.uncounted = all
      .filter((edge) => Number.isNaN(edge.gap))
      .map(({ relation }) => relation)
      .filter((one) => wrong.has(one));
    this.broken = new Set(edges.filter((edge) => wrong.has(edge.relation)));
    for (const edge of edges) {
      for (const cell of edge.signs.keys()) {
        const known = this.byCell.get(cell);
        if (known) known.push(edge);
        else this.byCell.set(cell, [edge]);
      }
    }
  }

  edgesOf(cell: FactCell): readonly Edge[] {
    this.read?.add(cell);
    return this.byCell.get(cell) ?? [];
  }

  /** What `run` finds, and the cells whose relations it looked at: it stands until one of them is unsettled. */
  watch<T>(run: () => T): { readonly found: T; readonly read: ReadonlySet<FactCell> } {
    const read = new Set<FactCell>();
    this.read = read;
    const found = run();
    this.read = null;
    return { found, read };
  }

  /**
   * Carries a change out: what it mends is broken no more. `open`: sums that an unknown part of theirs keeps even.
   * @returns the cells of every relation that the change moved
   */
  settle(changes: ReadonlyMap<FactCell, number>, open: ReadonlySet<Edge>): Set<FactCell> {
    const unsettled = new Set<FactCell>();
    for (const [cell, by] of changes) {
      for (const edge of this.edgesOf(cell)) {
        for (const one of edge.signs.keys()) unsettled.add(one);
        if (!open.has(edge)) edge.gap += (edge.signs.get(cell) ?? 0) * by;
      }
    }
    for (const edge of this.broken) if (!edge.isBroken(edge.gap)) this.broken.delete(edge);
    return unsettled;
  }
}

/** All relations that share a cell with a broken one, directly or at two removes: others cannot be hurt. */
function neighbourhood(relations: readonly Relation[], broken: readonly Relation[]): readonly Relation[] {
  const cells = new Set<FactCell>();
  const take = (relation: Relation) => {
    for (const cell of relation.left) cells.add(cell);
    for (const cell of relation.right) cells.add(cell);
  };
  const touches = (relation: Relation) =>
    relation.left.some((cell) => cells.has(cell)) || relation.right.some((cell) => cells.has(cell));
  broken.forEach(take);
  for (let remove = 0; remove < 2; remove++) relations.filter(touches).forEach(take);
  return relations.filter(touches);
}
