/** Columns of 经济科目: what a total over some of them holds, and what stands beside 公用经费. */
import { labelNamed } from '../lexicon/headings';
import { CHANGE } from '../dimension/member';
import { CHANGED, COMPARISON, TOTAL } from '../lexicon/form-words';
import type { PackLabel } from '../template/schema';
import type { DraftColumn } from './columns';
import { THREE_PUBLIC_LABEL } from './named';

/** 合计 over “三公”, 会议费 and 培训费 holds them all. */
export function totalOfEconomic(one: DraftColumn, columns: readonly DraftColumn[]): DraftColumn {
  const { label = {} } = one.column;
  const head = one.path.slice(0, -1);
  if (one.column.role !== 'amount' || !TOTAL.test(one.path[one.path.length - 1] ?? '')) return one;
  if (partsOf(label.economic).join() !== partsOf(THREE_PUBLIC_LABEL.economic).join()) return one;
  if (head.some((text) => /三公/.test(text))) return one;
  const beside = columns.filter(
    ({ column, path }) =>
      column.role === 'amount' &&
      column.label?.year === label.year &&
      head.every((text, depth) => path[depth] === text),
  );
  const all = [...new Set(beside.flatMap(({ column }) => partsOf(column.label?.economic)))];
  if (all.length <= partsOf(label.economic).length) return one;
  return { ...one, column: { ...one.column, label: { ...label, economic: all } } };
}

const partsOf = (member: PackLabel[keyof PackLabel]): readonly string[] =>
  member === undefined ? [] : typeof member === 'string' ? [member] : member;

const leafOf = ({ path }: DraftColumn) => path[path.length - 1] ?? '';

/** Amounts under the same heads, the column itself left out. */
function besides(one: DraftColumn, columns: readonly DraftColumn[]): readonly DraftColumn[] {
  const head = one.path.slice(0, -1).join('/');
  return columns.filter(
    (other) => other !== one && other.column.role === 'amount' && other.path.slice(0, -1).join('/') === head,
  );
}

/** 社会保障缴费: 合计, 基本养老保险缴费, 职业年金缴费: a head that no catalogue has holds what stands below it. */
export function totalOfGroup(one: DraftColumn, columns: readonly DraftColumn[]): DraftColumn {
  const { label = {} } = one.column;
  const head = one.path[one.path.length - 2] ?? '';
  if (one.column.role !== 'amount' || label.economic !== undefined || !TOTAL.test(leafOf(one))) return one;
  if (head === '' || TOTAL.test(head) || labelNamed(['nature', 'source', 'carry', 'use'], head) !== null)
    return one;
  const parts = besides(one, columns).map(({ column }) => column.label?.economic);
  if (parts.length < 2 || !parts.every((part) => typeof part === 'string' && part.length === 5)) return one;
  return { ...one, column: { ...one.column, label: { ...label, economic: parts as string[] } } };
}

/** 增减额 with no head of its own is that of the first total. */
export function changeOfTotal(one: DraftColumn, columns: readonly DraftColumn[]): DraftColumn {
  const { label = {} } = one.column;
  if (label.year !== CHANGE || one.path.some((text) => !CHANGED.test(text) && !COMPARISON.test(text)))
    return one;
  const total = columns.find(
    ({ column, path }) =>
      column.role === 'amount' &&
      column.label?.year === undefined &&
      path.some((text) => TOTAL.test(text) || /合计$/.test(text)),
  );
  return total ? { ...one, column: { ...one.column, label: { ...total.column.label, year: CHANGE } } } : one;
}

/** 基本支出: 小计, 工资福利支出, 对个人和家庭的补助, 公用经费: beside 公用经费 they are 人员经费, whatever else is. */
export function basicPart(one: DraftColumn, columns: readonly DraftColumn[]): DraftColumn {
  const { label = {} } = one.column;
  if (label.nature !== 'basic' || (label.economic !== '301' && label.economic !== '303')) return one;
  const labels = besides(one, columns).map(({ column }) => column.label ?? {});
  const operating = labels.some(
    ({ nature, economic }) => nature === 'basic.operating' && economic === undefined,
  );
  if (!operating || labels.some(({ economic }) => economic === '302')) return one;
  return { ...one, column: { ...one.column, label: { ...label, nature: 'basic.personnel' } } };
}
