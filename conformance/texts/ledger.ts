/** What a text counts from the books. */
import type { Label } from '../../src/dimension/dimension';
import type { Books, Entry } from '../books/books';
import { isIn } from '../books/member';

export class Ledger {
  constructor(protected readonly books: Books) {}

  protected entries(label: Label): readonly Entry[] {
    return this.books.entries.filter((entry) => isIn(entry, label));
  }

  protected of(label: Label): [now: number, last: number] {
    const own = this.entries(label);
    const total = (of: (entry: Entry) => number) => own.reduce((sum, one) => sum + of(one), 0);
    return [total(({ yuan }) => yuan), total(({ last }) => last)];
  }

  protected subjects(label: Label, length: number): string[] {
    const codes = this.entries(label).map(({ functional }) => functional.slice(0, length));
    return [...new Set(codes)].sort();
  }
}
