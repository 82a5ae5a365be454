/** Relations as a graph: what a change of a cell would do to each, in integers. */
import type { FactCell } from '../../fact/cell';
import type { Relation } from '../../fact/relation';

export class Edge {
  /** left − right as things stand. */
  gap = 0;
  /** left − right as the workbook came. */
  readonly start: number;
  /** Kept by the graph: whether it does not hold as things stand. */
  broken = false;
  /** The weighing that touched it last, by how much that moved it, and what its blanks that are filled leave open. */
  touched = 0;
  moved = 0;
  room = 0;
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

  /** `room`: what blanks would leave open that are filled in with printed amounts. */
  isBroken(gap: number, room = 0): boolean {
    const slack = this.slack + room;
    return gap > slack || (this.relation.kind !== 'bound' && -gap > slack);
  }

  /** Blanks of it are filled in for good. */
  widen(room: number): void {
    this.slack += room;
  }
}

/** A cell with its relations and its sign in each. */
export interface Joined {
  readonly edges: Edge[];
  readonly signs: number[];
  /** The watch that saw it last, and the change that unsettled it last. */
  watched: number;
  unsettled: number;
}

/** What `watch` found stands until one of the cells that it looked at is unsettled. */
export interface Watched<T> {
  readonly found: T;
  readonly read: readonly Joined[];
}

export class RelationGraph {
  readonly broken: Set<Edge>;
  /** Broken ones whose amounts are too large to be counted: they are reported, and no cause is sought for them. */
  readonly uncounted: readonly Relation[];
  private readonly byCell = new Map<FactCell, Joined>();
  private read: Joined[] | null = null;
  private watches = 0;
  private changes = 0;
  private weighings = 0;
  private readonly touched: Edge[] = [];

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
    for (const edge of this.broken) edge.broken = true;
    for (const edge of edges) {
      for (const cell of edge.relation.left) this.join(cell, edge, 1);
      for (const cell of edge.relation.right) this.join(cell, edge, -1);
    }
  }

  private join(cell: FactCell, edge: Edge, sign: number): void {
    const known = this.byCell.get(cell);
    if (!known) {
      this.byCell.set(cell, { edges: [edge], signs: [sign], watched: 0, unsettled: 0 });
      return;
    }
    const last = known.edges.length - 1;
    if (known.edges[last] === edge) known.signs[last] = (known.signs[last] ?? 0) + sign;
    else {
      known.edges.push(edge);
      known.signs.push(sign);
    }
  }

  /** A cell's relations and its sign in each. */
  joined(cell: FactCell): Joined | undefined {
    const joined = this.byCell.get(cell);
    if (joined && this.read && joined.watched !== this.watches) {
      joined.watched = this.watches;
      this.read.push(joined);
    }
    return joined;
  }

  edgesOf(cell: FactCell): readonly Edge[] {
    return this.joined(cell)?.edges ?? NONE;
  }

  /**
   * Every relation of the changed cells, in their order, each with how far it is `moved`. The list is used again:
   * it stands until the next call.
   */
  touch(changes: ReadonlyMap<FactCell, number>): readonly Edge[] {
    this.begin();
    for (const [cell, by] of changes) this.move(cell, by);
    return this.touched;
  }

  /** Nothing is moved yet. */
  begin(): void {
    this.weighings++;
    this.touched.length = 0;
  }

  move(cell: FactCell, by: number): void {
    const joined = this.joined(cell);
    if (!joined) return;
    const { edges, signs } = joined;
    for (let i = 0; i < edges.length; i++) {
      const edge = edges[i] as Edge;
      const moved = (signs[i] as number) * by;
      if (edge.touched === this.weighings) {
        edge.moved += moved;
        edge.room += cell.scaledRoom;
      } else {
        edge.touched = this.weighings;
        edge.moved = moved;
        edge.room = cell.scaledRoom;
        this.touched.push(edge);
      }
    }
  }

  /** By how much a relation is moved since `begin` or `touch`. */
  movedOf(edge: Edge): number {
    return edge.touched === this.weighings ? edge.moved : 0;
  }

  /** What its blanks leave open that are filled in since then. */
  roomOf(edge: Edge): number {
    return edge.touched === this.weighings ? edge.room : 0;
  }

  /** What `run` finds, and the cells whose relations it looked at. */
  watch<T>(run: () => T): Watched<T> {
    const read: Joined[] = [];
    this.watches++;
    this.read = read;
    const found = run();
    this.read = null;
    return { found, read };
  }

  /** Whether the change that was settled last moved nothing that was looked at. */
  stands({ read }: Watched<unknown>): boolean {
    return read.every((joined) => joined.unsettled !== this.changes);
  }

  /** Carries a change out: what it mends is broken no more. `open`: sums that an unknown part of theirs keeps even. */
  settle(changes: ReadonlyMap<FactCell, number>, open: ReadonlySet<Edge>): void {
    this.changes++;
    for (const edge of this.touch(changes)) {
      if (!open.has(edge)) edge.gap += edge.moved;
      edge.widen(edge.room);
      for (const cell of edge.relation.left) this.unsettle(cell);
      for (const cell of edge.relation.right) this.unsettle(cell);
      if (!edge.isBroken(edge.gap)) this.mend(edge);
    }
  }

  private unsettle(cell: FactCell): void {
    const joined = this.byCell.get(cell);
    if (joined) joined.unsettled = this.changes;
  }

  private mend(edge: Edge): void {
    edge.broken = false;
    this.broken.delete(edge);
  }

  /** Relations that are told already, by a cause that no amount puts right. */
  explain(edges: readonly Edge[]): void {
    for (const edge of edges) this.mend(edge);
  }
}

const NONE: readonly Edge[] = [];
