/**
 * In which relations a cell stands. Of a province's relations few are ever looked at: what is kept of all are two
 * integers a cell of each, and nothing is made of a relation before somebody asks.
 */
import type { FactCell } from '../../fact/cell';
import type { Relation } from '../../fact/relation';

export class Incidence {
  /** Links of one cell hang together from the last to the first. */
  private readonly last = new Map<FactCell, number>();
  private readonly before: Int32Array;
  /** The relation's place, counted from one; below zero where the cell stands on the right. */
  private readonly place: Int32Array;
  private links = 0;

  constructor(relations: readonly Relation[]) {
    let most = 1;
    for (const { left, right } of relations) most += left.length + right.length;
    this.before = new Int32Array(most);
    this.place = new Int32Array(most);
    relations.forEach((relation, index) => {
      if (!isCountable(relation)) return;
      const { left, right } = relation;
      for (let i = 0; i < left.length; i++) this.link(left[i] as FactCell, index + 1);
      for (let i = 0; i < right.length; i++) this.link(right[i] as FactCell, -index - 1);
    });
  }

  private link(cell: FactCell, place: number): void {
    const link = ++this.links;
    this.before[link] = this.last.get(cell) ?? 0;
    this.place[link] = place;
    this.last.set(cell, link);
  }

  /** Places of the relations in which the cell stands, in their order, and the sign of each time. */
  of(cell: FactCell): { readonly index: number; readonly sign: 1 | -1 }[] {
    const found: { index: number; sign: 1 | -1 }[] = [];
    for (let link = this.last.get(cell) ?? 0; link !== 0; link = this.before[link] as number) {
      const place = this.place[link] as number;
      found.push(place > 0 ? { index: place - 1, sign: 1 } : { index: -place - 1, sign: -1 });
    }
    return found.reverse();
  }
}

/** Whether its amounts are small enough to be added up as integers. */
export function isCountable({ left, right }: Relation): boolean {
  let sum = 0;
  for (let i = 0; i < left.length; i++) sum += (left[i] as FactCell).scaled;
  for (let i = 0; i < right.length; i++) sum += (right[i] as FactCell).scaled;
  return !Number.isNaN(sum);
}
