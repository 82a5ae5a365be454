/**
 * What a wrong amount ran into. Where formulas were at work before a workbook was turned into values, one wrong
 * input moved its totals, their copies in other tables and the totals of those by the same amount: all of them
 * hold among each other, and only the relations that cross from what moved to what did not are broken. So a
 * change is followed along every relation that held, until nothing that held is broken by it.
 */
import type { FactCell } from '../../fact/cell';
import { repair } from '../graph/change';
import type { Candidate, Changes, Scales } from '../graph/change';
import type { Edge } from '../graph/edge';
import type { RelationGraph } from '../graph/relation-graph';

/** A change that moves more than this is the workbook, not an input of it. */
const MOST_MOVED = 40;

/** Null where nothing follows, or too much. */
export function spread(scales: Scales, seed: FactCell, by: number): Candidate | null {
  const moved = new Spread(scales.graph, seed, by);
  if (!moved.run() || (moved.changes.size === 1 && moved.open.size === 0)) return null;
  return scales.weighSpread(seed, moved.inputs(), moved.changes, moved.open);
}

class Spread {
  readonly changes = new Map<FactCell, number>();
  /** Sums of which something moved that the tables do not tell. */
  readonly open = new Set<Edge>();
  private readonly queue: FactCell[] = [];
  /** Totals of the lowest rows, past a subtotal between them that did not move. */
  private readonly skipping = new Set<FactCell>();

  constructor(
    private readonly graph: RelationGraph,
    seed: FactCell,
    by: number,
  ) {
    graph.begin();
    this.move(seed, by);
  }

  private move(cell: FactCell, by: number): void {
    this.changes.set(cell, by);
    this.graph.move(cell, by);
    this.queue.push(cell);
  }

  /** Upwards and across there is one way; downwards only once it is known what came down from above. */
  run(): boolean {
    const { queue, changes } = this;
    while (queue.length > 0 && changes.size <= MOST_MOVED) {
      const cell = queue.shift() as FactCell;
      const edges = this.graph.edgesOf(cell);
      for (let i = 0; i < edges.length; i++) {
        const edge = edges[i] as Edge;
        if (!edge.broken) this.follow(edge);
        else if (edge.relation.kind === 'rollup') this.pastSubtotal(edge, cell);
        else this.alongside(edge, cell);
      }
      if (queue.length === 0) this.downwards();
    }
    for (const edge of this.open) if (edge.broken) this.open.delete(edge);
    return changes.size <= MOST_MOVED;
  }

  /** The relation of a cell that moved: so it is moved itself. */
  private follow(edge: Edge): void {
    const { moved, relation } = edge;
    if (relation.kind === 'bound' || !edge.isBroken(edge.gap + moved, edge.room)) return;
    const next =
      onlyFollower(relation.left, relation.right, this.changes) ??
      onlyFollower(relation.right, relation.left, this.changes);
    if (next) this.move(next, repair(edge, next, moved));
    else this.open.add(edge);
  }

  /** A list's total may add up its lowest rows alone: 项 runs into 合计, and the 类 typed between them does not move. */
  private pastSubtotal({ relation }: Edge, cell: FactCell): void {
    const [subtotal] = relation.left;
    if (!subtotal || subtotal === cell || this.changes.has(subtotal)) return;
    for (const edge of this.graph.edgesOf(subtotal)) {
      const [total] = edge.relation.left;
      const above = edge.relation.kind === 'rollup' && edge.relation.axis === relation.axis;
      if (!above || !total || total === subtotal || this.changes.has(total) || !edge.broken) continue;
      const by = repair(edge, total, 0);
      if (by !== this.changes.get(cell)) continue;
      this.skipping.add(total);
      this.move(total, by);
    }
  }

