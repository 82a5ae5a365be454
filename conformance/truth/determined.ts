/**
 * Which faults the printed amounts determine. Every printed amount is a sum of possible entries; what all books that
 * a department could have kept have in common are the equations between its printed amounts. A fault shows where it
 * breaks one of them, and is located where no other single amount, made wrong, breaks them in the same proportion.
 * This is decided for each fault from the books and the form alone, in random projections modulo a prime.
 */
import type { Books } from '../books/books';
import { drawFrom } from '../books/draw';
import type { Printed, PrintedCell } from '../books/print';
import { placeOf } from '../faults/place';
import { addTo, areParallel, determinant, inverse, isNought, PRIME, residue } from './field';
import type { Vector } from './field';
import { bookOf, Universe } from './universe';
import type { Members } from './universe';

/** How far each cell is off: hundredths, by place. */
export type Off = ReadonlyMap<string, number>;

const DIMENSIONS = 3;

export class Determined {
  private readonly members = new Map<string, Members>();
  /** What a cell adds to the broken equations when it is off by one. */
  private readonly traces = new Map<string, Vector>();
  private readonly filled: readonly PrintedCell[];

  constructor(books: Books, printed: Printed) {
    const universe = new Universe(books, printed);
    this.filled = printed.cells.filter(({ cents }) => cents !== null);
    for (const cell of printed.cells) this.members.set(placeOf(cell), universe.of(cell));
    this.trace(universe.size);
  }

  /** Whether any equation is broken. */
  shows(off: Off): boolean {
    return !isNought(this.traceOf(off));
  }

  /** Whether no other single amount explains it. `moving`: what follows a cell by formulas. */
  locates(off: Off, places: ReadonlySet<string>, moving: (place: string) => readonly string[]): boolean {
    const trace = this.traceOf(off);
    if (isNought(trace)) return false;
    return this.filled.every((cell) => {
      const place = placeOf(cell);
      if (places.has(place) || off.has(place)) return true;
      const alone = this.traceOf(new Map([place, ...moving(place)].map((one) => [one, 1])));
      return isNought(alone) || !areParallel(trace, alone);
    });
  }

  /** Whether no single amount and no other two explain what two faults break together. */
  locatesBoth(off: Off, places: ReadonlySet<string>): boolean {
    const trace = this.traceOf(off);
    const distinct = new Map<string, Vector>();
    for (const cell of this.filled) {
      const place = placeOf(cell);
      const own = this.traces.get(place);
      if (!own || isNought(own)) continue;
      if (!places.has(place) && areParallel(trace, own)) return false;
      distinct.set(place, own);
    }
    const list = [...distinct];
    for (let one = 0; one < list.length; one++) {
      const [place, a] = list[one] as [string, Vector];
      for (let two = one + 1; two < list.length; two++) {
        const [other, b] = list[two] as [string, Vector];
        if (places.has(place) && places.has(other)) continue;
        if (!areParallel(a, b) && determinant([trace, a, b]) === 0) return false;
      }
    }
    return true;
  }

  /** Other cells that count exactly the same, so that the amount stands there to the cent. */
  copiesOf(place: string): string[] {
    return this.near(place, (own, other) => own.every((one, index) => one === other[index]));
  }

  /** Cells that hold all that this one counts: what is wrong here shows there. */
  takenInto(place: string): string[] {
    return this.near(place, (own, other) => own.every((one, index) => one <= (other[index] ?? 0)));
  }

  private near(place: string, fits: (own: Members, other: Members) => boolean): string[] {
    const own = this.members.get(place);
    const cell = this.filled.find((one) => placeOf(one) === place);
    if (!own || !cell || own.every((one) => one === 0)) return [];
    return this.filled
      .filter((one) => one !== cell && bookOf(one) === bookOf(cell))
      .map(placeOf)
      .filter((other) => fits(own, this.members.get(other) as Members));
  }

  private traceOf(off: Off): Vector {
    const sum = new Float64Array(DIMENSIONS);
    for (const [place, by] of off) {
      const own = this.traces.get(place);
      if (own) addTo(sum, own, residue(by));
      // A blank, where nothing can be: any amount there shows by itself.
      else if (this.members.has(place)) sum[0] = residue((sum[0] as number) + by * 7919);
    }
    return sum;
  }

  /** Rows of the cells reduced; each dependent one is an equation, and takes part with a random weight. */
  private trace(size: number): void {
    const draw = drawFrom(size);
    const random = () => Math.floor(draw() * PRIME);
    const width = this.filled.length + 8;
    const projections = new Map<string, Vector[]>();
    for (const cell of this.filled)
      if (!projections.has(bookOf(cell)))
        projections.set(
          bookOf(cell),
          Array.from({ length: size }, () => Float64Array.from({ length: width }, random)),
        );
    const basis: { row: Vector; parts: Vector; pivot: number }[] = [];
    const places = this.filled.map(placeOf);
    for (const place of places) this.traces.set(place, new Float64Array(DIMENSIONS));
    this.filled.forEach((cell, index) => {
      const row = new Float64Array(width);
      const projection = projections.get(bookOf(cell)) as Vector[];
      this.members
        .get(placeOf(cell))
        ?.forEach((one, atom) => one && addTo(row, projection[atom] as Vector, 1));
      const parts = new Float64Array(this.filled.length);
      parts[index] = 1;
      for (const known of basis) {
        const times = row[known.pivot] as number;
        addTo(row, known.row, residue(-times));
        addTo(parts, known.parts, residue(-times));
      }
      const pivot = row.findIndex((one) => one !== 0);
      if (pivot >= 0) {
        const scale = inverse(row[pivot] as number);
        basis.push({
          row: row.map((one) => (one * scale) % PRIME),
          parts: parts.map((one) => (one * scale) % PRIME),
          pivot,
        });
        return;
      }
      const weight = Float64Array.from({ length: DIMENSIONS }, random);
      parts.forEach((times, at) => addTo(this.traces.get(places[at] as string) as Vector, weight, times));
    });
  }
}
