/**
 * What the other tables say at a coordinate. They are read without the table that is to be derived, so that
 * neither an amount of its own nor a collapse that rests on it comes back as its source; and without tables
 * whose formulas are fed by it.
 */
import { ZERO } from '../amount/money';
import type { Money } from '../amount/money';
import type { BoundTable } from '../binding/bound';
import { parentOf } from '../dimension/dimension';
import { TREES } from '../lexicon/trees';
import type { Dimension, Label, Member } from '../dimension/dimension';
import { labelContains, labelKey } from '../dimension/label';
import { AmountIndex } from '../fact/amount-at';
import type { AmountAt } from '../fact/amount-at';
import { addressOf } from '../fact/cell';
import type { FactCell, FactSource } from '../fact/cell';
import { statedFacts } from '../fact/facts';
import { collectAgain } from '../fact/source';
import type { StatedFacts } from '../fact/facts';
import { meet } from '../amount/interval';
import { side } from '../fact/relation';
import type { Statement } from '../fact/stated';
import { fedBy } from './fed-by';
import { isSelection, partsOf } from '../dimension/member';

export type Sourced =
  | { readonly kind: 'amount'; readonly value: Money; readonly cells: readonly FactCell[] }
  /** Tables that are filled in contradict each other. */
  | { readonly kind: 'contradiction'; readonly words: string }
  | { readonly kind: 'unknown' };

const UNKNOWN: Sourced = { kind: 'unknown' };

/** Dimensions along which a whole may be put together out of several tables: 基本 and 项目, 本年 and 结转. */
const DIVIDING = ['nature', 'source', 'carry', 'economic'] as const satisfies readonly Dimension[];

/** What a part put together or a choice about carried money never changes: of whom and of what. */
const KEPT = ['unit', 'project', 'functional', 'use', 'year', 'stage', 'supplier', 'kind', 'asset'] as const;

export class Sources {
  private readonly index: AmountIndex;
  private moneyOf: ReadonlySet<string> | null = null;
  private readonly known = new Map<string, Sourced>();

  /** `like`: what it has worked out of the same statements is not worked out again. */
  constructor(
    readonly facts: StatedFacts,
    like?: Sources,
  ) {
    this.index = new AmountIndex(facts, like?.index);
    if (like?.facts.stated === facts.stated) this.moneyOf = like.moneyOf;
  }

  static without(source: FactSource, target: BoundTable, like?: Sources): Sources {
    const fed = fedBy(source.binding.tables, target);
    const tables = source.binding.tables.filter((table) => table !== target && !fed.has(table));
    return new Sources(statedFacts(collectAgain(source, tables), like?.facts), like);
  }

  at(label: Label): Sourced {
    const key = labelKey(label);
    let found = this.known.get(key);
    if (!found) {
      this.known.set(key, UNKNOWN);
      this.known.set(key, (found = this.find(label)));
    }
    return found;
  }

  /** Not where no table has an amount other than zero of the same unit, project, 科目…: told without a search. */
  mayHaveMoney(label: Label): boolean {
    if (!this.moneyOf) {
      const found = new Set<string>();
      for (const { label: own, cells } of this.index.statements())
        if (cells.some(({ value }) => !value.isZero())) found.add(this.kept(own));
      this.moneyOf = found;
    }
    return this.moneyOf.has(this.kept(label));
  }

  private kept(label: Label): string {
    let key = '';
    for (const dimension of KEPT) {
      const member = label[dimension];
      const canonical = member === undefined ? undefined : this.facts.collapse.canonical(dimension, member);
      key += `${canonical ?? ''}|`;
    }
    return key;
  }

  private find(label: Label): Sourced {
    const said = this.index.at(label);
    if (said && this.speaks(said, label)) return settle(said.statements, label);
    if (label.entry !== undefined) return this.entered(label);
    for (const dimension of DIVIDING) {
      const parts = this.divided(label, dimension);
      if (parts) return parts;
    }
    return UNKNOWN;
  }

