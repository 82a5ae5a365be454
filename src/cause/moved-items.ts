/**
 * One amount, two places: two tables agree on a total and divide it differently, by just one listed item
 * (其他交通费用 counted as 人员经费 here and as 公用经费 there). Both are right in themselves, so no change of
 * a cell explains it; the item does.
 */
import { parentOf } from '../dimension/dimension';
import type { Dimension } from '../dimension/dimension';
import { labelKey } from '../dimension/label';
import { cellsOfAmount } from '../fact/by-amount';
import type { FactCell } from '../fact/cell';
import type { Facts } from '../fact/facts';
import { difference } from '../fact/relation';
import type { Relation } from '../fact/relation';

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
  const alike = new Alike(ties);
  for (const first of ties) {
    if (explained.has(first)) continue;
    for (const { tie: second, dimension } of alike.besides(first)) {
      if (explained.has(second) || !opposed(first, second)) continue;
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

interface Beside {
  readonly tie: Relation;
  /** In which alone the two differ, under one parent. */
  readonly dimension: Dimension;
  readonly place: number;
}

/** Ties between the same two tables, off by as much, whose coordinates are the same but for one dimension. */
class Alike {
  private readonly byKey = new Map<string, Beside[]>();

  constructor(ties: readonly Relation[]) {
    ties.forEach((tie, place) => {
      for (const [dimension, key] of keysOf(tie)) {
        const known = this.byKey.get(key);
        if (known) known.push({ tie, dimension, place });
        else this.byKey.set(key, [{ tie, dimension, place }]);
      }
    });
  }

  /** In the order in which they stand. */
  besides(first: Relation): Beside[] {
    return keysOf(first)
      .flatMap(([dimension, key]) =>
        (this.byKey.get(key) ?? []).filter(({ tie }) => {
          const [x, y] = [first.label[dimension] ?? '', tie.label[dimension] ?? ''];
          return x !== y && parentOf(dimension, x) === parentOf(dimension, y);
        }),
      )
      .sort((a, b) => a.place - b.place);
  }
}

function keysOf({ label, left, right }: Relation): [Dimension, string][] {
  const [a, b] = [left[0], right[0]] as [FactCell, FactCell];
  const tables = [a.table.sheet, b.table.sheet].sort().join('|');
  const pair = `${tables}|${Math.abs(a.scaled - b.scaled)}`;
  return DIVIDING.filter((dimension) => label[dimension] !== undefined).map((dimension) => [
    dimension,
    `${pair}|${dimension}|${labelKey({ ...label, [dimension]: undefined })}`,
  ]);
}

/** Whether two ties of the same two tables are off by opposite amounts. */
function opposed(a: Relation, b: Relation): boolean {
  const [al, ar, bl, br] = [a.left[0], a.right[0], b.left[0], b.right[0]] as FactCell[];
  if (!al || !ar || !bl || !br) return false;
  const same = al.table === bl.table && ar.table === br.table;
  const crossed = al.table === br.table && ar.table === bl.table;
  if (!same && !crossed) return false;
  const sum = crossed ? difference(a).minus(difference(b)) : difference(a).plus(difference(b));
  return sum.isZero();
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
