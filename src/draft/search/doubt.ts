/**
 * Silence is earned. Where what is still broken gathers in one column or one table, the label is the likelier
 * fault than the amounts: such a column takes part in nothing and is listed. One wrong amount is one cause, in its
 * row and its column, and doubts nothing.
 */
import type { BoundTable } from '../../binding/bound';
import type { Relation } from '../../fact/relation';
import { cover, placeKey } from './objective';
import type { Count } from './place-counts';
import { stateOf } from './search';
import type { Found } from './search';
import { amountsOf } from './one-amount';
import { rowMoves } from './doubt-rows';
import type { RowMove } from './doubt-rows';
import { isOneSided } from './one-sided';
import { readingAt, withChanges } from './trial';
import type { Change, Place } from './trial';
import { wayOf } from './way';
import type { Way } from './way';

type ColumnPlace = Extract<Place, { kind: 'column' }>;

interface Suspect {
  readonly place: ColumnPlace;
  readonly way: Way;
  readonly causes: number;
  /** Nothing bears it out, and beside it stands what could not be read. */
  readonly unproven: boolean;
}

/** So often a column may be doubted anew; what is left out opens what leaned on it. */
const ROUNDS = 12;

/** `decided`: places (by `placeKey`) that somebody has decided. */
export function doubt(
  found: Found,
  decided: ReadonlySet<string>,
  unknown: (table: BoundTable, column: number) => boolean,
): Found {
  let best = found;
  for (let round = 0; round < ROUNDS && best.weighed.causes > 0; round++) {
    const isOpen = ({ place }: { readonly place: Place }) => !decided.has(placeKey(place));
    const suspects = suspectsOf(best, unknown).filter(isOpen);
    const rows = rowMoves(best).filter(({ changes }) => changes.every(isOpen));
    // Rows first: one that is read wrongly breaks every column of its table.
    const next = dearest(best, rows) ?? dearest(best, changesFor(best, suspects));
    if (!next) break;
    best = next;
  }
  return best;
}

/** The move that gives up least for what it spares. */
function dearest(best: Found, moves: readonly RowMove[]): Found | undefined {
  const tried = moves.flatMap(({ changes, spared }) => {
    const next = changed(best, changes);
    return next && best.weighed.causes - next.weighed.causes >= spared ? [next] : [];
  });
  return tried.sort((a, b) => dearness(best, a) - dearness(best, b))[0];
}

/** What is no longer held, for every cause that is spared. */
const dearness = (before: Found, { weighed }: Found) =>
  (1 + before.weighed.held - weighed.held) / (before.weighed.causes - weighed.causes);

function changed(found: Found, changes: readonly Change[]): Found | null {
  const binding = withChanges(found.binding, changes);
  if (!binding) return null;
  const { weighed, carried, empty, facts } = stateOf(binding, 0, found);
  const keys = new Map([
    ...found.changed,
    ...changes.map((change) => [placeKey(change.place), change] as const),
  ]);
  return { binding, weighed, carried, empty, facts, changed: keys, evaluations: found.evaluations + 1 };
}

/** Each suspect by itself, and those of a table that break the same way together. */
function changesFor(found: Found, suspects: readonly Suspect[]): RowMove[] {
  const drop = ({ place }: Suspect): Change => ({ place, to: { label: null, partial: false } });
  const groups = new Map<string, Suspect[]>();
  for (const one of suspects) {
    const key = `${one.place.table}|${one.way}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  const loosened = suspects.flatMap(({ place, way }): RowMove[] => {
    const { label, partial } = readingAt(found.binding, place);
    return way === 'beside' && label && !partial
      ? [{ changes: [{ place, to: { label, partial: true } }], spared: 2 }]
      : [];
  });
  return [
    ...loosened,
    ...suspects.map((one) => ({ changes: [drop(one)], spared: one.unproven ? 1 : 2 })),
    ...[...groups.values()]
      .filter((group) => group.length > 1)
      .map((group) => ({ changes: group.map(drop), spared: 2 })),
  ];
}

/** Columns that most of the relations of one way contradict, and by several amounts. */
function suspectsOf(
  { binding, weighed, facts }: Found,
  unknown: (table: BoundTable, column: number) => boolean,
): Suspect[] {
  const out: Suspect[] = [];
  binding.tables.forEach((table, at) =>
    table.blocks.forEach((block, number) => {
      const unread = block.columns.some(
        ({ template, column }) => template.role === 'figure' && unknown(table, column),
      );
      block.columns.forEach(({ column }, index) => {
        const place: ColumnPlace = { kind: 'column', table: at, block: number, index };
        const count = weighed.counts.get(place);
        if (!count || count.broken === 0 || !readingAt(binding, place).label) return;
        const own = weighed.broken.filter((relation) => takesPart(relation, table, column));
        for (const way of ['beside', 'down', 'tie'] as const) {
          const ofWay = own.filter((relation) => wayOf(relation) === way);
          // An amount whose totals follow by their formulas breaks the ties of all of them.
          const causes = Math.min(cover(ofWay), amountsOf(ofWay, facts)?.length ?? Infinity);
          const unproven = unread && way !== 'down' && causes > 0 && count.ways[way].held < 0.3;
          const alike = causes >= 3 && (way === 'tie' ? isOneSided(ofWay, table) : isOnePart(ofWay, column));
          if (unproven || alike || isSuspect(count, way, causes)) out.push({ place, way, causes, unproven });
        }
      });
    }),
  );
  return out.sort((a, b) => b.causes - a.causes).slice(0, 12);
}

function isSuspect({ ways }: Count, way: Way, causes: number): boolean {
  const { held, broken } = ways[way];
  // Columns of one row that never agree fall with two rows; two amounts may be wrong down a column, or elsewhere.
  return held < 0.5 && way === 'beside' ? causes >= 2 : causes >= 3 && held < broken;
}

/** 其中：财政拨款 alone beside a total is no sum of it. */
const isOnePart = (broken: readonly Relation[], column: number) =>
  broken.every(({ axis, right }) => axis === 'columns' && right.length === 1 && right[0]?.column === column);

const takesPart = ({ left, right }: Relation, table: BoundTable, column: number) =>
  [...left, ...right].some((cell) => cell.table === table && cell.column === column);
