/** Columns beside each other: what one says of the other's amounts. */
import { contains } from '../dimension/dimension';
import type { Dimension } from '../dimension/dimension';
import { labelKey } from '../dimension/label';
import { labelNamed } from '../lexicon/headings';
import { toLabel } from '../template/expand';
import type { PackLabel } from '../template/schema';
import type { DraftColumn } from './columns';
import { ownMember, THREE_PUBLIC_LABEL } from './named';
import { TOTAL } from '../lexicon/form-words';

/**
 * What columns say of each other: a 收入 column beside 上年结转 holds this year's money; 小计 over 结转 and
 * 用事业基金弥补 holds both; a column of which only one part is printed is no sum of it.
 */
export function settleColumns(columns: readonly DraftColumn[], scope: PackLabel): DraftColumn[] {
  const amounts = columns.filter(({ column }) => column.role === 'amount');
  const carried = amounts.some(
    ({ column }) => column.label?.carry !== undefined && column.label.carry !== 'current',
  );
  const current = amounts.some(({ column }) => column.label?.carry === 'current');
  // 上年结转 of no source stands beside what all sources give this year.
  const apart = amounts.some(
    ({ column }) => column.label?.carry === 'carried' && column.label.source === undefined,
  );
  const settled = columns.map((one): DraftColumn => {
    const { label = {} } = one.column;
    if (one.column.role !== 'amount') return one;
    if (apart && current && label.source !== undefined && label.carry === undefined)
      return { ...one, column: { ...one.column, label: { ...label, carry: 'current' } } };
    if (
      carried &&
      !current &&
      label.source !== undefined &&
      label.carry === undefined &&
      scope.measure === 'income'
    )
      return { ...one, column: { ...one.column, label: { ...label, carry: 'current' } } };
    const total = TOTAL.test(one.path[one.path.length - 1] ?? '');
    // 本年预算 alone is the amount of the form, not this year's money beside that of others.
    if (
      amounts.length === 1 &&
      label.carry === 'current' &&
      /^本年预算/.test(one.path[one.path.length - 1] ?? '')
    ) {
      const { label: _, ...rest } = one.column;
      return { ...one, column: rest };
    }
    // 当年安排资金 that counts 财政拨款结转 among its parts is no 本年 money alone.
    const group = one.path.slice(0, -1);
    const beside = amounts.filter(
      ({ path }) => group.length > 0 && group.every((text, depth) => path[depth] === text),
    );
    if (
      label.carry === 'current' &&
      total &&
      beside.some(({ column }) => column.label?.carry === 'carried')
    ) {
      const { carry: _, ...rest } = label;
      return { ...one, column: { ...one.column, label: rest } };
    }
    if (label.carry === 'carried' && total && beside.some(({ column }) => column.label?.carry === 'reserve'))
      return { ...one, column: { ...one.column, label: { ...label, carry: ['carried', 'reserve'] } } };
    return one;
  });
  const totals = settled.map((one, at) =>
    withInner(
      totalOfEconomic(subtotalOfFiscal(innerOfOwn(one, at, settled), settled), settled),
      settled[at + 1],
      settled,
    ),
  );
  return ownMembers(totals)
    .map((one) => restOf(one, amounts, scope))
    .map((one, _, all) => markPartial(one, all));
}

