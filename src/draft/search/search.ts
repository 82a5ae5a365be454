/**
 * The amounts decide what the words leave open. Ascent from the words' labels: only places of which less than
 * seven relations in ten hold are open; another label is taken where more is proved by it, or where it spares
 * two causes at least, for one wrong amount must not overthrow a right label.
 */
import type { Binding, BoundTable } from '../../binding/bound';
import { buildFacts, factsOf } from '../../fact/facts';
import type { Facts } from '../../fact/facts';
import { collectAgain } from '../../fact/source';
import { adoptions } from './adopt';
import { carryMove, jointMoves, movesFor } from './moves';
import type { Move } from './moves';
import { cover, placeKey, weigh } from './objective';
import type { Weighed } from './objective';
import type { Count } from './place-counts';
import { isOneAmount } from './one-amount';
import { isOneSided } from './one-sided';
import { withChanges } from './trial';
import type { Change, Place } from './trial';
import type { Way } from './way';

/** Evaluations of the whole workbook, at most. */
const EVALUATIONS = 160;
const OPEN = 0.7;
const ADOPTED = 1.5;

export interface Found {
  readonly binding: Binding;
  readonly weighed: Weighed;
  /** Tables without an amount. */
  readonly empty: ReadonlySet<BoundTable>;
  /** What the best reading states. */
  readonly facts: Facts;
  /** Money was carried over, so that 本年 and all are two things. */
  readonly carried: boolean;
  /** By `placeKey`: what the amounts changed, with the label it has now. */
  readonly changed: ReadonlyMap<string, Change>;
  readonly evaluations: number;
}

/** `decided`: places (by `placeKey`) that somebody has decided; no amount moves them. */
export function search(
  binding: Binding,
  decided: ReadonlySet<string> = new Set(),
  unknown: (table: BoundTable, column: number) => boolean = () => false,
): Found {
  let best = stateOf(binding, 0);
  const changed = new Map<string, Change>();
  let evaluations = 1;
  for (const move of adoptions(binding, unknown)) {
    if (move.changes.some(({ place }) => decided.has(placeKey(place)) || changed.has(placeKey(place))))
      continue;
    const tried = withChanges(best.binding, move.changes);
    if (!tried) continue;
    evaluations++;
    const state = stateOf(tried, best.distance, best);
    // So many rows prove that the columns are parts of what stands beside them.
    const proven = state.weighed.held >= best.weighed.held + ADOPTED;
    if (!proven || state.weighed.broken.length > best.weighed.broken.length) continue;
    best = state;
    for (const change of move.changes) changed.set(placeKey(change.place), change);
  }
  while (best.weighed.causes > 1 && evaluations < EVALUATIONS) {
    let next: (State & { readonly move: Move }) | null = null;
    for (const move of openMoves(best)) {
      if (move.changes.some(({ place }) => decided.has(placeKey(place)))) continue;
      if (evaluations >= EVALUATIONS) break;
      const tried = withChanges(best.binding, move.changes);
      if (!tried) continue;
      evaluations++;
      const state = stateOf(tried, best.distance + move.distance, best);
      if (isBetter(state, best, move) && (!next || score(state) > score(next))) next = { ...state, move };
      // What mends nearly everything need not wait for the rest.
      if (next && next.weighed.causes <= 1) break;
    }
    if (!next) break;
    const isProven = next.move.relief || isBorneOut(next, best);
    best = next;
    for (const change of next.move.changes)
      changed.set(placeKey(change.place), isProven ? change : { ...change, unproven: true });
  }
  const { weighed, carried, empty, facts } = best;
  return { binding: best.binding, weighed, carried, empty, facts, changed, evaluations };
}

/** `like`: a reading of the same workbook, of which the tables that stay are not read again. */
export function stateOf(binding: Binding, distance: number, like?: { readonly facts: Facts }): State {
  const facts = like ? factsOf(collectAgain(like.facts.source, binding.tables)) : buildFacts(binding);
  const carried = facts.collapse.canonical('carry', 'current') !== undefined;
  return { binding, weighed: weigh(facts), carried, distance, empty: facts.source.empty, facts };
}

