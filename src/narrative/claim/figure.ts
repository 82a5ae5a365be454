/** Finds the figures of a sentence and what kind of writing each is: a figure, a year, a date, or none of these. */

import { matchesOf } from '../../lexicon/matches';
import { findPrivateNumbers } from '../../passage/private-numbers';
import { FIGURE, INEXACT, isMoneyUnit, isPercentUnit } from './units';

export interface Figure {
  type: 'money' | 'percent' | 'count' | 'year';
  start: number;
  end: number;
  /** Digits only, with a point. */
  value: string;
  digits: number;
  unit: string;
  /** A year that is part of a date: 截至2022年12月31日, 2023年底. */
  date?: boolean;
  /** The unit stands after a later figure of the list (1、2、3万元). */
  sharedUnit?: boolean;
  /** A range, or more than is said: 3~5万元, 十余万元. */
  inexact?: true;
  /** Where its minus begins: 结余为-9.77万元, 结余为负9.77万元. Told of money only; `value` is without it. */
  minus?: number;
}

/**
 * Behind a word that is no unit and no direction: 3万元-5万元 is a range, 2023-2025 are years, and of 减少-9.77万元 the
 * word says which way it goes. A name that only ends in such a word (项, 人) keeps its dash for a dash.
 */
const MINUS =
  /(?:(?<=[一-龥])(?<![元年月日号个项人辆台套次家户件名增减加少升降长])[-−–]|(?<=[：:])[-−–]|(?<=[为是：:])负) ?$/;

/** Digits that are no figure: document numbers, list marks, codes, months and days. */
const NOT_FIGURES = [
  /[〔[（](?:19|20)\d\d[〕\]）]\d*号?/g,
  /第\d+号/g,
  /(?:图|表|附件)\d{1,2}(?![.\d]|[万亿]?元)|(?:公开|财决|附)\d{1,2}表/g,
  // The number of an item, whatever follows: （1）206科学技术支出, 1.2060702科普活动.
  /^[（(]\d{1,2}[）)]|^\d{1,2}[.．](?=2\d{2}(?:\d{2}){0,2}[一-龥]{2})/g,
  // The code of a 科目 behind its name: 卫生健康支出（210类）, 行政运行（01项）, （2010350）.
  /（\d{2,7}[.、]?[类款项]级?）|（\d{3,7}）(?![万亿千]?元)|2\d{2}(?:\d{2}){0,2}(?=（[类款项]）[一-龥])|(?<![\d.])2\d{2}(?:\d{2}){0,2}(?=[-－—][一-龥])/g,
  // And before it: 2010350事业运行, 208社会保障和就业支出.
  /(?:^|[^\d.])(?:2\d{2}|2\d{4}|2\d{6}|30[1-9]|310|3[01]\d{3})(?=[一-龥]{2}(?!元))(?![万亿千]?元|[个项辆台套家名批次]|人(?!力资源|大事务|口|民防空|才|事))/g,
  // 2040599（其他法院支出）
  /(?:^|\D)2\d{6}(?=（[一-龥])/g,
  // 1,005,000.00 and the like are figures; 202年度 is a year that lost a digit.
  /(?:^|[^\d.])\d{1,3}(?=年度)/g,
  // 2022-12-31, 2022/12/31, 2022.12.31
  /(?:19|20)\d\d([-/.])\d{1,2}\1\d{1,2}(?!\d)/g,
  // The number of an item before its amount: 1.1055.76万元. Any other number with two points is none (text.punctuation).
  /^\d{1,2}[.．](?=\d{1,12}(?:,\d{3})*\.\d{1,6}(?:[万亿千]?元|%))/g,
  /\d[\d,]{0,20}\.\d{1,20}(?:\.\d{1,20})+/g,
  // A year that lost its 年: 2024云川县档案馆.
  /(?:19|20)\d\d(?![\d.,%万亿元个项辆人家])/g,
  /^[（(]?\d{1,2}[）)、.．](?!\d)/g,
  /[；：。][（(]?\d{1,2}[）)、.．](?!\d)/g,
  /[，、][（(]\d{1,2}[）)]/g,
  /\d{1,2}月(?:份|底|末|初|\d{1,2}日)?/g,
  /[A-Za-z]+\d+|\d+[A-Za-z]+\d*/g,
];

/** 2024年预算数为零，与上年一致: an amount like any other. */
const NOTHING = /((?:预算|决算|支出|经费|费用?)(?:数|额)?(?:安排)?(?:均|也|仍)?为)零(?=[，；。、]|$)/g;

const YEAR = /((?:19|20)\d\d)(?:[-—至]((?:19|20)\d\d))?年(度|初|末|底)?/g;
const MONTH = /^(?:\d{1,2}|[一二三四五六七八九十]{1,2})月/;

