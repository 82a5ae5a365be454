/**
 * One amount, two places: two tables agree on a total and divide it differently, by just one listed item
 * (其他交通费用 counted as 人员经费 here and as 公用经费 there). Both are right in themselves, so no change of
 * a cell explains it; the item does.
 */
import { cellsOfAmount } from '../../fact/by-amount';
import type { FactCell } from '../../fact/cell';
import type { Facts } from '../../fact/facts';
import { difference } from '../../fact/relation';
import type { Relation } from '../../fact/relation';
import { memberName } from '../../lexicon/catalogue';
import { parentOf } from '../../dimension/dimension';
import type { Dimension } from '../../dimension/dimension';
import { labelKey } from '../../dimension/label';
import type { Draft } from '../finding';
import { relationInWords, ruleOf, shownCells } from './relation-words';
import { amount, cellInWords, figures, findingCell, voiceOf } from '../say';
import { rule } from './family';

export const reclassifiedRule = rule('reclassified', {
  severity: 'error',
  class: 'cross-table',
  title: '同一笔数归类不一',
  reads: '两张表对同一合计的两种划分',
  source: '支出经济分类科目：人员经费与公用经费的划分',
  clean: { says: '劳务费 28.00 在各表都算项目支出', cells: { '公开表2-1!I26': 28 } },
  failing: {
    says: '劳务费 28.00 在一张表里算基本支出，在另一张表里算项目支出',
    cells: { '公开表2-1!H26': 28, '公开表2-1!I26': null, '公开表2-1!H18': 95.15, '公开表2-1!I18': 104 },
  },
});

export interface Reclassified {
  readonly drafts: readonly Draft[];
  readonly explained: ReadonlySet<Relation>;
}

const DIVIDING: readonly Dimension[] = ['nature', 'source', 'carry'];

export function findReclassified(facts: Facts, broken: readonly Relation[]): Reclassified {
  const explained = new Set<Relation>();
  const drafts: Draft[] = [];
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
      drafts.push(draft(facts, first, second, item, dimension));
      break;
    }
  }
  return { drafts, explained };
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

function draft(facts: Facts, a: Relation, b: Relation, item: FactCell, dimension: Dimension): Draft {
  const { digits } = facts.source;
  const voice = voiceOf(facts);
  const [here, there] = [a.left[0], a.right[0]] as [FactCell, FactCell];
  const names = [a, b].map((relation) => memberName(dimension, relation.label[dimension] ?? ''));
  const name = item.boundRow?.text ?? '';
  const value = difference(a).abs();
  return reclassifiedRule.found({
    message: `${here.table.sheet} 与 ${there.table.sheet} 的合计相同，但“${names[0]}”差 ${amount(here, value, voice)}、“${names[1]}”反向差同样的数，正好等于“${name}” ${amount(item, value, voice)}（${cellInWords(item)}）：这一项在一张表里算${names[0]}，在另一张表里算${names[1]}，请统一归类。`,
    cells: [item, here, there, ...b.left, ...b.right].map((cell) => findingCell(cell, digits)),
    difference: figures(item, value, value, voice).difference ?? '',
    follows: [a, b].map((relation) => {
      const subject = relation.left[0] as FactCell;
      return ruleOf(relation).found({
        message: `${relationInWords(relation, subject, voice)}。`,
        cells: [subject, ...shownCells(relation, subject)].map((cell) => findingCell(cell, digits)),
        ...figures(subject, (relation.right[0] as FactCell).value, difference(relation), voice),
      });
    }),
  });
}
