/** Work that only the pages fetched late ask for: its code comes with theirs, and each pane has one of it. */
import type { Pane } from '../pane';
import { Comparing } from './comparing';
import { LastYear } from './last-year';
import { Mending } from './mending';
import { Publishing } from './publishing';
import { Writing } from './writing';

function onePerPane<T>(make: (pane: Pane) => T): (pane: Pane) => T {
  const made = new WeakMap<Pane, T>();
  return (pane) => {
    const one = made.get(pane) ?? make(pane);
    made.set(pane, one);
    return one;
  };
}

export const mendingOf = onePerPane((pane) => new Mending(pane, pane.checking));
export const writingOf = onePerPane((pane) => new Writing(pane));
export const lastYearOf = onePerPane((pane) => new LastYear(pane, pane.proposing, writingOf(pane)));
export const comparingOf = onePerPane((pane) => new Comparing(pane));
export const publishingOf = onePerPane((pane) => new Publishing(pane));
