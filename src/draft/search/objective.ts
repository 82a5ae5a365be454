/**
 * How well labels explain a workbook: J = H − 3C − 1.5D − P. H counts relations that hold by what they prove,
 * C is the fewest cells that cover all broken ones, so that one wrong amount costs 3 and not a label; D counts
 * columns side by side that say the same; P is the distance from what the words say.
 */
import type { Facts } from '../../fact/facts';
import type { FactCell } from '../../fact/cell';
import { judge } from '../../fact/relation';
import type { Relation } from '../../fact/relation';
import { labelKey } from '../../dimension/label';
import { PlaceCounts } from './place-counts';
import type { Place } from './trial';

export interface Weighed {
  readonly held: number;
  /** The fewest cells that cover what is broken. */
  readonly causes: number;
  readonly twins: number;
  readonly counts: PlaceCounts;
  readonly broken: readonly Relation[];
}

export const placeKey = (place: Place): string =>
  place.kind === 'scope'
    ? `${place.table}`
    : place.kind === 'column'
      ? `${place.table}|${place.block}|c${place.index}`
      : `${place.table}|${place.block}|r${place.row}`;

/** What a relation that holds proves: zero beside zero nothing, an amount said twice in one table little. */
function proof({ kind, left, right }: Relation): number {
  if (kind === 'bound') return 0;
  const filled = right.filter((cell) => !cell.value.isZero()).length;
  if (filled === 0 && left.every((cell) => cell.value.isZero())) return 0;
  if (kind === 'rollup') return filled > 1 ? 1 : 0.3;
  return left[0]?.table === right[0]?.table ? 0.1 : 1;
}

export function weigh(facts: Facts): Weighed {
  const counts = new PlaceCounts(facts.source.binding);
  const broken: Relation[] = [];
  let held = 0;
  for (const relation of facts.relations) {
    const isBroken = judge(relation) === 'broken';
    const worth = isBroken ? 1 : proof(relation);
    if (worth === 0) continue;
    if (isBroken) broken.push(relation);
    else held += worth;
    counts.add(relation, isBroken, worth);
  }
  return { held, causes: cover(broken), twins: twins(facts), counts, broken };
}

/** The fewest cells that are in all of the broken relations; greedy, the cell in most of them first. */
export function cover(broken: readonly Relation[]): number {
  const numbers = new Map<FactCell, number>();
  /** By number of a cell: in how many open relations it is. */
  const counts: number[] = [];
  const numberOf = (cell: FactCell) => {
    const number = numbers.get(cell) ?? counts.push(0) - 1;
    numbers.set(cell, number);
    counts[number] = (counts[number] ?? 0) + 1;
    return number;
  };
  let open = broken.map(({ left, right }) => [...new Set([...left, ...right])].map(numberOf));
  let cells = 0;
  for (; open.length > 0 && cells < 60; cells++) {
    let most = open[0]?.[0] ?? 0;
    for (const one of open)
      for (const cell of one) if ((counts[cell] ?? 0) > (counts[most] ?? 0)) most = cell;
    open = open.filter((one) => {
      if (!one.includes(most)) return true;
      for (const cell of one) counts[cell] = (counts[cell] ?? 0) - 1;
      return false;
    });
  }
  return cells + open.length;
}

function twins(facts: Facts): number {
  let found = 0;
  for (const { columns } of facts.source.grids) {
    const keys = columns.map(({ label }) => labelKey(label));
    found += keys.length - new Set(keys).size;
  }
  return found;
}
