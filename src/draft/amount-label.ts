/** What an amount column stands for, by the words above it. */
import { contains } from '../dimension/dimension';
import type { Dimension } from '../dimension/dimension';
import { CHANGE } from '../dimension/member';
import {
  CHANGED,
  COMPARISON,
  dimensionsOfColumns,
  GOVERNMENT_ECONOMIC,
  LAST_YEAR,
  NOT_BUDGET,
  RATE,
  SPENT_LAST_YEAR,
  SPENT_OF,
  stagePlanned,
  TOTAL,
} from '../lexicon/form-words';
import { toLabel } from '../template/expand';
import type { PackLabel } from '../template/schema';
import { economicItem, named, ownMember, THREE_PUBLIC_LABEL } from './named';

export interface TitleFacts {
  readonly title: string;
  /** Of the table or of the column's side; null for a two-sided table's own title. */
  readonly scope: PackLabel;
  readonly year: number | null;
  /** “三公” stand side by side as columns. */
  readonly inColumns: boolean;
  /** 类, 款 and 项 stand in columns of their own: codes of 功能科目, whatever the title says of 经济分类. */
  readonly threefold: boolean;
  /** What was carried over, came in, went out and is left stand side by side as columns (`flows.ts`). */
  readonly flows?: boolean;
}

/** 预算数(万元), 价值(金额单位:万元): the unit in brackets is no part of the name. */
export function bare(text: string): string {
  return text.replace(/\((?:金额)?(?:单位[:：]?)?(?:亿|万|千)?元\)$/, '').replace(/^其中[:：]?/, '');
}

/** Known, and no amount of the budget: 增减, 执行数. */
export function isOtherFigure(path: readonly string[], title: string): boolean {
  const words = path.map(bare);
  if (words.some((text) => COMPARISON.test(text))) return true;
  return !/决算/.test(title) && words.some((text) => NOT_BUDGET.test(text));
}

/**
 * 2024年执行数 beside 2025年预算数: a year of its own, so that it adds up and is held against nothing but itself;
 * null where the header says no such thing.
 */
export function spentLastYear(path: readonly string[], facts: TitleFacts): PackLabel | null {
  const words = path.map(bare);
  if (/决算/.test(facts.title) || words.some((text) => COMPARISON.test(text))) return null;
  const says = (text: string) =>
    SPENT_LAST_YEAR.test(text) || (isLastYear(text, facts.year) && NOT_BUDGET.test(text));
  const at = words.findIndex(says);
  if (at < 0) return null;
  const label = amountLabel([...path.slice(0, at), '小计', ...path.slice(at + 1)], facts);
  const stage = /执行|完成|决算/.exec(words[at] ?? '')?.[0] ?? '';
  return label && { ...label, year: ownMember(`上年${stage}数`) };
}

/** 增减额, 比上年增减: a year of its own; null where the header says no such thing, or says a rate. */
export function changeLabel(path: readonly string[], facts: TitleFacts): PackLabel | null {
  const words = path.map(bare);
  const leaf = words[words.length - 1] ?? '';
  if (!CHANGED.test(leaf) || words.some((text) => RATE.test(text))) return null;
  const kept = path.filter((_, at) => !COMPARISON.test(words[at] ?? '') && !CHANGED.test(words[at] ?? ''));
  const label = amountLabel([...kept, '小计'], facts);
  return label && { ...label, year: CHANGE };
}

/** Null where no word of the path is known: then nobody can say what the amount is. */
export function amountLabel(
  path: readonly string[],
  { inColumns, scope, title, year }: TitleFacts,
): PackLabel | null {
  const words = path
    .map((text) => bare(text).replace(/^本年(?=(?:收入|支出)(?:预算)?合计$)/, ''))
    .filter((text) => !/^(?:收入|支出|项目|决算数)$/.test(text));
  const label: Record<string, string | string[]> = {};
  let known = words.length === 0 || TOTAL.test(words[words.length - 1] ?? '');
  const government = GOVERNMENT_ECONOMIC.test(title);
  for (const dimension of dimensionsOfColumns(scope.measure)) {
    if (government && dimension === 'economic') continue;
    for (const text of words) {
      const found =
        named([dimension], text) ?? (dimension === 'economic' ? economicItem(text, label['economic']) : null);
      if (!found || (dimension === 'nature' && spentOf(words) !== null)) continue;
      known = true;
      // What stands lower says it more narrowly; where it contradicts what stands above, it holds.
      Object.assign(label, found);
    }
  }
  if (scope.measure === 'expense' && named(['use'], words[words.length - 1] ?? '')?.use === 'forward') {
    label['use'] = 'forward';
    known = true;
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
  const planned = /决算/.test(title) ? words.flatMap((text) => stagePlanned(text) ?? [])[0] : undefined;
  if (planned !== undefined) {
    label['stage'] = planned;
    known = true;
  }
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
