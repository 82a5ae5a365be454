/** What the tables say at a coordinate: stated, implied by the rows they list, or nothing. */
import { sum, ZERO } from '../../amount/money';
import type { Money } from '../../amount/money';
import { joinLabels, labelContains } from '../../dimension/label';
import { parentOf } from '../../dimension/dimension';
import type { Label, Member } from '../../dimension/dimension';
import { addressOf } from '../../fact/cell';
import type { FactCell } from '../../fact/cell';
import { coordinateKey } from '../../fact/coordinate';
import type { Facts } from '../../fact/facts';
import type { CellRef } from './document';
import { isSelection, projectAbove, projectSteps } from '../../dimension/member';
import { ImpliedAmounts } from './implied';
import type { ListedDimension } from './implied';

export interface StatedAmount {
  readonly value: Money;
  readonly cells: readonly CellRef[];
}

export class AmountReader {
  private readonly implied: ImpliedAmounts;
  private readonly cache = new Map<string, StatedAmount | null>();

  constructor(readonly facts: Facts) {
    this.implied = new ImpliedAmounts(facts);
  }

  /** Null where no table states the amount and none lists what it is made of. */
  at(label: Label): StatedAmount | null {
    const key = coordinateKey(label, this.facts.collapse);
    let found = this.cache.get(key);
    if (found === undefined) {
      found = this.stated(label) ?? mostSaid(this.implied.at(label)) ?? this.emptyTable(label);
      this.cache.set(key, found);
    }
    return found;
  }

  /** The value that most tables state; a cell of its own weighs more than a sum. */
  private stated(label: Label): StatedAmount | null {
    const statements = this.facts.at(label);
    return mostSaid(statements.map((statement) => statement.cells));
  }

  /** An empty table says zero of everything in its scope. */
  private emptyTable(label: Label): StatedAmount | null {
    for (const table of this.facts.source.empty) {
      // A whole 收支总表 left empty says nothing; a table of one fund or of purchases says that there are none.
      const inScope = table.blocks.some(
        ({ template: { scope } }) => isNarrow(scope) && labelContains(scope, label),
      );
      if (inScope) return { value: ZERO, cells: [] };
    }
    return null;
  }

  /** 项目 that the workbook holds a form of. */
  forms(): number {
    const projects = this.facts.source.binding.tables.flatMap((table) => table.project ?? []);
    return new Set(projects).size;
  }

  /** Members of a level that the tables list within a coordinate and give money to, in the order of their codes. */
  members(of: Label, along: ListedDimension, level: number): Member[] {
    return this.listed(of, along, level).filter((member) => {
      const label = joinLabels(of, { [along]: member });
      const amount = label && this.at(label);
      return amount !== null && !amount.value.isZero();
    });
  }

  /** The same, whatever the fund that a table lists them for. */
  listed(of: Label, along: ListedDimension, level: number): Member[] {
    const whole = this.facts.collapse.label(of);
    const found = new Set<Member>();
    const look = (cell: FactCell | null) => {
      const own = cell?.label[along];
      if (!cell || own === undefined || isSelection(own) || cell.value.isZero()) return;
      const member = ancestorAt(along, own, level);
      if (member === null || found.has(member)) return;
      const inside = this.facts.collapse.label(cell.label);
      if (sameMeasure(whole, inside) && labelContains(whole, inside)) found.add(member);
    };
    for (const model of this.facts.models) for (const line of model.cells) line.forEach(look);
    // Forms of one project each hold their amounts in fields.
    this.facts.source.fields.forEach(look);
    return withoutAliases(along, [...found]).sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  }
}

function isNarrow(scope: Label): boolean {
  const { measure, use: _, ...rest } = scope;
  return measure === 'procurement' || measure === 'asset' || Object.keys(rest).length > 0;
}

function sameMeasure(a: Label, b: Label): boolean {
  return a.measure === b.measure && a.year === b.year && a.stage === b.stage;
}

function mostSaid(statements: readonly (readonly FactCell[])[]): StatedAmount | null {
  const votes = new Map<string, { weight: number; value: Money; cells: readonly FactCell[] }>();
  for (const cells of statements) {
    const value = sum(cells.map((cell) => cell.value));
    const key = value.toString();
    const vote = votes.get(key) ?? { weight: 0, value, cells };
    vote.weight += cells.length === 1 ? 1.1 : 1;
    if (cells.length < vote.cells.length) vote.cells = cells;
    votes.set(key, vote);
  }
  const [best] = [...votes.values()].sort((a, b) => b.weight - a.weight);
  if (!best) return null;
  return {
    value: best.value,
    cells: best.cells
      .filter((cell) => !cell.virtual)
      .map((cell) => ({ sheet: cell.table.sheet, address: addressOf(cell) })),
  };
}

/** The member of that level that holds this one, or null where it stands above the level itself. */
function ancestorAt(dimension: ListedDimension, member: Member, level: number): Member | null {
  // 单位 are named as they are listed, whatever their codes hang below.
  if (dimension === 'unit') return member;
  const chain = [member];
  for (let up = parentOf(dimension, member); up !== null; up = parentOf(dimension, up)) chain.unshift(up);
  // 〔专项业务支出〕 is a kind of projects and no project.
  const levels = dimension === 'project' ? chain.filter((one) => !one.endsWith('〕')) : chain;
  return levels[level - 1] ?? null;
}

/** One table lists a 项目 under its 类别 and 一级项目, another by its bare name: the bare one is left out. */
function withoutAliases(dimension: ListedDimension, members: readonly Member[]): Member[] {
  if (dimension !== 'project') return [...members];
  const segments = new Set(members.filter((one) => projectAbove(one) !== null).flatMap(projectSteps));
  return members.filter((one) => projectAbove(one) !== null || !segments.has(one));
}
