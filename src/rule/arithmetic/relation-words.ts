/** Relations in an officer's words. */
import type { Money } from '../../amount/money';
import { signed } from '../../amount/print';
import type { FactCell } from '../../fact/cell';
import { difference, side } from '../../fact/relation';
import type { Relation } from '../../fact/relation';
import { amount, cellInWords, cellName, coordinateInWords, gap } from '../say';
import type { Voice } from '../say';
import { balanceRule } from './balance';
import { boundRule } from './bound';
import { rollupRule } from './rollup';
import { tieRule } from './tie';

const RULE_OF = {
  rollup: rollupRule,
  tie: tieRule,
  balance: balanceRule,
  bound: boundRule,
} as const satisfies Record<Relation['kind'], unknown>;

/** The rule that a relation breaks. */
export function ruleOf(relation: Relation): (typeof RULE_OF)[Relation['kind']] {
  const [a, b] = [relation.left[0], relation.right[0]];
  // The same said twice in one table is a matter of that table.
  if (relation.kind === 'tie' && a && b && a.table === b.table) return rollupRule;
  return RULE_OF[relation.kind];
}

/** What is broken, told from `subject`'s side, without a closing full stop. */
export function relationInWords(relation: Relation, subject: FactCell | undefined, voice: Voice): string {
  const { left, right } = relation;
  const off = difference(relation);
  const [of, against] = [sumInWords(left, relation, voice), sumInWords(right, relation, voice)];
  const [total] = left;
  if (relation.kind === 'bound')
    return `${sideInWords(left)} 为 ${of}，大于它所属的 ${sideInWords(right)} ${against}`;
  if (relation.kind === 'rollup') {
    const which = relation.axis === 'columns' ? '同一行各列' : '下面各行';
    if (subject === undefined || !total || left.includes(subject)) {
      return `${sideInWords(left)} 为 ${of}，而${which}相加是 ${against}，相差 ${gapOf(left, off, voice)}`;
    }
    const rest = relation.axis === 'columns' ? '列' : '行';
    return `${cellInWords(subject)} 为 ${amount(subject, subject.value, voice)}，与同属 ${sideInWords(left)} ${of} 的其余各${rest}合计对不上，相差 ${gap(subject, off.negated(), voice)}`;
  }
  const flipped = subject !== undefined && right.includes(subject);
  const [here, there] = flipped ? [right, left] : [left, right];
  const what =
    relation.kind === 'balance' ? '收支应当相等' : `应是同一笔数：${coordinateInWords(relation.label)}`;
  return `${sideInWords(here)} 为 ${sumInWords(here, relation, voice)}，${sideInWords(there)} 为 ${sumInWords(there, relation, voice)}（${what}），相差 ${gapOf(here, flipped ? off.negated() : off, voice)}`;
}

/** What a side comes to; one without a cell is said as the other. */
function sumInWords(cells: readonly FactCell[], { left, right }: Relation, voice: Voice): string {
  const told = cells[0] ?? left[0] ?? right[0];
  return told ? amount(told, side(cells).middle, voice) : '0';
}

function gapOf(cells: readonly FactCell[], off: Money, voice: Voice): string {
  const [first] = cells;
  return first ? gap(first, off, voice) : signed(off, voice.digits);
}

/** Full, for a report that prints every relation that was evaluated. */
export function relationFormula(relation: Relation, voice: Voice): string {
  const sign = relation.kind === 'bound' ? '≤' : '=';
  const terms = (cells: readonly FactCell[]) =>
    cells
      .filter((cell) => !cell.virtual)
      .map((cell) => `${cellName(cell)}[${cell.blank ? '空' : amount(cell, cell.value, voice)}]`)
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
