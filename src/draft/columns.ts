/** Columns from their headers: role, and for amounts the members that the words above them name. */
import { isColumnCount } from '../binding/header';
import type { SheetView } from '../binding/sheet-view';
import { fold } from '../dimension/text';
import { contains } from '../dimension/dimension';
import type { Dimension } from '../dimension/dimension';
import { toLabel } from '../template/expand';
import type { Column, PackLabel } from '../template/schema';
import type { Shape } from './shape';
import { labelOf, LAST_YEAR, ROLE_WORDS, THREE_PUBLIC_LABEL, TOTAL, WORDS_BY_MEASURE } from './words';
import type { RoleWord } from './words';

export interface DraftColumn {
  /** Header texts above the column, from top to bottom, folded. */
  readonly path: readonly string[];
  readonly column: Column;
  /** Why a person has to look at it. */
  readonly doubt: string | null;
}

export interface TitleFacts {
  readonly title: string;
  /** Of the table or of the column's side; null for a two-sided table's own title. */
  readonly scope: PackLabel;
  readonly year: number | null;
  /** “三公” stand side by side as columns. */
  readonly inColumns: boolean;
}

export function headerPaths(view: SheetView, shape: Shape): string[][] {
  const rows: string[][] = [];
  const from = shape.form ? shape.bodyTop - 1 : shape.headTop;
  for (let row = from; row < shape.bodyTop; row++) {
    const texts: string[] = [];
    for (let column = shape.left; column <= shape.right; column++)
      texts.push(fold(view.coveringText(row, column)));
    if (!isColumnCount(texts)) rows.push(texts);
  }
  return Array.from({ length: shape.right - shape.left + 1 }, (_, column) => {
    const path: string[] = [];
    for (const texts of rows) {
      const text = texts[column] ?? '';
      if (text !== '' && text !== path[path.length - 1]) path.push(text);
    }
    return path;
  });
}

/** 预算数(万元), 价值(金额单位:万元): the unit in brackets is no part of the name. */
function bare(text: string): string {
  return text.replace(/\((?:金额)?(?:单位[:：]?)?(?:亿|万|千)?元\)$/, '').replace(/^其中[:：]?/, '');
}

/** The side of a two-sided table that a column stands on. */
export function sideOf(path: readonly string[]): 'income' | 'expense' | null {
  const head = path[0] ?? '';
  if (/^收入(?:项目)?$/.test(head)) return 'income';
  return /^支出(?:项目)?$/.test(head) ? 'expense' : null;
}

function roleOf(path: readonly string[]): RoleWord | null {
  const leaf = bare(path[path.length - 1] ?? '');
  const named = (text: string) => ROLE_WORDS.find(({ pattern }) => pattern.test(text)) ?? null;
  const own = named(leaf);
  if (own || TOTAL.test(leaf)) return own;
  // 分值权重 › 其中：预算执行率权重10%: the head above says what the column is.
  for (let at = path.length - 2; at >= 0; at--) {
    const role = named(bare(path[at] ?? ''));
    if (role && role.role !== 'name' && role.role !== 'project') return role;
  }
  return null;
}

export function readColumn(path: readonly string[], facts: TitleFacts, hasNumbers: boolean): DraftColumn {
  const role = roleOf(path);
  if (role && !(role.level && !path.some((text) => /编码|代码|科目/.test(text)))) {
    const column: Column = { role: role.role };
    if (role.role === 'code') {
      column.dimension = codeDimension(path, facts.title);
      if (role.level) column.level = role.level;
    }
    return { path, column, doubt: null };
  }
  const label = amountLabel(path, facts);
  if (label) return { path, column: { role: 'amount', ...(isEmpty(label) ? {} : { label }) }, doubt: null };
  const head = path.join(' › ') || '（没有表头）';
  return hasNumbers
    ? { path, column: { role: 'figure' }, doubt: `“${head}”看不出是什么金额，暂作不参加合计的数字（figure）` }
    : { path, column: { role: 'text' }, doubt: `“${head}”看不出是什么，暂作文字（text）` };
}

function codeDimension(path: readonly string[], title: string): 'functional' | 'economic' {
  const words = path.join('');
  if (/经济/.test(words)) return 'economic';
  if (/功能/.test(words)) return 'functional';
  return /经济分类|基本支出/.test(title) ? 'economic' : 'functional';
}

/** Null where no word of the path is known: then nobody can say what the amount is. */
function amountLabel(path: readonly string[], { inColumns, scope, year }: TitleFacts): PackLabel | null {
  const words = path.map(bare).filter((text) => !/^(?:收入|支出|项目)$/.test(text));
  const label: Record<string, string | string[]> = {};
  let known = words.length === 0 || TOTAL.test(words[words.length - 1] ?? '');
  for (const dimension of WORDS_BY_MEASURE[scope.measure ?? 'expense'] ?? []) {
    for (const text of words) {
      const found = labelOf(dimension, text);
      if (!found) continue;
      known = true;
      // What stands lower says it more narrowly; where it contradicts what stands above, it holds.
      Object.assign(label, found);
    }
  }
  if (words.some((text) => LAST_YEAR.test(text) || isLastYear(text, year))) {
    label['year'] = 'last';
    delete label['carry'];
    known = true;
  }
  if (
    /^#?年?(?:预算数|预算安排数?|当年预算数?)$/.test(
      (words[words.length - 1] ?? '').replace(/20\d\d|\{年度\}/, ''),
    )
  )
    known = true;
  if (words.some((text) => /年(?:初)?预算数?$/.test(text))) known = true;
  const isTotal = TOTAL.test(words[words.length - 1] ?? '');
  // 合计 beside 公务接待费 is that of the three; in a form that lists them as rows, the rows say it.
  if (isTotal && inColumns && label['economic'] === undefined) Object.assign(label, THREE_PUBLIC_LABEL);
  return known ? withoutScope(label, scope) : null;
}

function isLastYear(text: string, year: number | null): boolean {
  return year !== null && new RegExp(`(?<!\\d)${year - 1}年`).test(text);
}

/** What the table says already is not said again by its columns. */
function withoutScope(label: PackLabel, scope: PackLabel): PackLabel {
  const above = toLabel(scope);
  const own = toLabel(label);
  return Object.fromEntries(
    Object.entries(label).filter(([dimension]) => {
      const inner = own[dimension as Dimension];
      const outer = above[dimension as Dimension];
      // 财政拨款收入 in a table of 一般公共预算 says less than the title.
      return outer === undefined || !contains(dimension as Dimension, inner, outer);
    }),
  );
}

export function isEmpty(label: PackLabel): boolean {
  return Object.keys(label).length === 0;
}

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
  const settled = columns.map((one): DraftColumn => {
    const { label = {} } = one.column;
    if (one.column.role !== 'amount') return one;
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
    const group = one.path[one.path.length - 2];
    const beside = amounts.filter(({ path }) => group !== undefined && path.includes(group));
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
  return settled.map((one) => markPartial(one, settled));
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
