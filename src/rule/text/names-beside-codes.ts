/** What the rows of all tables call the same code: of several tables that agree the one that does not is mistyped. */
import type { Binding, BoundRow } from '../../binding/bound';
import { similarity } from '../../binding/similarity';
import { CATALOGUES } from '../../lexicon/catalogue';
import { foldSubject } from '../../lexicon/fold';
import { once } from '../../collect/once';
import { isExchanged } from './exchanged-names';

/** Two others at least; one alone may be the wrong one. */
const MANY = 2;
/** Less alike, and one of the two is more than mistyped. */
const ALIKE = 0.4;

type Names = Map<string, { readonly text: string; readonly count: number }>;

/** What other tables have in its place; null where they do not agree, or it is a name of the catalogue itself. */
export function nameElsewhere(binding: Binding, row: BoundRow): string | null {
  const key = keyOf(row);
  const name = foldSubject(row.text);
  if (key === null || name === '') return null;
  const names = namesBesideCodes(binding).get(key);
  const own = names?.get(name);
  if (!names || names.size !== 2 || own?.count !== 1) return null;
  const [other] = [...names].filter(([one]) => one !== name);
  if (
    !other ||
    other[1].count < MANY ||
    !(isExchanged(name, other[0]) || similarity(name, other[0]) >= ALIKE)
  )
    return null;
  return CATALOGUES.functional.byName(row.text).length + CATALOGUES.economic.byName(row.text).length > 0
    ? null
    : other[1].text;
}

const namesBesideCodes = once((binding: Binding): ReadonlyMap<string, Names> => {
  const known = new Map<string, Names>();
  for (const { blocks } of binding.tables)
    for (const row of blocks.flatMap(({ rows }) => rows)) {
      const key = keyOf(row);
      const name = foldSubject(row.text);
      if (key === null || name === '') continue;
      const names = known.get(key) ?? new Map<string, { text: string; count: number }>();
      known.set(key, names.set(name, { text: row.text, count: (names.get(name)?.count ?? 0) + 1 }));
    }
  return known;
});

function keyOf({ code, label, item, mismatch }: BoundRow): string | null {
  if (code === undefined || item !== null || mismatch || label?.project !== undefined) return null;
  return `${label?.economic === undefined ? 'f' : 'e'}${code}`;
}
