/**
 * What a department could have spent, as far as its printed tables leave it open: every entry of its books and
 * entries near them, but those that a printed blank or a list that does not name them rules out. Amounts are never
 * below zero, so a blank says that nothing of it was spent.
 */
import type { Label } from '../../src/dimension/dimension';
import type { Books, Entry } from '../books/books';
import { drawFrom, oneOf } from '../books/draw';
import type { Draw } from '../books/draw';
import { isIn } from '../books/member';
import type { Printed, PrintedCell } from '../books/print';

/** Members of a set of possible entries. */
export type Members = Uint8Array;

const NEAR = 2500;

export class Universe {
  private readonly atoms: readonly Entry[];
  private readonly known = new Map<string, Members>();
  private readonly open: ReadonlyMap<string, Members>;

  constructor(books: Books, printed: Printed) {
    this.atoms = possible(books);
    this.open = this.ruledOut(printed);
  }

  get size(): number {
    return this.atoms.length;
  }

  /** What the cell counts, of what is open. */
  of(cell: PrintedCell): Members {
    const open = this.open.get(bookOf(cell));
    return this.all(cell.keys).map((one, index) => one & (open?.[index] ?? 1));
  }

  private all(keys: readonly Label[]): Members {
    const sets = keys.map((label) => this.set(label));
    return (sets[0] ?? new Uint8Array(this.size)).map((_, index) =>
      sets.every((set) => set[index] === 1) ? 1 : 0,
    );
  }

  private set(label: Label): Members {
    const key = JSON.stringify(label);
    const known = this.known.get(key);
    if (known) return known;
    const set = Uint8Array.from(this.atoms, (atom) => (isIn(atom, label) ? 1 : 0));
    this.known.set(key, set);
    return set;
  }

  private ruledOut({ cells }: Printed): Map<string, Members> {
    const open = new Map<string, Members>();
    const without = (book: string, gone: Members) => {
      const left = open.get(book) ?? new Uint8Array(this.size).fill(1);
      open.set(book, left);
      gone.forEach((one, index) => one === 1 && (left[index] = 0));
    };
    const lists = new Map<string, PrintedCell[]>();
    for (const cell of cells) {
      if (cell.cents === null) without(bookOf(cell), this.all(cell.keys));
      const key = `${cell.sheet}!${cell.column}`;
      lists.set(key, [...(lists.get(key) ?? []), cell]);
    }
    for (const column of lists.values()) {
      const total = column.find(({ line }) => line.kind === 'total');
      const named = column.filter(({ line }) => line.lowest);
      if (!total || named.length === 0) continue;
      const covered = new Uint8Array(this.size);
      for (const cell of named) this.all(cell.keys).forEach((one, index) => one && (covered[index] = 1));
      without(
        bookOf(total),
        this.all(total.keys).map((one, index) => (one === 1 && covered[index] === 0 ? 1 : 0)),
      );
    }
    return open;
  }
}

/** Last year's books and the first budget are books of their own: nothing of one follows from the other. */
export function bookOf({ keys }: PrintedCell): string {
  const last = keys.some(({ year }) => year === 'last');
  return `${last ? 'last' : ''} ${keys.find(({ stage }) => stage)?.stage ?? ''}`;
}

function possible({ entries, units }: Books): Entry[] {
  const draw = drawFrom(entries.length * 31 + units.length);
  const found = new Map<string, Entry>();
  const add = (entry: Entry) => {
    if (isKept(entry)) found.set(keyOf(entry), entry);
  };
  entries.forEach(add);
  const varied = (entry: Entry): Entry => ({ ...entry, ...change(oneOf(draw, entries), draw) });
  for (let n = 0; n < NEAR; n++) add(varied(oneOf(draw, entries)));
  for (let n = 0; n < NEAR; n++) add(varied(varied(oneOf(draw, entries))));
  return [...found.values()];
}

/** One respect in which another entry of the same books differs. */
function change(other: Entry, draw: Draw): Partial<Entry> {
  const { unit, functional, economic, nature, project, source, carry, use } = other;
  return oneOf<Partial<Entry>>(draw, [
    { unit },
    { functional },
    { economic },
    { nature, economic, project, use },
    { project, nature },
    { source },
    { carry },
  ]);
}

/** What an accountant would book: 人员 is 301 and 303, 公用 302 and 310, a project has a name. */
function isKept({ nature, economic, project, use }: Entry): boolean {
  const item = economic.slice(0, 3);
  if (use === 'forward') return nature === '' && economic === '' && project === '';
  if (economic === '' || (nature === 'project') !== (project !== '')) return false;
  if (nature === 'basic.personnel') return item === '301' || item === '303';
  return nature === 'project' || item === '302' || item === '310';
}

function keyOf({ unit, functional, economic, nature, project, source, carry, use }: Entry): string {
  return [unit, functional, economic, nature, project, source, carry, use].join('|');
}
