/**
 * One amount, two places: two tables agree on a total and divide it differently, by just one listed item
 * (其他交通费用 counted as 人员经费 here and as 公用经费 there). Both are right in themselves, so no change of
 * a cell explains it; the item does.
 */
import { parentOf } from '../../dimension/dimension';
import type { Dimension } from '../../dimension/dimension';
import { labelKey } from '../../dimension/label';
import { cellsOfAmount } from '../../fact/by-amount';
import type { FactCell } from '../../fact/cell';
import type { Facts } from '../../fact/facts';
import { difference } from '../../fact/relation';
import type { Relation } from '../../fact/relation';
import type { BrokenRelation } from './broken-relation';

/** An item that one table counts here and another there: both ties that it breaks. */
export interface MovedItem {
  readonly ties: readonly [Relation, Relation];
  readonly item: FactCell;
  readonly dimension: Dimension;
}

export interface MovedItems {
  readonly items: readonly MovedItem[];
  readonly explained: ReadonlySet<Relation>;
}

const DIVIDING: readonly Dimension[] = ['nature', 'source', 'carry'];

export function movedItems(facts: Facts, broken: readonly Relation[]): MovedItems {
  const explained = new Set<Relation>();
  const items: MovedItem[] = [];
  const ties = broken.filter(
    (relation) => relation.kind === 'tie' && relation.left.length === 1 && relation.right.length === 1,
  );
  const alike = buckets(ties);
  for (const first of ties) {
    if (explained.has(first)) continue;
    for (const second of alike.get(bucketKey(first)) ?? []) {
      if (second === first || explained.has(second)) continue;
      const dimension = opposed(first, second);
      if (!dimension) continue;
      const item = movedItem(facts, first, second, dimension);
      if (!item) continue;
      explained.add(first);
      explained.add(second);
      items.push({ ties: [first, second], item, dimension });
      break;
    }
  }
  return { items, explained };
}

/** Ties that may be two sides of one item: between the same two tables, off by as much. */
function buckets(ties: readonly Relation[]): ReadonlyMap<string, readonly Relation[]> {
  const found = new Map<string, Relation[]>();
  for (const tie of ties) {
    const key = bucketKey(tie);
    const known = found.get(key);
    if (known) known.push(tie);
    else found.set(key, [tie]);
  }
  return found;
}

function bucketKey({ left, right }: Relation): string {
  const [a, b] = [left[0], right[0]] as [FactCell, FactCell];
  const tables = [a.table.sheet, b.table.sheet].sort().join('|');
  return `${tables}|${Math.abs(a.scaled - b.scaled)}`;
}

/** The dimension along which two ties of the same two tables are off by opposite amounts. */
function opposed(a: Relation, b: Relation): Dimension | null {
  const [al, ar, bl, br] = [a.left[0], a.right[0], b.left[0], b.right[0]] as FactCell[];
  if (!al || !ar || !bl || !br) return null;
  const same = al.table === bl.table && ar.table === br.table;
  const crossed = al.table === br.table && ar.table === bl.table;
  if (!same && !crossed) return null;
  // In integers first: of a long list with one difference nearly all are off in the same direction.
  const [one, other] = [al.scaled - ar.scaled, bl.scaled - br.scaled];
  if (one !== (crossed ? other : -other) && !Number.isNaN(one + other)) return null;
  const sum = crossed ? difference(a).minus(difference(b)) : difference(a).plus(difference(b));
  if (!sum.isZero()) return null;
  return (
    DIVIDING.find((dimension) => {
      const [x, y] = [a.label[dimension], b.label[dimension]];
      if (x === undefined || y === undefined || x === y || parentOf(dimension, x) !== parentOf(dimension, y))
        return false;
      return (
        labelKey({ ...a.label, [dimension]: undefined }) === labelKey({ ...b.label, [dimension]: undefined })
      );
    }) ?? null
  );
}

/** A listed item of just that amount under one of the two members. */
function movedItem(facts: Facts, a: Relation, b: Relation, dimension: Dimension): FactCell | null {
  const amount = difference(a).abs();
  const members = [a.label[dimension], b.label[dimension]];
  const tables = new Set(
    [a, b].flatMap((relation) => [...relation.left, ...relation.right].map((cell) => cell.table)),
  );
  return (
    cellsOfAmount(facts, amount).find(
      (cell) =>
        tables.has(cell.table) && cell.boundRow?.kind === 'listed' && members.includes(cell.label[dimension]),
    ) ?? null
  );
}

/** One of the two ties as it is told under the item. */
export function tieOf(relation: Relation): BrokenRelation {
  const [cell, other] = [relation.left[0], relation.right[0]] as [FactCell, FactCell];
  const amounts = { cell, expected: other.value, gap: difference(relation) };
  return { kind: 'relation', relation, subject: cell, amounts, withoutSides: true };
}
