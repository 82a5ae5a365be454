/**
 * Coordinates as integers: the number of a coordinate, the same for every label that `coordinateKey` gives one key.
 * A label is walked member by member, and each step from a number on is kept once for all labels that take it: so the
 * million cells of a province need neither a text each nor the time to make and compare them.
 */
import { DIMENSIONS } from '../dimension/dimension';
import type { Dimension, Label, Member } from '../dimension/dimension';
import type { Collapse } from './collapse';
import { balances } from './coordinate';

/** Where every walk begins: what says nothing at all. */
const ROOT = 0;
/** A coordinate that no label was given. */
export const NOWHERE = -1;

export class Coordinates {
  private readonly steps = new Steps();
  /** By dimension: a member's number after collapse, 0 for the root. */
  private readonly collapsed = DIMENSIONS.map(() => new Map<Member, number>());
  private readonly numbers = DIMENSIONS.map(() => new Map<Member, number>());
  /** By a member's number: whether what came in is what is spent along it. */
  private readonly balanced: boolean[] = [true];

  constructor(private readonly collapse: Collapse) {}

  /** A label's, which is given one where it has none. */
  of(label: Label): number {
    return this.walk(label, true);
  }

  find(label: Label): number {
    return this.walk(label, false);
  }

  /** That of a label with another member of one dimension; undefined for its root. */
  findWith(label: Label, dimension: Dimension, member: Member | undefined): number {
    // What a source collapses to may rest on the rest of its label.
    return this.collapse.isOneWay('source')
      ? this.walk(label, false, dimension, member)
      : this.walk({ ...label, [dimension]: member }, false);
  }

  private walk(label: Label, isNew: boolean, instead?: Dimension, other?: Member): number {
    const measure = instead === 'measure' ? other : label.measure;
    let isMoney = measure === 'income' || measure === 'expense';
    let at = ROOT;
    // The measure, first in their order, is settled by the others.
    for (let index = 1; index < DIMENSIONS.length; index++) {
      const dimension = DIMENSIONS[index] as Dimension;
      const member = dimension === instead ? other : label[dimension];
      if (member === undefined) continue;
      const number = this.memberOf(index, dimension, member, label);
      if (number === 0) continue;
      if (this.balanced[number] === false) isMoney = false;
      at = this.steps.from(at, number, isNew);
      if (at === NOWHERE) return NOWHERE;
    }
    if (measure === undefined) return at;
    return this.steps.from(at, this.numberOf(0, 'measure', isMoney ? 'money' : measure), isNew);
  }

  private memberOf(index: number, dimension: Dimension, member: Member, label: Label): number {
    const known = this.collapsed[index]?.get(member);
    if (known !== undefined) return known;
    const canonical = this.collapse.canonical(dimension, member, label);
    const number = canonical === undefined ? 0 : this.numberOf(index, dimension, canonical);
    if (this.collapse.isOneWay(dimension)) this.collapsed[index]?.set(member, number);
    return number;
  }

  private numberOf(index: number, dimension: Dimension, member: Member): number {
    const numbers = this.numbers[index] as Map<Member, number>;
    let number = numbers.get(member);
    if (number === undefined) {
      number = this.balanced.push(balances(dimension, member)) - 1;
      numbers.set(member, number);
    }
    return number;
  }
}

/** Steps as a table of integers, half of it empty: from a coordinate by a member to the next coordinate. */
class Steps {
  private size = 1 << 10;
  private before = new Int32Array(this.size);
  private by = new Int32Array(this.size);
  private to = new Int32Array(this.size);
  private count = 0;

  /** @returns where the step leads; `NOWHERE` where nobody has taken it and it `isNew` to nobody */
  from(before: number, by: number, isNew: boolean): number {
    const place = this.placeOf(before, by);
    const known = this.to[place] as number;
    if (known !== 0 || !isNew) return known === 0 ? NOWHERE : known;
    const to = ++this.count;
    this.put(place, before, by, to);
    if (this.count * 2 > this.size) this.grow();
    return to;
  }

  /** Where the step stands, or would. */
  private placeOf(before: number, by: number): number {
    const mask = this.size - 1;
    let place = Math.imul(before, 0x9e3779b1) ^ Math.imul(by, 0x85ebca6b);
    place = (place ^ (place >>> 15)) & mask;
    while (this.to[place] !== 0 && (this.before[place] !== before || this.by[place] !== by))
      place = (place + 1) & mask;
    return place;
  }

  private put(place: number, before: number, by: number, to: number): void {
    this.before[place] = before;
    this.by[place] = by;
    this.to[place] = to;
  }

  private grow(): void {
    const { before, by, to } = this;
    this.size *= 2;
    this.before = new Int32Array(this.size);
    this.by = new Int32Array(this.size);
    this.to = new Int32Array(this.size);
    for (let i = 0; i < to.length; i++) {
      const [a, b] = [before[i] as number, by[i] as number];
      if (to[i] !== 0) this.put(this.placeOf(a, b), a, b, to[i] as number);
    }
  }
}
