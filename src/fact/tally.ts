/**
 * What one block says of the members of a dimension, counted once: which of them it states, and which have money.
 * Whether members stand alone is asked again with other tables beside it, the cells are not.
 */
import type { Dimension, Label, Member } from '../dimension/dimension';
import { isSelection, partsOf } from '../dimension/member';
import type { FactCell, FactGrid } from './cell';

/** Dimensions that tell kinds of money apart. 科目 and 项目 are never empty but for one. */
export const COLLAPSING = [
  'source',
  'carry',
  'entry',
  'use',
  'nature',
  'unit',
] as const satisfies Dimension[];

type Collapsing = (typeof COLLAPSING)[number];

/** A scope may narrow these and still speak for the whole of another dimension. */
const NEUTRAL: ReadonlySet<string> = new Set(['measure', 'use']);

/** `all`: of labels that say nothing else; `part`: of those that do. */
interface ByExtent<T> {
  readonly all: T;
  readonly part: T;
}

export interface Tally {
  readonly stated: ByExtent<Set<Member>>;
  /** Members of which all is stated and something printed, be it zero. */
  readonly printed: Set<Member>;
  /** How many amounts of a member are other than zero. */
  readonly money: ByExtent<Map<Member, number>>;
}

const TALLIES = new WeakMap<FactGrid, ReadonlyMap<Dimension, Tally>>();

/** By dimension; a dimension that no cell speaks of has none. */
export function talliesOf(grid: FactGrid): ReadonlyMap<Dimension, Tally> {
  let tallies = TALLIES.get(grid);
  if (!tallies) TALLIES.set(grid, (tallies = count(grid)));
  return tallies;
}

function count(grid: FactGrid): ReadonlyMap<Dimension, Tally> {
  const tallies = new Map<Collapsing, Tally>();
  for (const line of grid.cells) {
    for (const cell of line) {
      if (!cell) continue;
      const telling = tellingIn(cell.label);
      for (let i = 0; i < COLLAPSING.length; i++) {
        const dimension = COLLAPSING[i] as Collapsing;
        const member = cell.label[dimension];
        if (member === undefined) continue;
        let tally = tallies.get(dimension);
        if (!tally) tallies.set(dimension, (tally = emptyTally()));
        const extent = telling === (NEUTRAL.has(dimension) ? 0 : 1) ? 'all' : 'part';
        if (!isSelection(member)) note(tally, member, extent, cell);
        else for (const part of partsOf(member)) note(tally, part, extent, cell);
      }
    }
  }
  return tallies;
}

function note(
  { stated, printed, money }: Tally,
  member: Member,
  extent: 'all' | 'part',
  cell: FactCell,
): void {
  stated[extent].add(member);
  if (extent === 'all' && !cell.blank) printed.add(member);
  if (!cell.value.isZero()) money[extent].set(member, (money[extent].get(member) ?? 0) + 1);
}

function emptyTally(): Tally {
  return {
    stated: { all: new Set(), part: new Set() },
    printed: new Set(),
    money: { all: new Map(), part: new Map() },
  };
}

/** In how many dimensions a label is narrower than all money. */
function tellingIn(label: Label): number {
  let telling = 0;
  for (const dimension in label) if (!NEUTRAL.has(dimension)) telling++;
  return telling;
}

/** Whether a label speaks for all but what it says of one dimension. */
export function isAboutAll(label: Label, dimension: Dimension): boolean {
  for (const key in label) if (key !== dimension && !NEUTRAL.has(key)) return false;
  return true;
}
