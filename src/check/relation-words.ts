/** Relations in an officer's words. */
import { signed } from '../amount/print';
import type { FactCell } from '../fact/cell';
import { difference, side } from '../fact/relation';
import type { Relation } from '../fact/relation';
import type { RuleCode } from './rules';
import { amount, cellInWords, cellName, coordinateInWords } from './say';

const RULE_OF = {
  rollup: 'fact.rollup',
  tie: 'fact.tie',
  balance: 'fact.balance',
  bound: 'fact.bound',
} as const satisfies Record<Relation['kind'], RuleCode>;

export function ruleOf(relation: Relation): RuleCode {
  const [a, b] = [relation.left[0], relation.right[0]];
  // The same said twice in one table is a matter of that table.
  if (relation.kind === 'tie' && a && b && a.table === b.table) return 'fact.rollup';
  return RULE_OF[relation.kind];
}

/** What is broken, told from `subject`'s side, without a closing full stop. */
export function relationInWords(relation: Relation, subject: FactCell | undefined, digits: number): string {
  const gap = signed(difference(relation), digits);
  const left = side(relation.left).middle;
  const right = side(relation.right).middle;
  if (relation.kind === 'bound') {
    return `${sideInWords(relation.left)} 为 ${amount(left, digits)}，大于它所属的 ${sideInWords(relation.right)} ${amount(right, digits)}`;
  }
  if (relation.kind === 'rollup') {
    const which = relation.axis === 'columns' ? '同一行各列' : '下面各行';
    const total = sideInWords(relation.left);
    if (subject === undefined || relation.left.includes(subject)) {
      return `${total} 为 ${amount(left, digits)}，而${which}相加是 ${amount(right, digits)}，相差 ${gap}`;
    }
    return `${cellInWords(subject)} 为 ${amount(subject.value, digits)}，与同属 ${total} ${amount(left, digits)} 的其余各${relation.axis === 'columns' ? '列' : '行'}合计对不上，相差 ${signed(difference(relation).negated(), digits)}`;
  }
  const flipped = subject !== undefined && relation.right.includes(subject);
  const [here, there] = flipped ? [relation.right, relation.left] : [relation.left, relation.right];
  const shown = signed(flipped ? difference(relation).negated() : difference(relation), digits);
  const what =
    relation.kind === 'balance' ? '收支应当相等' : `应是同一笔数：${coordinateInWords(relation.label)}`;
  return `${sideInWords(here)} 为 ${amount(side(here).middle, digits)}，${sideInWords(there)} 为 ${amount(side(there).middle, digits)}（${what}），相差 ${shown}`;
}

/** Full, for a report that prints every relation that was evaluated. */
export function relationFormula(relation: Relation, digits: number): string {
  const sign = relation.kind === 'bound' ? '≤' : '=';
  const terms = (cells: readonly FactCell[]) =>
    cells
      .filter((cell) => !cell.virtual)
      .map((cell) => `${cellName(cell)}[${cell.blank ? '空' : amount(cell.value, digits)}]`)
      .join(' + ') || '（未列）0';
  return `${terms(relation.left)} ${sign} ${terms(relation.right)}`;
}

function sideInWords(cells: readonly FactCell[]): string {
  const [first] = cells;
  if (!first) return '（空）';
  if (cells.length === 1) return cellInWords(first);
  const last = cells[cells.length - 1] as FactCell;
  return `${cellName(first)}…${cellName(last).split('!')[1]} 等 ${cells.length} 格之和`;
}

/** The cells of a relation to show beside its subject: the other side first. */
export function shownCells(relation: Relation, subject: FactCell | undefined): FactCell[] {
  const onLeft = subject !== undefined && relation.left.includes(subject);
  const [own, other] = onLeft ? [relation.left, relation.right] : [relation.right, relation.left];
  return [...other, ...own]
    .filter((cell) => cell !== subject && !cell.virtual && (!cell.blank || other.length === 1))
    .slice(0, 40);
}
