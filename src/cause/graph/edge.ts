/**
 * One relation as integers: what a change of a cell would do to it. Here and in what weighs changes, loops count: they
 * run ten thousand times in a small check, before V8 has optimised them, when each step of a `for … of` is an object.
 */
import type { FactCell } from '../../fact/cell';
import type { Relation } from '../../fact/relation';

/** Up to here a relation's cells are looked through one by one: a map of each would cost more. */
const FEW = 12;

/** Between two amounts that differ by a rounding, the one that makes the shortest relation hold exactly. */
export const WORTH_OF_EXACTNESS = 0.02;

export class Edge {
  /** left − right as things stand. */
  gap: number;
  /** left − right as the workbook came. */
  readonly start: number;
  /** Kept by the graph: whether it does not hold as things stand. */
  broken = false;
  /** The weighing that touched it last, by how much that moved it, and what its blanks that are filled leave open. */
  touched = 0;
  moved = 0;
  room = 0;
  /** The change that moved it last for good. */
  settled = 0;
  private slack: number;
  private known: ReadonlyMap<FactCell, number> | null = null;
  private once: readonly FactCell[] | null = null;

  constructor(readonly relation: Relation) {
    const { left, right } = relation;
    let gap = 0;
    let slack = 0;
    for (let i = 0; i < left.length; i++) {
      const cell = left[i] as FactCell;
      gap += cell.scaled;
      slack += cell.scaledSlack;
    }
    for (let i = 0; i < right.length; i++) {
      const cell = right[i] as FactCell;
      gap -= cell.scaled;
      slack += cell.scaledSlack;
    }
    this.gap = gap;
    this.slack = slack;
    this.start = gap;
  }

  /** +1 for a cell on the left, −1 on the right; undefined for one that is on neither. */
  signOf(cell: FactCell): number | undefined {
    if (this.size > FEW) return this.signs.get(cell);
    const { left, right } = this.relation;
    let sign: number | undefined;
    for (let i = 0; i < left.length; i++) if (left[i] === cell) sign = (sign ?? 0) + 1;
    for (let i = 0; i < right.length; i++) if (right[i] === cell) sign = (sign ?? 0) - 1;
    return sign;
  }

  /** Its cells, each once: those on the left before the others. */
  get cells(): readonly FactCell[] {
    return (this.once ??= this.eachOnce());
  }

  private eachOnce(): readonly FactCell[] {
    if (this.size > FEW) return [...this.signs.keys()];
    const { left, right } = this.relation;
    const cells = left.concat(right);
    const isOnce = cells.every((cell, at) => cells.indexOf(cell) === at);
    return isOnce ? cells : [...new Set(cells)];
  }

  private get signs(): ReadonlyMap<FactCell, number> {
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

  /** What it counts for in a change that leaves it with this gap and room. */
  worth(gap: number, room: number): number {
    const slack = this.slack + room;
    const isBroken = gap > slack || (this.relation.kind !== 'bound' && -gap > slack);
    if (isBroken) return this.broken ? 0 : -1;
    if (!this.broken) return 0;
    return gap === 0 ? 1 + WORTH_OF_EXACTNESS / this.size : 1;
  }

  /** Blanks of it are filled in for good. */
  widen(room: number): void {
    this.slack += room;
  }
}
