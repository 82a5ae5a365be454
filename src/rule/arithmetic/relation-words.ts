/** Relations in an officer's words. */
import type { Money } from '../../amount/money';
import { signed } from '../../amount/print';
import type { FactCell } from '../../fact/cell';
import { difference, side } from '../../fact/relation';
import type { Relation, RelationKind } from '../../fact/relation';
import type { Sides } from '../finding';
import { amount, cellInWords, cellName, findingCell, gap, lastMember, subjectInWords } from '../say';
import type { Voice } from '../say';

/** The rule that a relation breaks. */
export function brokenBy({ kind, left, right }: Relation): RelationKind {
  const [a, b] = [left[0], right[0]];
  // The same said twice in one table is a matter of that table.
  return kind === 'tie' && a && b && a.table === b.table ? 'rollup' : kind;
}

/** What is broken, told from `subject`'s side, without a closing full stop. */
export function relationInWords(relation: Relation, subject: FactCell | undefined, voice: Voice): string {
  const { left, right, kind } = relation;
  const off = difference(relation);
  if (kind === 'bound')
    return `${statement(left, relation, voice)}，比它所属的 ${sideInWords(right)} ${sumInWords(right, relation, voice)} 还大`;
  if (kind === 'rollup') return rollupInWords(relation, subject, voice);
  const flipped = subject !== undefined && right.includes(subject);
  const [here, there] = flipped ? [right, left] : [left, right];
  const apart = gapOf(here, flipped ? off.negated() : off, voice);
  if (kind === 'balance')
    return `收支不等：${statement(here, relation, voice)}，${statement(there, relation, voice)}，差 ${apart}`;
  const tables = new Set([...left, ...right].map(({ table }) => table));
  const where = tables.size > 1 ? '两张表' : '两处';
  const told = (cells: readonly FactCell[]) => statement(cells, relation, voice, cellName);
  return `${subjectInWords(relation.label)}${where}不同：${told(here)}，${told(there)}，差 ${apart}`;
}

function rollupInWords(relation: Relation, subject: FactCell | undefined, voice: Voice): string {
  const { left, right, axis } = relation;
  const off = difference(relation);
  const across = axis === 'columns';
  if (subject === undefined || left.length !== 1 || !right.includes(subject)) {
    const parts = sumInWords(right, relation, voice);
    return `${statement(left, relation, voice)}，${across ? '同一行各列' : '下面各行'}相加是 ${parts}，差 ${gapOf(left, off, voice)}`;
  }
  const [total] = left;
  const short = off.isPositive() ? '少' : '多';
  const by = amount(subject, off.abs(), voice);
  return `${statement([subject], relation, voice)}，${subject.blank ? '' : '连同'}其余各${across ? '列' : '行'}相加比 ${total ? spaced(cellInWords(total)) : ''}的 ${sumInWords(left, relation, voice)} ${short} ${by}`;
}

/** 公开表2-1!H18（商品和服务支出）是 58.75; of one blank cell that it is blank. */
function statement(
  cells: readonly FactCell[],
  relation: Relation,
  voice: Voice,
  name: (cell: FactCell) => string = cellInWords,
): string {
  const [only] = cells;
  if (cells.length === 1 && only?.virtual) return `${only.table.sheet} 没有“${lastMember(only.label)}”这一行`;
  const place = sideInWords(cells, name);
  if (cells.length === 1 && only?.blank) return `${place}没有填`;
  return `${place}是 ${sumInWords(cells, relation, voice)}`;
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

function sideInWords(cells: readonly FactCell[], name: (cell: FactCell) => string = cellInWords): string {
  const [first] = cells;
  if (!first) return '其他表';
  if (cells.length === 1) return spaced(name(first));
  const last = cells[cells.length - 1] as FactCell;
  return `${cellName(first)}…${cellName(last).split('!')[1]} 等 ${cells.length} 格之和`;
}

/** An address is set apart from what follows it; a closing bracket does that by itself. */
const spaced = (name: string) => (name.endsWith('）') ? name : `${name} `);

/** Cells of one side that a picture shows. */
const DRAWN = 40;

/** Both sides of a relation, for a picture of it. */
export function sidesOf({ kind, left, right }: Relation, { digits }: Voice): Sides {
  const drawn = (cells: readonly FactCell[]) =>
    cells
      .filter((cell) => cells.length === 1 || !(cell.virtual || cell.blank || cell.value.isZero()))
      .slice(0, DRAWN)
      .map((cell) => findingCell(cell, digits));
  return { sign: kind === 'bound' ? '≤' : '=', left: drawn(left), right: drawn(right) };
}

/** The cells of a relation to show beside its subject: the other side first. */
export function shownCells(relation: Relation, subject: FactCell | undefined): FactCell[] {
  const onLeft = subject !== undefined && relation.left.includes(subject);
  const [own, other] = onLeft ? [relation.left, relation.right] : [relation.right, relation.left];
  return [...other, ...own]
    .filter((cell) => cell !== subject && !cell.virtual && (!cell.blank || other.length === 1))
    .slice(0, 40);
}
