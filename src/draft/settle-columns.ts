/** Columns beside each other: what one says of the other's amounts. */
import { contains } from '../dimension/dimension';
import type { Dimension } from '../dimension/dimension';
import { labelKey } from '../dimension/label';
import { labelNamed } from '../lexicon/headings';
import { toLabel } from '../template/expand';
import type { PackLabel } from '../template/schema';
import type { DraftColumn } from './columns';
import { innerOfOwn, withInner } from './inner-columns';
import { basicPart, changeOfTotal, totalOfEconomic, totalOfGroup } from './economic-columns';
import { ownMember } from './named';
import { REST_OF_INCOME, TOTAL } from '../lexicon/form-words';

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
  const settled = functionalCodes(columns).map((one): DraftColumn => {
    const { label = {} } = one.column;
    if (one.column.role !== 'amount') return one;
    if (apart && current && label.source !== undefined && label.carry === undefined)
      return { ...one, column: { ...one.column, label: { ...label, carry: 'current' } } };
    if (
      carried &&
      !current &&
      label.source !== undefined &&
      label.carry === undefined &&
      (scope.measure === 'income' || apart)
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
  return heldTogether(spentBeside(settled), scope);
}

/** 基本支出 and 项目支出 beside 结转下年 are what is spent: all three together are the total. */
function spentBeside(columns: readonly DraftColumn[]): readonly DraftColumn[] {
  if (!columns.some(({ column }) => column.role === 'amount' && column.label?.use === 'forward'))
    return columns;
  return columns.map((one): DraftColumn => {
    const { label = {} } = one.column;
    const open = one.column.role === 'amount' && label.nature !== undefined && label.use === undefined;
    return open ? { ...one, column: { ...one.column, label: { ...label, use: 'spent' } } } : one;
  });
}

/** Totals and rests, by the columns beside them. */
function heldTogether(settled: readonly DraftColumn[], scope: PackLabel): DraftColumn[] {
  const totals = settled.map((one, at) =>
    withInner(
      totalOfGroup(
        totalOfEconomic(basicPart(subtotalOfFiscal(innerOfOwn(one, at, settled), settled), settled), settled),
        settled,
      ),
      settled[at + 1],
      settled,
    ),
  );
  return ownMembers(totals)
    .map((one, _, all) => changeOfTotal(restOf(one, all, scope), all))
    .map((one, _, all) => markPartial(one, all));
}

/** 类, 款 and 项, or 科目 beside columns of 经济分类: codes of 功能科目, though the title says 按经济分类. */
function functionalCodes(columns: readonly DraftColumn[]): readonly DraftColumn[] {
  const threefold = columns.some(({ column }) => column.role === 'code' && column.level === '项');
  const divided = columns.filter(
    ({ column }) => column.role === 'amount' && /^30\d$/.test(String(column.label?.economic)),
  );
  if (!threefold && divided.length < 3) return columns;
  return columns.map((one) =>
    one.column.dimension === 'economic' && !/经济/.test(one.path.join(''))
      ? { ...one, column: { ...one.column, dimension: 'functional' } }
      : one,
  );
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
    // 项目支出: 运转类, 特定目标类 without a subtotal divide it all the same.
    const twin = columns.some(
      (other) =>
        other !== one &&
        amount(other) &&
        head(other) === head(one) &&
        same(other, one) &&
        !TOTAL.test(leaf(other)) &&
        labelNamed(['source', 'nature', 'carry', 'economic'], leaf(other)) === null,
    );
    if ((!total && !twin) || head(one) === '') return one;
    return {
      ...one,
      column: { ...one.column, label: { ...label, [dimension]: ownMember(leaf(one), member) } },
    };
  });
}

/** 其他收入 of a form without columns of 上级补助 and 附属单位上缴 holds these too. */
function restOf(one: DraftColumn, columns: readonly DraftColumn[], scope: PackLabel): DraftColumn {
  const amounts = columns.filter(({ column }) => column.role === 'amount');
  const { label = {} } = one.column;
  const sources = new Set(amounts.map(({ column }) => String(column.label?.source ?? '')));
  // 其他资金 beside 财政专户 is the unit's own.
  const special = amounts.some(
    ({ column }) => column.label?.source === 'special' && column.label.carry === label.carry,
  );
  const as = (source: PackLabel['source']) => ({
    ...one,
    column: { ...one.column, label: { ...label, ...(source === undefined ? {} : { source }) } },
  });
  const all = String(label.source) === 'own,special';
  const listed = scope.measure === 'income' && sources.has('own.undertaking');
  const text = one.path[one.path.length - 1] ?? '';
  if (all && listed && REST_OF_INCOME.test(text)) return as(ownMember(text, 'own'));
  if (all && special) return as('own');
  if (!listed || label.source !== 'own.other') return one;
  const rest = (['own.superior', 'own.subordinate'] as const).filter((source) => !sources.has(source));
  return rest.length > 0 ? as([...rest, 'own.other']) : one;
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
