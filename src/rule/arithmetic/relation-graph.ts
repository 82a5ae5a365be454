/** Relations as a graph: what a change of a cell would do to each, in integers. */
import type { FactCell } from '../../fact/cell';
import type { Relation } from '../../fact/relation';

export class Edge {
  /** left − right as things stand. */
  gap = 0;
  /** left − right as the workbook came. */
  readonly start: number;
  private slack = 0;
  private known: ReadonlyMap<FactCell, number> | null = null;

  constructor(readonly relation: Relation) {
    for (const cell of relation.left) {
      this.gap += cell.scaled;
      this.slack += cell.scaledSlack;
    }
    for (const cell of relation.right) {
      this.gap -= cell.scaled;
      this.slack += cell.scaledSlack;
    }
    this.start = this.gap;
  }

  /** +1 for a cell on the left, −1 on the right. */
  get signs(): ReadonlyMap<FactCell, number> {
    if (this.known) return this.known;
    const signs = new Map<FactCell, number>();
    for (const cell of this.relation.left) signs.set(cell, (signs.get(cell) ?? 0) + 1);
    for (const cell of this.relation.right) signs.set(cell, (signs.get(cell) ?? 0) - 1);
    this.known = signs;
    return signs;
  }

  get size(): number {
    return this.relation.left.length + this.relation.right.length;
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
    const edges = new Set<Edge>();
    const uncounted: Relation[] = [];
    for (const relation of relations) {
      const edge = new Edge(relation);
      if (!Number.isNaN(edge.gap)) edges.add(edge);
      else if (wrong.has(relation)) uncounted.push(relation);
    }
    this.uncounted = uncounted;
    this.broken = new Set([...edges].filter((edge) => wrong.has(edge.relation)));
    for (const edge of edges) {
      for (const cell of edge.relation.left) this.join(cell, edge);
      for (const cell of edge.relation.right) this.join(cell, edge);
    }
  }

  private join(cell: FactCell, edge: Edge): void {
    const known = this.byCell.get(cell);
    if (!known) this.byCell.set(cell, [edge]);
    else if (known[known.length - 1] !== edge) known.push(edge);
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
    const moved = new Set<Edge>();
    for (const [cell, by] of changes) {
      for (const edge of this.edgesOf(cell)) {
        moved.add(edge);
        if (!open.has(edge)) edge.gap += (edge.signs.get(cell) ?? 0) * by;
      }
    }
    for (const edge of moved) {
      for (const cell of edge.relation.left) unsettled.add(cell);
      for (const cell of edge.relation.right) unsettled.add(cell);
      if (!edge.isBroken(edge.gap)) this.broken.delete(edge);
    }
    return unsettled;
  }

  /** Relations that are told already, by a cause that no amount puts right. */
  explain(edges: readonly Edge[]): void {
    for (const edge of edges) this.broken.delete(edge);
  }
}