  /**
   * Tables that state one amount are held against the one that most agree with, not against each other: those
   * that differ from it by the same amount moved together. A cell that its own table denies is wrong by itself.
   */
  private alongside(edge: Edge, cell: FactCell): void {
    const { relation } = edge;
    if (relation.kind === 'bound') return;
    const against = relation.left.includes(cell) ? relation.right : relation.left;
    const [first] = against;
    if (!first || against.some((one) => this.changes.has(one))) return;
    const off = edge.gap * (edge.signOf(first) ?? 0);
    for (const other of this.graph.edgesOf(first)) {
      const { left, right, kind } = other.relation;
      const same = kind === 'tie' || kind === 'balance';
      if (!same || other === edge || !other.broken) continue;
      const [own, theirs] = left.includes(first) ? [left, right] : [right, left];
      if (own.length !== against.length || other.gap * (other.signOf(first) ?? 0) !== off) continue;
      if (theirs.some((one) => this.changes.has(one) || this.isDenied(one))) continue;
      const [only] = theirs;
      if (only && theirs.length === 1) this.move(only, repair(other, only, 0));
      else this.open.add(other);
    }
  }

  private isDenied(cell: FactCell): boolean {
    return this.graph.edgesOf(cell).some((edge) => edge.relation.kind === 'rollup' && edge.broken);
  }

  /** A total moved and none of its parts that is known: which one, other relations may tell, or that one alone has an amount. */
  private downwards(): void {
    for (const edge of this.open) {
      const moved = this.graph.movedOf(edge);
      if (!edge.isBroken(edge.gap + moved, this.graph.roomOf(edge))) {
        this.open.delete(edge);
        continue;
      }
      const part = this.partThatMoved(edge, moved);
      if (!part) continue;
      this.open.delete(edge);
      this.move(part, repair(edge, part, moved));
      return;
    }
  }

  /** The one part whose move mends something else, or that alone has an amount. */
  private partThatMoved(edge: Edge, moved: number): FactCell | null {
    let suspect: FactCell | null = null;
    let first: FactCell | null = null;
    let filled = 0;
    const { cells } = edge;
    for (let i = 0; i < cells.length; i++) {
      const cell = cells[i] as FactCell;
      if (cell.scaled === 0 || this.changes.has(cell)) continue;
      filled++;
      first ??= cell;
      if (!this.mends(cell, repair(edge, cell, moved))) continue;
      if (suspect) return null;
      suspect = cell;
    }
    return suspect ?? (filled === 1 ? first : null);
  }

  private mends(cell: FactCell, by: number): boolean {
    const joined = this.graph.joined(cell);
    if (!joined) return false;
    for (let i = 0; i < joined.edges.length; i++) {
      const edge = joined.edges[i] as Edge;
      if (edge.broken && !edge.isBroken(edge.gap + by * (joined.signs[i] as number))) return true;
    }
    return false;
  }

  /** Of what moved, the cells that are no sum of others in their own table. */
  inputs(): Changes {
    const inputs = new Map<FactCell, number>();
    this.changes.forEach((by, cell) => {
      if (!this.skipping.has(cell) && !isTotalOf(this.graph, cell, this.changes)) inputs.set(cell, by);
    });
    return inputs;
  }
}

/** The total above a moved part, or the one cell that says the same: null where a side of several cells would have to follow. */
function onlyFollower(
  side: readonly FactCell[],
  other: readonly FactCell[],
  changes: Changes,
): FactCell | null {
  if (side.length !== 1) return null;
  const only = side[0] as FactCell;
  return !changes.has(only) && other.some((cell) => changes.has(cell)) ? only : null;
}

export function isTotalOf(graph: RelationGraph, cell: FactCell, changes: Changes): boolean {
  const edges = graph.edgesOf(cell);
  for (let i = 0; i < edges.length; i++) {
    const edge = edges[i] as Edge;
    const { kind, left } = edge.relation;
    if (kind === 'rollup' && left.includes(cell) && hasMovedPart(edge, changes)) return true;
  }
  return false;
}

function hasMovedPart(edge: Edge, changes: Changes): boolean {
  const { right } = edge.relation;
  if (right.length <= changes.size) return right.some((part) => changes.has(part));
  for (const cell of changes.keys()) if (edge.signOf(cell) === -1) return true;
  return false;
}