/** As long, and none of the patterns has anything to say of it. */
const unseen = (text: string): string => '\u0001'.repeat(text.length);

export function figuresOf(text: string): Figure[] {
  const figures: Figure[] = [];
  let masked = text;
  const mask = (start: number, end: number): void => {
    masked = masked.slice(0, start) + unseen(masked.slice(start, end)) + masked.slice(end);
  };
  for (const match of matchesOf(text, YEAR)) {
    if (/\d/.test(text[match.index - 1] ?? '')) continue;
    const end = match.index + match[0].length;
    const date = match[3] === '末' || match[3] === '底' || MONTH.test(text.slice(end));
    const value = match[2] ?? match[1] ?? '';
    figures.push({ type: 'year', start: match.index, end, value, digits: 0, unit: '年', date });
    mask(match.index, end);
  }
  // A telephone number says how much of nothing.
  for (const { start, end } of findPrivateNumbers(text)) mask(start, end);
  for (const pattern of NOT_FIGURES) masked = masked.replace(pattern, unseen);
  for (const match of matchesOf(masked, INEXACT)) {
    const figure = inexactFigure(match);
    if (!figure) continue;
    figures.push(figure);
    mask(figure.start, figure.end);
  }
  for (const match of masked.matchAll(FIGURE)) {
    const figure = figureOf(match);
    if (figure) figures.push(figure);
  }
  for (const { index, 1: before = '' } of matchesOf(masked, NOTHING))
    figures.push({
      type: 'money',
      start: index + before.length,
      end: index + before.length + 1,
      value: '0',
      digits: 0,
      unit: '万元',
    });
  figures.sort((a, b) => a.start - b.start);
  return withMinuses(shareUnits(figures, masked), text);
}

/** Of several amounts of one sentence that stand behind a dash, 人员经费-100万元、公用经费-20万元, none is below zero. */
function withMinuses(figures: readonly Figure[], text: string): Figure[] {
  const signed = figures.map((figure) => withMinus(figure, text));
  const isDashed = ({ minus }: Figure) => minus !== undefined && text[minus] !== '负';
  return signed.filter(isDashed).length > 1
    ? signed.map((figure, at) => (isDashed(figure) ? (figures[at] ?? figure) : figure))
    : signed;
}

function withMinus(figure: Figure, text: string): Figure {
  const sign =
    figure.type === 'money' ? MINUS.exec(text.slice(Math.max(0, figure.start - 3), figure.start)) : null;
  return sign ? { ...figure, minus: figure.start - sign[0].length } : figure;
}

/** 10-3万元 goes down: no range. */
function inexactFigure({ index, 0: words, groups = {} }: RegExpExecArray): Figure | undefined {
  const { low = '0', high = '0', unit = groups['rough'] ?? '万元' } = groups;
  const value = high.replace(/,/g, '');
  if (groups['low'] !== undefined && Number(low.replace(/,/g, '')) >= Number(value)) return undefined;
  const type = isMoneyUnit(unit) ? 'money' : isPercentUnit(unit) ? 'percent' : 'count';
  return { type, start: index, end: index + words.length, value, digits: 0, unit, inexact: true };
}

function figureOf(match: RegExpExecArray): Figure | undefined {
  const { number = '', percent, money, scale, count, bare } = match.groups ?? {};
  const value = number.replace(/,/g, '');
  const digits = value.includes('.') ? value.length - value.indexOf('.') - 1 : 0;
  const start = match.index;
  const end = start + match[0].length;
  const base = { start, end, value, digits };
  if (percent !== undefined) return { ...base, type: 'percent', unit: percent };
  if (money !== undefined) return { ...base, type: 'money', unit: money };
  if (bare !== undefined) return { ...base, type: 'money', unit: '万元' };
  if (count !== undefined) return { ...base, type: 'count', unit: (scale ?? '') + count };
  return { ...base, type: 'count', unit: '' };
}

/** “分别为1、2、3万元”: figures without a unit take the unit that the list ends with. */
function shareUnits(figures: readonly Figure[], text: string): Figure[] {
  const shared = [...figures];
  for (let index = shared.length - 2; index >= 0; index -= 1) {
    const figure = shared[index];
    const next = shared[index + 1];
    if (!figure || !next || figure.unit !== '' || next.unit === '' || next.type === 'year') continue;
    if (!/^(?:、|，|和|及|与|,)$/.test(text.slice(figure.end, next.start))) continue;
    shared[index] = { ...figure, type: next.type, unit: next.unit, sharedUnit: true };
  }
  return shared;
}
