/** Columns from their headers: role, and for amounts the members that the words above them name. */
import { isColumnCount } from '../binding/header';
import type { SheetView } from '../binding/sheet-view';
import type { SubjectDimension } from '../lexicon/catalogue';
import { fold } from '../lexicon/fold';
import type { Column } from '../template/schema';
import type { Shape } from './shape';
import { GOVERNMENT_ECONOMIC, ROLE_WORDS, TOTAL } from '../lexicon/form-words';
import type { RoleWord } from '../lexicon/form-words';
import { amountLabel, bare, changeLabel, isEmpty, isOtherFigure, spentLastYear } from './amount-label';
import type { TitleFacts } from './amount-label';
import { flowLabel } from './flows';

export interface DraftColumn {
  /** Header texts above the column, from top to bottom, folded. */
  readonly path: readonly string[];
  readonly column: Column;
  /** Why a person has to look at it. */
  readonly doubt: string | null;
  /** Which 科目 stand in it, where it names any. */
  readonly lists?: SubjectDimension | null;
  /** Codes of 政府预算支出经济分类. */
  readonly government?: true;
  /** Its codes lie in each other (B, B03, B0302), so that its rows are no parts beside each other. */
  readonly nested?: boolean;
  /** Units stand among its codes, each above its own 科目. */
  readonly units?: boolean;
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

const BARE = /^(?:名称|编码|代码)$/;

export function roleOf(path: readonly string[]): RoleWord | null {
  const leaf = bare(path[path.length - 1] ?? '');
  const named = (text: string) => ROLE_WORDS.find(({ pattern }) => pattern.test(text)) ?? null;
  const own = named(leaf);
  const head = bare(path[path.length - 2] ?? '');
  // 编码 and 名称 below 功能分类科目 or 单位 are what that is coded and called.
  const whose = BARE.test(leaf) && head !== '' ? named(`${head}${leaf}`) : null;
  if (whose) return whose;
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
  // Nothing heads it and nothing stands in it: a hidden column that is none of the form's.
  if (path.length === 0 && !hasNumbers)
    return { path, column: { role: 'text', optional: true }, doubt: null };
  const role = roleOf(path);
  if (role && !(role.level && !path.some((text) => /编码|代码|科目|分类/.test(text)))) {
    const government = GOVERNMENT_ECONOMIC.test(facts.threefold ? path.join('') : title + path.join(''));
    if (government && (role.role === 'code' || role.role === 'name'))
      return governmentColumn(path, role.role);
    // A table of 机关运行经费 alone adds up within itself.
    if (role.role === 'figure' && facts.scope.measure?.startsWith('~') && /经费/.test(path.join('')))
      return { path, column: { role: 'amount' }, doubt: null };
    const column: Column = { role: role.role };
    if (role.role === 'code') {
      column.dimension = codeDimension(path, title);
      if (role.level) column.level = role.level;
    }
    return { path, column, doubt: null };
  }
  const flow = facts.flows === true ? flowLabel(path, facts) : null;
  if (flow) return { path, column: { role: 'amount', label: flow }, doubt: null };
  const spent = spentLastYear(path, facts);
  if (spent) return { path, column: { role: 'amount', label: spent }, doubt: null };
  const change = changeLabel(path, facts);
  if (change) return { path, column: { role: 'amount', label: change }, doubt: null };
  if (isOtherFigure(path, title)) return { path, column: { role: 'figure' }, doubt: null };
  const label = amountLabel(path, facts);
  if (label) return { path, column: { role: 'amount', ...(isEmpty(label) ? {} : { label }) }, doubt: null };
  const head = path.join(' › ') || '（没有表头）';
  return hasNumbers
    ? { path, column: { role: 'figure' }, doubt: `“${head}”看不出是什么金额，暂作不参加合计的数字（figure）` }
    : { path, column: { role: 'text' }, doubt: `“${head}”看不出是什么，暂作文字（text）` };
}

function governmentColumn(path: readonly string[], role: 'code' | 'name'): DraftColumn {
  if (role === 'name') return { path, column: { role }, doubt: null };
  return {
    path,
    column: { role: 'text' },
    doubt: '是政府预算支出经济分类，标签里没有这种分类，暂作文字（text）',
    government: true,
  };
}

function codeDimension(path: readonly string[], title: string): 'functional' | 'economic' {
  const words = path.join('');
  if (/经济/.test(words)) return 'economic';
  if (/功能/.test(words)) return 'functional';
  return /经济分类|基本支出/.test(title) ? 'economic' : 'functional';
}
