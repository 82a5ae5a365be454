/**
 * Silence is earned. Where what is still broken gathers in one column or one table, the label is the likelier
 * fault than the amounts: such a column takes part in nothing and is listed. One wrong amount is one cause, in its
 * row and its column, and doubts nothing.
 */
import type { BoundTable } from '../../binding/bound';
import type { Relation } from '../../fact/relation';
import { cover, placeKey, wayOf } from './objective';
import type { Count, Way } from './objective';
import { stateOf } from './search';
import type { Found } from './search';
import { readingAt, withChanges } from './trial';
import type { Change, Place } from './trial';

type ColumnPlace = Extract<Place, { kind: 'column' }>;

interface Suspect {
  readonly place: ColumnPlace;
  readonly way: Way;
  readonly causes: number;
}

/** So often a column may be doubted anew; what is left out opens what leaned on it. */
const ROUNDS = 12;

/** `decided`: places (by `placeKey`) that somebody has decided. */
export function doubt(found: Found, decided: ReadonlySet<string>): Found {
  let best = found;
  for (let round = 0; round < ROUNDS; round++) {
    const suspects = suspectsOf(best).filter(({ place }) => !decided.has(placeKey(place)));
    if (suspects.length === 0) break;
    const tried = changesFor(best, suspects).flatMap((changes) => {
      const next = changed(best, changes);
      return next ? [next] : [];
    });
    const [next] = tried
      .filter(({ weighed }) => best.weighed.causes - weighed.causes >= 2)
      .sort((a, b) => dearness(best, a) - dearness(best, b));
    if (!next) break;
    best = next;
  }
  return best;
}

/** What is no longer held, for every cause that is spared. */
const dearness = (before: Found, { weighed }: Found) =>
  (1 + before.weighed.held - weighed.held) / (before.weighed.causes - weighed.causes);

function changed(found: Found, changes: readonly Change[]): Found | null {
  const binding = withChanges(found.binding, changes);
  if (!binding) return null;
  const { weighed, carried, empty, facts } = stateOf(binding, 0);
  const keys = new Map([
    ...found.changed,
    ...changes.map((change) => [placeKey(change.place), change] as const),
  ]);
  return { binding, weighed, carried, empty, facts, changed: keys, evaluations: found.evaluations + 1 };
}

/** Each suspect by itself, and those of a table that break the same way together. */
function changesFor(found: Found, suspects: readonly Suspect[]): Change[][] {
  const drop = ({ place }: Suspect): Change => ({ place, to: { label: null, partial: false } });
  const groups = new Map<string, Suspect[]>();
  for (const one of suspects) {
    const key = `${one.place.table}|${one.way}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  const loosened = suspects.flatMap(({ place, way }): Change[][] => {
    const { label, partial } = readingAt(found.binding, place);
    return way === 'beside' && label && !partial ? [[{ place, to: { label, partial: true } }]] : [];
  });
  return [
    ...loosened,
    ...suspects.map((one) => [drop(one)]),
    ...[...groups.values()].filter((group) => group.length > 1).map((group) => group.map(drop)),
  ];
}

/** Columns that most of the relations of one way contradict, and by several amounts. */
function suspectsOf({ binding, weighed }: Found): Suspect[] {
  const out: Suspect[] = [];
  binding.tables.forEach((table, at) =>
    table.blocks.forEach((block, number) =>
      block.columns.forEach(({ column }, index) => {
        const place: ColumnPlace = { kind: 'column', table: at, block: number, index };
        const count = weighed.counts.get(placeKey(place));
        if (!count || count.broken < 2 || !readingAt(binding, place).label) return;
        const own = weighed.broken.filter((relation) => takesPart(relation, table, column));
        for (const way of ['beside', 'down', 'tie'] as const) {
          const causes = cover(own.filter((relation) => wayOf(relation) === way));
          if (isSuspect(count, way, causes)) out.push({ place, way, causes });
        }
      }),
    ),
  );
  return out.sort((a, b) => b.causes - a.causes).slice(0, 12);
}

function isSuspect({ ways }: Count, way: Way, causes: number): boolean {
  const { held, broken } = ways[way];
  // Columns of one row that never agree fall with two rows; two amounts may be wrong down a column, or elsewhere.
  return held < 0.5 && way === 'beside' ? causes >= 2 : causes >= 3 && held < broken;
}

const takesPart = ({ left, right }: Relation, table: BoundTable, column: number) =>
  [...left, ...right].some((cell) => cell.table === table && cell.column === column);
