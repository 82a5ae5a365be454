/** Relations as a graph: what a change of a cell would do to each, in integers. */
import type { FactCell } from '../../fact/cell';
import type { Relation } from '../../fact/relation';
import { Edge } from './edge';
import { Incidence, isCountable } from './incidence';

/** A cell with its relations and its sign in each. */
export interface Joined {
  readonly edges: readonly Edge[];
  readonly signs: readonly number[];
  /** The watch that saw it last. */
  watched: number;
  /** Whether the change after which it was asked last left all of them as they were. */
  asked: number;
  stands: boolean;
}

/** What `watch` found stands until a relation of the cells that it looked at is moved. */
export interface Watched<T> {
  readonly found: T;
  readonly read: readonly Joined[];
}

export class RelationGraph {
  readonly broken: Set<Edge>;
  /** Broken ones whose amounts are too large to be counted: they are reported, and no cause is sought for them. */
  readonly uncounted: readonly Relation[];
  private readonly incidence: Incidence;
  /** By the relation's place. */
  private readonly edges: (Edge | undefined)[];
  private readonly byCell = new Map<FactCell, Joined | undefined>();
  private read: Joined[] | null = null;
  private watches = 0;
  private changes = 0;
  private weighings = 0;
  private readonly touched: Edge[] = [];
  private readonly moves = (by: number, cell: FactCell): void => this.move(cell, by);

  constructor(
    private readonly relations: readonly Relation[],
    broken: readonly Relation[],
  ) {
    const wrong = new Set(broken);
    this.incidence = new Incidence(relations);
    this.edges = new Array<Edge | undefined>(relations.length);
    this.uncounted = broken.filter((relation) => !isCountable(relation));
    const edges: Edge[] = [];
    relations.forEach((relation, index) => {
      if (wrong.has(relation) && isCountable(relation)) edges.push(this.edge(index));
    });
    this.broken = new Set(edges);
    for (const edge of edges) edge.broken = true;
  }

  /** Made when it is first asked for. */
  private edge(index: number): Edge {
    return (this.edges[index] ??= new Edge(this.relations[index] as Relation));
  }

  private join(cell: FactCell): Joined | undefined {
    const places = this.incidence.of(cell);
    if (places.length === 0) return undefined;
    const edges: Edge[] = [];
    const signs: number[] = [];
    for (const { index, sign } of places) {
      const edge = this.edge(index);
      const last = edges.length - 1;
      if (edges[last] === edge) signs[last] = (signs[last] ?? 0) + sign;
      else {
        edges.push(edge);
        signs.push(sign);
      }
    }
    return { edges, signs, watched: 0, asked: 0, stands: true };
  }

  /** A cell's relations and its sign in each. */
  joined(cell: FactCell): Joined | undefined {
    let joined = this.byCell.get(cell);
    if (joined === undefined && !this.byCell.has(cell)) this.byCell.set(cell, (joined = this.join(cell)));
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
    changes.forEach(this.moves);
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

  /** Whether it is moved since `begin` or `touch`. */
  isTouched(edge: Edge): boolean {
    return edge.touched === this.weighings;
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
    return read.every((joined) => this.isAsItWas(joined));
  }

  private isAsItWas(joined: Joined): boolean {
    if (joined.asked !== this.changes) {
      joined.asked = this.changes;
      joined.stands = joined.edges.every((edge) => edge.settled !== this.changes);
    }
    return joined.stands;
  }

  /** Carries a change out: what it mends is broken no more. `open`: sums that an unknown part of theirs keeps even. */
  settle(changes: ReadonlyMap<FactCell, number>, open: ReadonlySet<Edge>): void {
    this.changes++;
    for (const edge of this.touch(changes)) {
      if (!open.has(edge)) edge.gap += edge.moved;
      edge.widen(edge.room);
      edge.settled = this.changes;
      if (!edge.isBroken(edge.gap)) this.mend(edge);
    }
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
