/**
 * Collapse: where every sibling of a member is zero by the tables themselves (only 一般公共预算 has money,
 * nothing carried over, one 单位), the member equals its parent, and ties run across. Without it they do
 * not: with 事业收入 the 支出总表 differs from the 一般公共预算支出表, and rightly so.
 */
import { parentOf } from '../dimension/dimension';
import type { Dimension, Label, Member } from '../dimension/dimension';
import type { BoundTable } from '../binding/bound';
import type { FactSource } from './cell';

/** Dimensions that tell kinds of money apart. 科目 and 项目 are never empty but for one. */
const COLLAPSING: readonly Dimension[] = ['source', 'carry', 'entry', 'use', 'nature', 'unit'];

/** A scope may narrow these and still speak for the whole of another dimension. */
const NEUTRAL: ReadonlySet<string> = new Set(['measure', 'use']);

export class Collapse {
  private readonly solo = new Map<string, boolean>();
  private readonly cache = new Map<string, Member | undefined>();

  constructor(source: FactSource) {
    for (const dimension of COLLAPSING) this.study(dimension, source);
  }

  private study(dimension: Dimension, source: FactSource): void {
    const stated: Tally = { all: new Map(), part: new Map() };
    const funded: Tally = { all: new Map(), part: new Map() };
    const witnessed = new Map<Member | null, Set<Member>>();
    for (const grid of source.grids) {
      if (source.empty.has(grid.table) && grid.table.table.scope[dimension] === undefined) continue;
      const speaksForAll = isAboutAll(grid.block.template.scope, dimension);
      for (const line of grid.cells) {
        for (const cell of line) {
          const member = cell?.label[dimension];
          if (!cell || member === undefined) continue;
          const about = isAboutAll(cell.label, dimension) ? 'all' : 'part';
          for (const part of member.split('+')) {
            note(stated[about], dimension, part, grid.table);
            if (!cell.value.isZero()) note(funded[about], dimension, part, grid.table);
            if (speaksForAll) witness(witnessed, dimension, part);
          }
        }
      }
    }
    // An amount that only one table of many shows is an error to be reported, not money. Amounts of a part
    // (财政拨款 of this year alone) may well be zero, so they only count where nothing wider is stated.
    const hasMoney = (member: Member) => {
      const about = stated.all.has(member) ? 'all' : 'part';
      const tables = stated[about].get(member)?.size ?? 0;
      return tables > 0 && 2 * (funded[about].get(member)?.size ?? 0) >= tables;
    };
    const children = new Map<Member | null, Member[]>();
    for (const member of new Set([...funded.all.keys(), ...funded.part.keys()])) {
      if (!hasMoney(member)) continue;
      const parent = parentOf(dimension, member);
      children.set(parent, [...(children.get(parent) ?? []), member]);
    }
    for (const [parent, members] of children) {
      const [only] = members;
      if (members.length !== 1 || only === undefined) continue;
      const siblings = witnessed.get(parent);
      // One 单位 needs no sibling to be witnessed: a department lists all that it has.
      const enough = dimension === 'unit' ? 1 : 2;
      if (siblings && siblings.size >= enough) this.solo.set(`${dimension}=${only}`, true);
    }
  }

  /** The widest member that equals `member` in this workbook; undefined for the root. */
  canonical(dimension: Dimension, member: Member): Member | undefined {
    const key = `${dimension}=${member}`;
    if (this.cache.has(key)) return this.cache.get(key);
    let result: Member | undefined = member;
    while (result !== undefined && this.solo.has(`${dimension}=${result}`)) {
      result = parentOf(dimension, result) ?? undefined;
    }
    this.cache.set(key, result);
    return result;
  }

  label(label: Label): Label {
    let changed: { -readonly [D in Dimension]?: Member } | null = null;
    for (const dimension of COLLAPSING) {
      const member = label[dimension];
      if (member === undefined) continue;
      const canonical = this.canonical(dimension, member);
      if (canonical === member) continue;
      changed ??= { ...label };
      if (canonical === undefined) delete changed[dimension];
      else changed[dimension] = canonical;
    }
    return changed ?? label;
  }
}

function isAboutAll(label: Label, dimension: Dimension): boolean {
  return Object.keys(label).every((key) => key === dimension || NEUTRAL.has(key));
}

/** Tables by member: those that state all of it, and those that state a part. */
type Tally = Record<'all' | 'part', Map<Member, Set<BoundTable>>>;

/** The member and everything above it. */
function note(
  map: Map<Member, Set<BoundTable>>,
  dimension: Dimension,
  member: Member,
  table: BoundTable,
): void {
  for (let m: Member | null = member; m !== null; m = parentOf(dimension, m)) {
    const tables = map.get(m) ?? new Set<BoundTable>();
    tables.add(table);
    map.set(m, tables);
  }
}

function witness(map: Map<Member | null, Set<Member>>, dimension: Dimension, member: Member): void {
  for (let m: Member | null = member; m !== null;) {
    const parent: Member | null = parentOf(dimension, m);
    const members = map.get(parent) ?? new Set<Member>();
    members.add(m);
    map.set(parent, members);
    m = parent;
  }
}