/** 合计 over “三公”, 会议费 and 培训费 holds them all. */
function totalOfEconomic(one: DraftColumn, columns: readonly DraftColumn[]): DraftColumn {
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

/** 事业收入: 金额, 其中：纳入财政专户管理的收费. What is counted among it is held by it, whatever else that is called. */
function withInner(
  one: DraftColumn,
  next: DraftColumn | undefined,
  columns: readonly DraftColumn[],
): DraftColumn {
  if (next && hasOwnColumn(next, columns)) return one;
  const [own, inner] = [one.column.label?.source, next?.column.label?.source];
  const leaf = next?.path[next.path.length - 1] ?? '';
  if (typeof own !== 'string' || typeof inner !== 'string' || !/^其中/.test(leaf)) return one;
  if (contains('source', own, inner) || one.path[0] !== next?.path[0]) return one;
  return {
    ...one,
    column: { ...one.column, label: { ...one.column.label, source: [own, inner] as PackLabel['source'] } },
  };
}

/** 财政专户 has a column by itself. */
const hasOwnColumn = (inner: DraftColumn, columns: readonly DraftColumn[]) =>
  columns.some(
    (other) =>
      other !== inner &&
      inner.column.label?.source !== undefined &&
      other.column.label?.source === inner.column.label.source &&
      other.column.label.carry === inner.column.label.carry,
  );

/** 其中：教育收费 of 事业收入, where 财政专户 has a column by itself: what is counted here is not counted there. */
function innerOfOwn(one: DraftColumn, at: number, columns: readonly DraftColumn[]): DraftColumn {
  const before = columns[at - 1];
  const [own, inner] = [before?.column.label?.source, one.column.label?.source];
  const leaf = one.path[one.path.length - 1] ?? '';
  if (typeof own !== 'string' || typeof inner !== 'string' || !/^其中/.test(leaf)) return one;
  if (contains('source', own, inner) || before?.path[0] !== one.path[0] || !hasOwnColumn(one, columns))
    return one;
  const label = { ...one.column.label, source: ownMember(leaf.replace(/^其中[:：]?/, ''), own) };
  return { ...one, column: { ...one.column, label } };
}

/** 本年拨款: 小计, 一般公共预算, 政府性基金 beside 单位资金: the subtotal is 财政拨款, though it does not say so. */
function subtotalOfFiscal(one: DraftColumn, columns: readonly DraftColumn[]): DraftColumn {
  const { label = {} } = one.column;
  const head = one.path.slice(0, -1);
  if (label.carry !== 'current' || label.source !== undefined || head.length === 0) return one;
  if (!TOTAL.test(one.path[one.path.length - 1] ?? '')) return one;
  const sourceOf = ({ column }: DraftColumn) => String(column.label?.source ?? '');
  const inside = (other: DraftColumn) => head.every((text, depth) => other.path[depth] === text);
  const parts = columns.filter((other) => other !== one && other.column.role === 'amount' && inside(other));
  const others = columns.some((other) => !inside(other) && /^(?:special|own)/.test(sourceOf(other)));
  return others && parts.length > 1 && parts.every((part) => sourceOf(part).startsWith('fiscal.'))
    ? { ...one, column: { ...one.column, label: { ...label, source: 'fiscal' } } }
    : one;
}

/** 一般公共预算: 小计, 经费拨款, 专项收入. What no word names lies in what its head names, beside the subtotal. */
function ownMembers(columns: readonly DraftColumn[]): DraftColumn[] {
  const leaf = ({ path }: DraftColumn) => path[path.length - 1] ?? '';
  const head = ({ path }: DraftColumn) => path.slice(0, -1).join('/');
  const same = (a: DraftColumn, b: DraftColumn) =>
    labelKey(toLabel(a.column.label ?? {})) === labelKey(toLabel(b.column.label ?? {}));
  const amount = ({ column }: DraftColumn) => column.role === 'amount';
  return columns.map((one) => {
    const { label = {} } = one.column;
    const dimension = (['source', 'nature'] as const).find((name) => label[name] !== undefined);
    const member = dimension && label[dimension];
    if (!amount(one) || !dimension || typeof member !== 'string') return one;
    if (TOTAL.test(leaf(one)) || labelNamed(['source', 'nature', 'carry', 'economic'], leaf(one)) !== null)
      return one;
    const total = columns.some(
      (other) =>
        other !== one &&
        amount(other) &&
        head(other) === head(one) &&
        TOTAL.test(leaf(other)) &&
        same(other, one),
    );
    if (!total || head(one) === '') return one;
    return {
      ...one,
      column: { ...one.column, label: { ...label, [dimension]: ownMember(leaf(one), member) } },
    };
  });
}

/** 其他收入 of a form without columns of 上级补助 and 附属单位上缴 holds these too. */
function restOf(one: DraftColumn, amounts: readonly DraftColumn[], scope: PackLabel): DraftColumn {
  const { label = {} } = one.column;
  const sources = new Set(amounts.map(({ column }) => String(column.label?.source ?? '')));
  // 其他资金 beside 财政专户 is the unit's own.
  const special = amounts.some(
    ({ column }) => column.label?.source === 'special' && column.label.carry === label.carry,
  );
  if (String(label.source) === 'own,special' && special)
    return { ...one, column: { ...one.column, label: { ...label, source: 'own' } } };
  if (scope.measure !== 'income' || label.source !== 'own.other' || !sources.has('own.undertaking'))
    return one;
  const rest = (['own.superior', 'own.subordinate'] as const).filter((source) => !sources.has(source));
  if (rest.length === 0) return one;
  return { ...one, column: { ...one.column, label: { ...label, source: [...rest, 'own.other'] } } };
}

function markPartial(one: DraftColumn, columns: readonly DraftColumn[]): DraftColumn {
  if (one.column.role !== 'amount') return one;
  const outer = toLabel(one.column.label ?? {});
  const inside = columns.filter((other) => {
    if (other === one || other.column.role !== 'amount') return false;
    const inner = toLabel(other.column.label ?? {});
    const dimensions = new Set([...Object.keys(outer), ...Object.keys(inner)]) as Set<Dimension>;
    return (
      outer.year === inner.year &&
      [...dimensions].every((dimension) => contains(dimension, outer[dimension], inner[dimension])) &&
      [...dimensions].some((dimension) => outer[dimension] !== inner[dimension])
    );
  });
  const first = inside[0];
  if (!first) return one;
  // Shares set aside, and a single way of dividing it with nothing beside.
  const inner = toLabel(first.column.label ?? {});
  const added = (Object.keys(inner) as Dimension[]).filter(
    (dimension) => inner[dimension] !== outer[dimension],
  );
  const alone = added.every((dimension) =>
    inside.every((other) => {
      const member = toLabel(other.column.label ?? {})[dimension];
      return member === inner[dimension];
    }),
  );
  if (!alone && inner.supplier === undefined) return one;
  return { ...one, column: { ...one.column, parts: 'some' } };
}
