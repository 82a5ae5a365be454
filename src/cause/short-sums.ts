/**
 * A total that is borne out elsewhere, and listed parts that fall short of it in several columns at once, each
 * of them sound in itself: a row was left out, and no other table says which. Blaming one of the parts that
 * stand there would be a guess.
 */
import type { FactCell } from '../fact/cell';
import type { Facts } from '../fact/facts';
import { difference, judge, side } from '../fact/relation';
import type { Relation } from '../fact/relation';
import type { Scales } from './graph/change';

/** One total in several columns, the widest first, and the wider sums that are short by as much. */
export interface ShortSum {
  readonly columns: readonly Relation[];
  readonly wider: readonly Relation[];
}

export interface ShortSums {
  readonly sums: readonly ShortSum[];
  readonly explained: ReadonlySet<Relation>;
}

export function shortSums(facts: Facts, scales: Scales): ShortSums {
  const broken = [...scales.graph.broken].map(({ relation }) => relation);
  const groups = new Map<string, Relation[]>();
  for (const relation of broken) {
    if (!isShort(relation)) continue;
    const rows = relation.right.map((cell) => cell.row).join();
    const [total] = relation.left as [FactCell];
    const key = `${total.table.sheet}!${total.row}:${rows}`;
    const known = groups.get(key) ?? [];
    known.push(relation);
    groups.set(key, known);
  }
  if (groups.size === 0) return { sums: [], explained: new Set() };
  const unsound = new Set(broken.filter(({ axis }) => axis === 'columns').flatMap(rowsOf));
  const explained = new Set<Relation>();
  const sums: ShortSum[] = [];
  for (const group of groups.values()) {
    if (group.length < 2 || group.flatMap(rowsOf).some((row) => unsound.has(row))) continue;
    const wider = group.map((relation) => broken.filter((other) => fallsShortAlike(other, relation)));
    if (!group.every(({ left }, index) => wider[index]?.length || isBorneOut(facts, left[0] as FactCell)))
      continue;
    const known = new Set([...group, ...wider.flat()]);
    const parts = new Set(group.flatMap(({ right }) => right));
    // A part that something else denies too is the likelier cause.
    const denied = ({ left, right }: Relation) => [...left, ...right].some((cell) => parts.has(cell));
    if (broken.some((relation) => !known.has(relation) && denied(relation))) continue;
    const byFormula = shortByFormula(group, scales).filter((relation) => !known.has(relation));
    const followers = [...new Set([...wider.flat(), ...byFormula])].filter(
      (relation) => !explained.has(relation),
    );
    for (const relation of [...group, ...followers]) explained.add(relation);
    const columns = [...group].sort((a, b) => b.left[0]!.value.cmp(a.left[0]!.value));
    sums.push({ columns, wider: followers });
  }
  return { sums, explained };
}

/** What comes right once the formulas that add up the parts that stand there add the row that does not. */
function shortByFormula(group: readonly Relation[], scales: Scales): readonly Relation[] {
  const reached = group.map(({ right }) => {
    const [first, ...others] = right.map((part) => scales.dependents(part));
    return new Map(
      [...(first ?? [])].filter(([total, sign]) => others.every((one) => one.get(total) === sign)),
    );
  });
  const changes = new Map<FactCell, number>();
  group.forEach((relation, at) => {
    // 项目支出 of the row that is missing goes into its 合计, and with that into what adds up 合计.
    const own = scales.dependents(relation.right[0] as FactCell);
    const across = reached.filter(
      (_, other) => other !== at && group[other]?.right.some((cell) => own.has(cell)),
    );
    for (const [total, sign] of reached[at] ?? [])
      if (!across.some((one) => one.has(total)))
        changes.set(total, (changes.get(total) ?? 0) + sign * scaledGap(relation));
  });
  const [seed] = changes.keys();
  return seed ? scales.weigh(seed, changes).mended.map(({ relation }) => relation) : [];
}

const scaledGap = ({ left, right }: Relation): number =>
  left.reduce((sum, { scaled }) => sum + scaled, 0) - right.reduce((sum, { scaled }) => sum + scaled, 0);

function isShort(relation: Relation): boolean {
  return (
    relation.kind === 'rollup' &&
    relation.axis === 'rows' &&
    relation.left.length === 1 &&
    relation.right.length > 0 &&
    relation.right.every((cell) => !cell.virtual && cell.boundRow?.item === null) &&
    relation.right.some((cell) => !cell.blank) &&
    difference(relation).isPositive()
  );
}

function rowsOf({ left, right }: Relation): string[] {
  return [...left, ...right].map((cell) => `${cell.table.sheet}!${cell.row}`);
}

/** Another sum or another table says the same. */
function isBorneOut(facts: Facts, total: FactCell): boolean {
  return facts.relations.some(
    (relation) =>
      relation.axis !== 'columns' &&
      relation.kind !== 'bound' &&
      (relation.right.includes(total) || relation.left.includes(total)) &&
      judge(relation) !== 'broken',
  );
}

/** A wider sum with the same parts in it that is off by the same amount: it bears the total out and follows. */
function fallsShortAlike(other: Relation, relation: Relation): boolean {
  if (other === relation || other.kind === 'bound' || other.axis === 'columns') return false;
  const slack = side(other.left).slack.plus(side(other.right).slack);
  if (difference(other).abs().minus(difference(relation)).abs().gt(slack)) return false;
  const [left, right] = [new Set(other.left), new Set(other.right)];
  return relation.right.every((cell) => left.has(cell)) || relation.right.every((cell) => right.has(cell));
}
