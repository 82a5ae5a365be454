/** Columns from their headers: role, and for amounts the members that the words above them name. */
import { isColumnCount } from '../binding/header';
import type { SheetView } from '../binding/sheet-view';
import type { SubjectDimension } from '../lexicon/catalogue';
import { fold } from '../lexicon/fold';
import { contains } from '../dimension/dimension';
import type { Dimension } from '../dimension/dimension';
import { toLabel } from '../template/expand';
import type { Column, PackLabel } from '../template/schema';
import type { Shape } from './shape';
import {
  COMPARISON,
  NOT_BUDGET,
  LAST_YEAR,
  ROLE_WORDS,
  TOTAL,
  dimensionsOfColumns,
  SPENT_OF,
} from '../lexicon/form-words';
import type { RoleWord } from '../lexicon/form-words';
import { named, THREE_PUBLIC_LABEL } from './named';

export interface DraftColumn {
  /** Header texts above the column, from top to bottom, folded. */
  readonly path: readonly string[];
  readonly column: Column;
  /** Why a person has to look at it. */
  readonly doubt: string | null;
  /** Which 科目 stand in it, where it names any. */
  readonly lists?: SubjectDimension | null;
  /** Its codes lie in each other (B, B03, B0302), so that its rows are no parts beside each other. */
  readonly nested?: boolean;
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
  const merged = view.sheet.merges.some(({ top }) => top >= from && top < shape.bodyTop);
  if (!merged) spread(rows);
  return Array.from({ length: shape.right - shape.left + 1 }, (_, column) => {
    const path: string[] = [];
    for (const texts of rows) {
      const text = texts[column] ?? '';
      if (text !== '' && text !== path[path.length - 1]) path.push(text);
    }
    return path;
  });
}

/** Forms that lost their merges: a head reaches to the right over what divides it, as far as its own head does. */
function spread(rows: string[][]): void {
  const origins: number[][] = [];
  rows.slice(0, -1).forEach((texts, row) => {
    const own: number[] = [];
    for (let column = 0; column < texts.length; column++) {
      const above = origins[row - 1];
      const inside = above === undefined || above[column] === above[column - 1];
      const below = rows.slice(row + 1).some((lower) => lower[column] !== '');
      if (texts[column] === '' && column > 0 && inside && below) {
        texts[column] = texts[column - 1] ?? '';
        own.push(own[column - 1] ?? column);
      } else own.push(column);
    }
    origins.push(own);
  });
}

/** 预算数(万元), 价值(金额单位:万元): the unit in brackets is no part of the name. */
function bare(text: string): string {
  return text.replace(/\((?:金额)?(?:单位[:：]?)?(?:亿|万|千)?元\)$/, '').replace(/^其中[:：]?/, '');
}

export function roleOf(path: readonly string[]): RoleWord | null {
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
  const { title } = facts;
  const role = roleOf(path);
  if (role && !(role.level && !path.some((text) => /编码|代码|科目/.test(text)))) {
    if (GOVERNMENT_ECONOMIC.test(title + path.join('')) && (role.role === 'code' || role.role === 'name'))
      return governmentColumn(path, role.role);
    const column: Column = { role: role.role };
    if (role.role === 'code') {
      column.dimension = codeDimension(path, title);
      if (role.level) column.level = role.level;
    }
    return { path, column, doubt: null };
  }
  if (isOtherFigure(path, title)) return { path, column: { role: 'figure' }, doubt: null };
  const label = amountLabel(path, facts);
  if (label) return { path, column: { role: 'amount', ...(isEmpty(label) ? {} : { label }) }, doubt: null };
  const head = path.join(' › ') || '（没有表头）';
  return hasNumbers
    ? { path, column: { role: 'figure' }, doubt: `“${head}”看不出是什么金额，暂作不参加合计的数字（figure）` }
    : { path, column: { role: 'text' }, doubt: `“${head}”看不出是什么，暂作文字（text）` };
}

/** Known, and no amount of the budget: 增减, 执行数; in final accounts the budget itself. */
function isOtherFigure(path: readonly string[], title: string): boolean {
  const words = path.map(bare);
  if (words.some((text) => COMPARISON.test(text))) return true;
  if (!/决算/.test(title)) return words.some((text) => NOT_BUDGET.test(text));
  return /预算数$/.test(words[words.length - 1] ?? '');
}

/** 政府预算支出经济分类 (501, 50101 …) is another classification than that of departments (301, 30101 …). */
export const GOVERNMENT_ECONOMIC = /政府(?:预算)?(?:支出)?经济/;

function governmentColumn(path: readonly string[], role: 'code' | 'name'): DraftColumn {
  if (role === 'name') return { path, column: { role }, doubt: null };
  return {
    path,
    column: { role: 'text' },
    doubt: '是政府预算支出经济分类，标签里没有这种分类，暂作文字（text）',
  };
}

function codeDimension(path: readonly string[], title: string): 'functional' | 'economic' {
  const words = path.join('');
  if (/经济/.test(words)) return 'economic';
  if (/功能/.test(words)) return 'functional';
  return /经济分类|基本支出/.test(title) ? 'economic' : 'functional';
}

/** Null where no word of the path is known: then nobody can say what the amount is. */
function amountLabel(path: readonly string[], { inColumns, scope, year }: TitleFacts): PackLabel | null {
  const words = path
    .map((text) => bare(text).replace(/^本年(?=(?:收入|支出)合计$)/, ''))
    .filter((text) => !/^(?:收入|支出|项目|决算数)$/.test(text));
  const label: Record<string, string | string[]> = {};
  let known = words.length === 0 || TOTAL.test(words[words.length - 1] ?? '');
  for (const dimension of dimensionsOfColumns(scope.measure)) {
    for (const text of words) {
      const found = named([dimension], text);
      if (!found || (dimension === 'nature' && spentOf(words) !== null)) continue;
      known = true;
      // What stands lower says it more narrowly; where it contradicts what stands above, it holds.
      Object.assign(label, found);
    }
  }
  const own = spentOf(words);
  if (own !== null) {
    label['source'] = own;
    known = true;
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
  const later = laterYear(words[words.length - 1] ?? '', year);
  if (later !== null) {
    if (later !== '') label['year'] = later;
    known = true;
  }
  const isTotal = TOTAL.test(words[words.length - 1] ?? '');
  // 合计 beside 公务接待费 is that of the three; in a form that lists them as rows, the rows say it.
  if (isTotal && inColumns && label['economic'] === undefined) Object.assign(label, THREE_PUBLIC_LABEL);
  return known ? withoutScope(label, scope) : null;
}

/** 2025年, 2026年 beside this year's: another year's amounts, '' for this year's; null where it is no year alone. */
function laterYear(text: string, year: number | null): string | null {
  const named = Number(/^(20\d\d)年(?:度)?$/.exec(text)?.[1] ?? 0);
  if (year === null || named < year || named > year + 5) return null;
  return named === year ? '' : `~${named - year}年后`;
}

/** 事业支出 under 单位资金 is what 事业收入 pays for; null where the words say no such thing. */
function spentOf(words: readonly string[]): string | null {
  if (words.length < 2 || !words.slice(0, -1).some((text) => named(['source'], text)?.source === 'own'))
    return null;
  const leaf = words[words.length - 1] ?? '';
  return SPENT_OF.find(([pattern]) => pattern.test(leaf))?.[1] ?? null;
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
