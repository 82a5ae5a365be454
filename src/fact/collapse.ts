/**
 * Collapse: where every sibling of a member is zero by the tables themselves (only 一般公共预算 has money,
 * nothing carried over, one 单位), the member equals its parent, and ties run across. Without it they do
 * not: with 事业收入 the 支出总表 differs from the 一般公共预算支出表, and rightly so.
 */
import { parentOf } from '../dimension/dimension';
import type { Dimension, Label, Member } from '../dimension/dimension';
import type { BoundTable } from '../binding/bound';
import { carriedApart } from './carried-apart';
import type { WithinYear } from './carried-apart';
import type { FactSource } from './cell';
import { COLLAPSING, isAboutAll, talliesOf } from './tally';

type ByDimension<T> = { [D in Dimension]?: T };

export class Collapse {
  /** By dimension: members that alone have money among their siblings. */
  private readonly solo: ByDimension<Set<Member>> = {};
  /** Of `source`: members that stand for their parent within the year alone. */
  private readonly withinYear = new Map<Member, WithinYear>();
  private readonly cache: ByDimension<Map<Member, Member | undefined>> = {};

  constructor(source: FactSource) {
    for (const dimension of COLLAPSING) this.study(dimension, source);
    for (const member of this.solo.source ?? []) {
      const apart = carriedApart(source, member);
      if (apart) this.withinYear.set(member, apart);
    }
  }

  private study(dimension: Dimension, source: FactSource): void {
    const stated: TablesOf = { all: new Map(), part: new Map() };
    const funded: TablesOf = { all: new Map(), part: new Map() };
    /** Members of which a table that states all of it prints something, be it zero. */
    const printed = new Set<Member>();
    const witnessed = new Map<Member | null, Set<Member>>();
    const parts: Counts = new Map();
    for (const grid of source.grids) {
      if (source.empty.has(grid.table) && grid.table.table.scope[dimension] === undefined) continue;
      const tally = talliesOf(grid).get(dimension);
      if (!tally) continue;
      const speaksForAll = isAboutAll(grid.block.template.scope, dimension);
      for (const extent of EXTENTS) {
        for (const member of tally.stated[extent]) {
          noteOne(stated[extent], member, grid.table);
          if (speaksForAll) witness(witnessed, dimension, member);
        }
        for (const member of tally.money[extent].keys()) note(funded[extent], dimension, member, grid.table);
      }
      for (const member of tally.printed) printed.add(member);
      for (const [member, count] of tally.money.part) countIn(parts, member, grid.table, count);
    }
    // One amount below a total of zero is a slip; of several the total is.
    for (const [member, tables] of parts)
      for (const [table, count] of tables)
        if (count > 1 && (stated.all.get(member) ?? NO_TABLES).has(table))
          note(funded.all, dimension, member, table);
    // An amount that only one table of many shows is an error to be reported, not money. Amounts of a part
    // (财政拨款 of this year alone) may well be zero, so they only count where nothing wider is stated.
    const hasMoney = (member: Member) => {
      // A column that nobody filled says nothing against those who have money of the member.
      const about =
        printed.has(member) || funded.all.has(member) || !funded.part.has(member) ? 'all' : 'part';
      const money = funded[about].get(member) ?? NO_TABLES;
      // No 政府性基金 says nothing of 财政拨款: a zero speaks for its own member, an amount for all above it too.
      const others = [...(stated[about].get(member) ?? NO_TABLES)].filter((table) => !money.has(table));
      return money.size > 0 && money.size >= others.length;
    };
    const children = new Map<Member | null, Member[]>();
    for (const member of new Set([...funded.all.keys(), ...funded.part.keys()])) {
      if (!hasMoney(member)) continue;
      const parent = parentOf(dimension, member);
      const known = children.get(parent) ?? [];
      known.push(member);
      children.set(parent, known);
    }
    for (const [parent, members] of children) {
      const [only] = members;
      if (members.length !== 1 || only === undefined) continue;
      const siblings = witnessed.get(parent);
      // One 单位 needs no sibling to be witnessed: a department lists all that it has.
      const enough = dimension === 'unit' ? 1 : 2;
      if (siblings && siblings.size >= enough) (this.solo[dimension] ??= new Set()).add(only);
    }
  }

