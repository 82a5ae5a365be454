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
import type { Place } from './trial';

export interface Count {
  /** Relations that prove something and hold. */
  held: number;
  /** Those of them that another table takes part in. */
  across: number;
  broken: number;
  /** The same, by where the amounts stand that are held against each other. */
  readonly ways: Readonly<Record<Way, { held: number; broken: number }>>;
}

/** In one row, down the rows of a table, or in another table: a label may be right the one way and wrong the other. */
export type Way = 'beside' | 'down' | 'tie';

export function wayOf({ axis, left, right }: Relation): Way {
  const [first, other] = [left[0], right[0]];
  if (first?.table !== other?.table) return 'tie';
  if (axis) return axis === 'columns' ? 'beside' : 'down';
  return first?.row === other?.row ? 'beside' : 'down';
}

export const noCount = (): Count => ({
  held: 0,
  across: 0,
  broken: 0,
  ways: { beside: { held: 0, broken: 0 }, down: { held: 0, broken: 0 }, tie: { held: 0, broken: 0 } },
});

export interface Weighed {
  readonly held: number;
  /** The fewest cells that cover what is broken. */
  readonly causes: number;
  readonly twins: number;
  /** By `placeKey`. */
  readonly counts: ReadonlyMap<string, Count>;
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
  const counts = new Map<string, Count>();
  const places = placesOf(facts);
  const broken: Relation[] = [];
  let held = 0;
  for (const relation of facts.relations) {
    const wrong = judge(relation) === 'broken';
    const worth = wrong ? 1 : proof(relation);
    if (worth === 0) continue;
    if (wrong) broken.push(relation);
    else held += worth;
    const way = wayOf(relation);
    const keys = new Set<string>();
    for (const cell of [...relation.left, ...relation.right]) for (const key of places(cell)) keys.add(key);
    for (const key of keys) {
      const count = counts.get(key) ?? noCount();
      const own = count.ways[way];
      if (wrong) {
        count.broken++;
        own.broken++;
      } else {
        count.held += worth;
        own.held += worth;
        if (way === 'tie') count.across += worth;
      }
      counts.set(key, count);
    }
  }
  return { held, causes: cover(broken), twins: twins(facts), counts, broken };
}

/** The keys of a cell's scope, column and row. */
function placesOf(facts: Facts): (cell: FactCell) => readonly string[] {
  const tables = new Map(facts.source.binding.tables.map((table, index) => [table, index]));
  const cache = new Map<FactCell, readonly string[]>();
  const blocks = new Map<string, readonly [number, number]>();
  for (const [table, at] of tables)
    table.blocks.forEach((block, number) =>
      block.columns.forEach(({ column }, index) => blocks.set(`${at}|${column}`, [number, index])),
    );
  return (cell) => {
    let keys = cache.get(cell);
    if (!keys) {
      const table = tables.get(cell.table) ?? -1;
      const [block, index] = blocks.get(`${table}|${cell.column}`) ?? [-1, -1];
      keys = [`${table}`, `${table}|${block}|c${index}`, `${table}|${block}|r${cell.row}`];
      cache.set(cell, keys);
    }
    return keys;
  };
}

/** The fewest cells that are in all of the broken relations; greedy, the cell in most of them first. */
export function cover(broken: readonly Relation[]): number {
  let open = broken.map((relation) => [...new Set([...relation.left, ...relation.right])]);
  let cells = 0;
  while (open.length > 0 && cells < 60) {
    const counts = new Map<FactCell, number>();
    for (const one of open) for (const cell of one) counts.set(cell, (counts.get(cell) ?? 0) + 1);
    const [most] = [...counts].sort((a, b) => b[1] - a[1]);
    if (!most) break;
    open = open.filter((one) => !one.includes(most[0]));
    cells++;
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