  /** A table left empty says zero only where a note says that it is empty on purpose, and of what it covers. */
  private speaks(said: AmountAt, label: Label): boolean {
    return (
      said.how !== 'empty' || said.tables.some((table) => table.notes.length > 0 && covers(table, label))
    );
  }

  /** 列入各项收入 or 单列结转 is a choice about money carried over: where there is none, all of it is 列入. */
  private entered({ entry, ...whole }: Label): Sourced {
    const carried = whole.carry === 'current' ? null : this.at({ ...whole, carry: whole.carry ?? 'carried' });
    if (carried && (carried.kind !== 'amount' || !carried.value.isZero())) return UNKNOWN;
    return entry === 'within' ? this.at(whole) : { kind: 'amount', value: ZERO, cells: [] };
  }

  /** The sum of a member's parts, each told by some table; null where one of them is not. */
  private divided(label: Label, dimension: (typeof DIVIDING)[number]): Sourced | null {
    const cells: FactCell[] = [];
    let value = ZERO;
    for (const member of childrenOf(dimension, label)) {
      // The first that nobody tells ends it: looked for all of them, in every dimension, is for minutes.
      const part = this.at({ ...label, [dimension]: member });
      if (part.kind !== 'amount') return null;
      value = value.plus(part.value);
      cells.push(...part.cells);
    }
    return cells.length === 0 ? null : { kind: 'amount', value, cells };
  }
}

/** Whether a table, had it any amount, would give all of its scope: “三公” is some of 一般公共预算 only. */
function covers({ blocks }: BoundTable, label: Label): boolean {
  const isWhole = (own: Label | null) => own !== null && Object.keys(own).length === 0;
  return blocks.some(
    ({ template: { scope, columns, items } }) =>
      labelContains(scope, label) &&
      columns.some((column) => column.role === 'amount' && isWhole(column.label)) &&
      items.some((item) => isWhole(item.label)),
  );
}

function childrenOf(dimension: Dimension, label: Label): Member[] {
  const whole = label[dimension] ?? null;
  if (whole && isSelection(whole)) return partsOf(whole);
  const children = Object.keys(TREES[dimension] ?? {}).filter(
    (member) => parentOf(dimension, member) === whole,
  );
  const fiscal = whole === null && label.source?.startsWith('fiscal') === true;
  return fiscal
    ? children.filter((member) => OF_FISCAL_MONEY[dimension]?.includes(member) ?? true)
    : children;
}

/** 财政拨款 is spent on 基本 and 项目 alone, and 事业基金 is none of it: no form has such a column. */
const OF_FISCAL_MONEY: { readonly [D in Dimension]?: readonly Member[] } = {
  nature: ['basic', 'project'],
  carry: ['current', 'carried'],
};

/** One amount out of what several tables say: a cell before a sum, the same measure before its counterpart. */
function settle(statements: readonly Statement[], label: Label): Sourced {
  const told = statements.map(({ cells, label: own, table }) => ({
    table,
    cells: cells.filter((cell) => !cell.virtual),
    same: own.measure === label.measure,
    sum: side(cells),
  }));
  const [first] = told.sort(
    (a, b) => Number(b.same) - Number(a.same) || Number(a.cells.length > 1) - Number(b.cells.length > 1),
  );
  if (!first) return { kind: 'amount', value: ZERO, cells: [] };
  const other = told.find((one) => !meet(one.sum, first.sum));
  if (other) {
    const says = ({ cells, table, sum }: typeof first) =>
      `${table.sheet}${cells.length === 1 && cells[0] ? `!${addressOf(cells[0])}` : ' 各行之和'} 是 ${sum.middle.toFixed()}`;
    return { kind: 'contradiction', words: `${says(first)}，${says(other)}` };
  }
  const cells = first.cells.length > 0 && !first.sum.middle.isZero() ? first.cells : [];
  return { kind: 'amount', value: first.sum.middle, cells };
}
