/** 住房公金积 for 住房公积金: two characters typed in each other's place. The amounts are right, so nothing else tells it. */
import { CATALOGUES } from '../../lexicon/catalogue';
import type { Subject } from '../../lexicon/catalogue';
import { foldItem, foldSubject } from '../../lexicon/fold';
import type { FixedItem } from '../../template/template';
import { once } from '../../collect/once';

const sorted = (text: string): string => [...text].sort().join('');

export const isExchanged = (name: string, right: string): boolean =>
  name !== right && name.length === right.length && sorted(name) === sorted(right);

/** A line of the form as the form has it; null where it says so, or something else altogether. */
export function asPrinted({ text, aliases }: FixedItem, written: string): string | null {
  const name = foldItem(written);
  const printed = [text, ...aliases].map(foldItem);
  return !printed.includes(name) && printed.some((one) => isExchanged(name, one)) ? text : null;
}

/** Shorter names are others with their characters exchanged. */
const SHORTEST = 3;

/** The one 科目 of the catalogues that a name is with characters exchanged, where it is none itself. */
export function exchangedName(text: string): string | null {
  const name = foldSubject(text);
  if (name.length < SHORTEST || lists().some((catalogue) => catalogue.byName(text).length > 0)) return null;
  const found = new Set(lists().flatMap(({ subjects }) => bySorted(subjects).get(sorted(name)) ?? []));
  const [one] = found;
  return found.size === 1 && one !== undefined ? one : null;
}

const lists = () => [CATALOGUES.functional, CATALOGUES.economic];

const bySorted = once((subjects: readonly Subject[]): ReadonlyMap<string, readonly string[]> => {
  const names = new Map<string, string[]>();
  for (const { name } of subjects) {
    const key = sorted(foldSubject(name));
    names.set(key, [...(names.get(key) ?? []), name]);
  }
  return names;
});
