/** Departments of the suite: a layout, a seed, its books, and what its printed amounts determine. */
import { tablesAsked } from '../../src/template/template';
import { builtInTemplates } from '../../src/templates/built-in';
import type { Template } from '../../src/template/template';
import { booksOf } from '../books/books';
import type { Books } from '../books/books';
import { drawFrom } from '../books/draw';
import type { Draw } from '../books/draw';
import { placesOf, printBooks } from '../books/print';
import type { Printed } from '../books/print';
import { FaultMaker } from '../faults/maker';
import { Determined } from '../truth/determined';

export interface Department {
  readonly layout: Template;
  readonly books: Books;
  /** Amounts of whole 元 in tables of 万元: sums are off in the last digit, and that is right. */
  readonly rounding: boolean;
  readonly draw: Draw;
  readonly maker: FaultMaker;
  readonly determined: () => Determined;
}

interface Kept {
  readonly books: Books;
  readonly printed: Printed;
  determined?: Determined;
}

/** In the order of their names, so that a new layout does not reorder the others. */
/** As a department fills them: without the tables that are published in some places only. */
export const LAYOUTS: readonly Template[] = builtInTemplates()
  .map((template) => ({ ...template, tables: tablesAsked(template) }))
  .sort((a, b) => (a.id < b.id ? -1 : 1));

const kept = new Map<string, Kept>();

/**
 * The `index`th department: layouts in turn, every third with rounding, every second with formulas.
 * @param seed of the chance in this case, so that no case depends on another
 */
export function departmentOf(index: number, first: number, seed: number): Department {
  const layout = LAYOUTS[index % LAYOUTS.length] as Template;
  const turn = Math.floor(index / LAYOUTS.length);
  const rounding = turn % 3 === 2;
  const live = turn % 2 === 0;
  const key = `${layout.id} ${first + turn}`;
  const known = kept.get(key) ?? keptOf(layout, first + turn, rounding);
  kept.set(key, known);
  const draw = drawFrom(seed * 7919 + index * 31 + first);
  const { books, printed } = known;
  return {
    layout,
    books,
    rounding,
    draw,
    maker: new FaultMaker(layout, books, draw, { live, printed }),
    determined: () => (known.determined ??= new Determined(books, printed)),
  };
}

function keptOf(layout: Template, seed: number, rounding: boolean): Kept {
  const books = booksOf(seed, { rounding, ...placesOf(layout) });
  return { books, printed: printBooks(layout, books) };
}