export interface State {
  readonly facts: Facts;
  readonly empty: ReadonlySet<BoundTable>;
  readonly binding: Binding;
  readonly carried: boolean;
  readonly weighed: Weighed;
  readonly distance: number;
}

const score = ({ weighed, distance }: State) =>
  weighed.held - 3 * weighed.causes - 1.5 * weighed.twins - distance;

function isBetter(state: State, before: State, move: Move): boolean {
  if (score(state) <= score(before) || state.weighed.causes > before.weighed.causes) return false;
  if (!move.relief && isBorneOut(state, before)) return true;
  // A label that spares causes by giving up what holds is no other meaning: that sheet is last year's.
  if (!move.relief && state.weighed.held < before.weighed.held) return false;
  const moved = new Set(move.changes.flatMap(({ place }) => before.binding.tables[place.table] ?? []));
  return (
    before.weighed.causes - state.weighed.causes >= 2 &&
    // Parts larger than their whole ask for other amounts: a label that only keeps them apart proves nothing.
    equalities(state) < equalities(before) &&
    !isOneAmount(before.weighed.broken, moved, before.facts)
  );
}

const isOpen = ({ held, broken }: Count) => held < OPEN * (held + broken);

/** A label may add up within its table and still say the wrong thing to all others. */
const isContradicted = ({ held, broken }: Count['ways'][Way]) => broken >= 3 && held < broken;

const isBorneOut = (state: State, before: State): boolean => state.weighed.held > before.weighed.held + 0.5;

const equalities = ({ weighed }: State): number =>
  weighed.broken.filter(({ kind }) => kind !== 'bound').length;

/** Moves of the places that the relations do not bear out, the worst first; relief comes last. */
function openMoves({ binding, weighed }: State): Move[] {
  const places: { readonly place: Place; readonly count: Count }[] = [];
  // What one wrong amount explains asks for no other label.
  const brokenAt = (place: Place) => {
    const table = binding.tables[place.table];
    const block = place.kind === 'scope' ? undefined : table?.blocks[place.block];
    const column = place.kind === 'column' ? block?.columns[place.index]?.column : undefined;
    const row = place.kind === 'row' ? place.row : undefined;
    return weighed.broken.filter((relation) =>
      [...relation.left, ...relation.right].some(
        (cell) =>
          cell.table === table &&
          (column === undefined || cell.column === column) &&
          (row === undefined || cell.row === row),
      ),
    );
  };
  const severalCauses = (place: Place) => cover(brokenAt(place)) >= 2;
  const isShort = (place: Place) => {
    const table = binding.tables[place.table];
    return place.kind === 'scope' && table !== undefined && isOneSided(brokenAt(place), table);
  };
  const note = (place: Place) => {
    const count = weighed.counts.get(place);
    const open =
      count &&
      ((count.broken >= 2 && isOpen(count)) ||
        Object.values(count.ways).some(isContradicted) ||
        isShort(place));
    if (count && open && severalCauses(place)) places.push({ place, count });
  };
  binding.tables.forEach((table, at) => {
    note({ kind: 'scope', table: at });
    table.blocks.forEach((block, number) => {
      block.columns.forEach((_, index) => note({ kind: 'column', table: at, block: number, index }));
      for (const row of block.rows)
        if (row.kind === 'fixed' && row.label !== null)
          note({ kind: 'row', table: at, block: number, row: row.row });
    });
  });
  places.sort((a, b) => b.count.broken - b.count.held - (a.count.broken - a.count.held));
  const tables = new Set(places.map(({ place }) => place.table));
  const moves = [
    // Whether a table of one source holds what was carried over, titles seldom say, and it adds up either way.
    ...binding.tables.flatMap((table, at) => {
      const scope: Place = { kind: 'scope', table: at };
      const { source } = table.table.scope;
      const broken = weighed.counts.get(scope)?.broken ?? 0;
      return source?.startsWith('fiscal.') === true && broken > 1 && severalCauses(scope)
        ? [carryMove(binding, scope)]
        : [];
    }),
    ...[...tables].flatMap((table) => jointMoves(binding, table)),
    ...places.slice(0, 12).flatMap(({ place }) => movesFor(binding, place)),
  ];
  return [...moves.filter((move) => !move.relief), ...moves.filter((move) => move.relief)];
}