  /** Whether the same members stand alone there: all coordinates are then the same. */
  equals({ solo, withinYear }: Collapse): boolean {
    const isSame = (dimension: Dimension) =>
      sameMembers(this.solo[dimension] ?? NOBODY, solo[dimension] ?? NOBODY);
    return (
      COLLAPSING.every(isSame) &&
      this.withinYear.size === withinYear.size &&
      [...this.withinYear].every(([member, apart]) => withinYear.get(member) === apart)
    );
  }

  /** The widest member that equals `member` in this workbook; undefined for the root. */
  canonical(dimension: Dimension, member: Member, label: Label = {}): Member | undefined {
    const solo = this.solo[dimension];
    if (!solo) return member;
    if (dimension === 'source' && this.withinYear.size > 0) return this.canonicalSource(member, label, solo);
    const cache = (this.cache[dimension] ??= new Map());
    if (cache.has(member)) return cache.get(member);
    let result: Member | undefined = member;
    while (result !== undefined && solo.has(result)) result = parentOf(dimension, result) ?? undefined;
    cache.set(member, result);
    return result;
  }

  /** Whether a member of it collapses the same way in every label. */
  isOneWay(dimension: Dimension): boolean {
    return dimension !== 'source' || this.withinYear.size === 0;
  }

  private canonicalSource(member: Member, label: Label, solo: ReadonlySet<Member>): Member | undefined {
    let result: Member | undefined = member;
    while (result !== undefined && solo.has(result)) {
      const apart = this.withinYear.get(result);
      const holds = label.carry === 'current' || (label.use === 'spent' && apart !== 'income');
      if (apart && !holds) break;
      result = parentOf('source', result) ?? undefined;
    }
    return result;
  }

  label(label: Label): Label {
    const moves = COLLAPSING.some((dimension) => {
      const member = label[dimension];
      return member !== undefined && this.canonical(dimension, member, label) !== member;
    });
    if (!moves) return label;
    const collapsed: { -readonly [D in Dimension]?: Member } = {};
    for (const dimension of Object.keys(label) as Dimension[]) {
      const member = label[dimension];
      const canonical = member === undefined ? undefined : this.canonical(dimension, member, label);
      if (canonical !== undefined) collapsed[dimension] = canonical;
    }
    return collapsed;
  }
}

const NOBODY: ReadonlySet<Member> = new Set();

function sameMembers(a: ReadonlySet<Member>, b: ReadonlySet<Member>): boolean {
  return a.size === b.size && [...a].every((member) => b.has(member));
}

const EXTENTS = ['all', 'part'] as const;

/** Tables by member: those that state all of it, and those that state a part. */
type TablesOf = Record<(typeof EXTENTS)[number], Map<Member, Set<BoundTable>>>;

/** Amounts by member and table. */
type Counts = Map<Member, Map<BoundTable, number>>;

function countIn(counts: Counts, member: Member, table: BoundTable, count: number): void {
  const tables = counts.get(member) ?? new Map<BoundTable, number>();
  counts.set(member, tables.set(table, (tables.get(table) ?? 0) + count));
}

const NO_TABLES: ReadonlySet<BoundTable> = new Set();

function noteOne(map: Map<Member, Set<BoundTable>>, member: Member, table: BoundTable): void {
  const tables = map.get(member);
  if (tables) tables.add(table);
  else map.set(member, new Set([table]));
}

/** The member and everything above it. */
function note(
  map: Map<Member, Set<BoundTable>>,
  dimension: Dimension,
  member: Member,
  table: BoundTable,
): void {
  for (let m: Member | null = member; m !== null; m = parentOf(dimension, m)) {
    const tables = map.get(m) ?? new Set<BoundTable>();
    // Noted before, and so is all that is above it.
    if (tables.has(table)) return;
    tables.add(table);
    map.set(m, tables);
  }
}

function witness(map: Map<Member | null, Set<Member>>, dimension: Dimension, member: Member): void {
  for (let m: Member | null = member; m !== null;) {
    const parent: Member | null = parentOf(dimension, m);
    const members = map.get(parent) ?? new Set<Member>();
    if (members.has(m)) return;
    members.add(m);
    map.set(parent, members);
    m = parent;
  }
}
