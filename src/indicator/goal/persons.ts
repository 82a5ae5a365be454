/** 人数 × 标准 = 数额, said in words: 根据4人，3336元/人.月的标准，预计需要200160元. */
import { Money } from '../../amount/money';
import type { Money as Amount } from '../../amount/money';
import { agrees, figuresIn } from './text';
import type { Figure } from './text';

export interface Reckoning {
  readonly heads: number;
  readonly rate: Figure;
  readonly months: number;
  readonly reckoned: Amount;
  readonly result: Figure;
  /** How many heads the result would fit. */
  readonly fits: number | null;
}

/** How far apart the three may stand. */
const REACH = 40;

const MONTHS = 12;

export function reckonings(text: string): Reckoning[] {
  const figures = figuresIn(text);
  const found: Reckoning[] = [];
  figures.forEach((rate, index) => {
    if (!rate.money || !(rate.perMonth || rate.perHead) || rate.perOther) return;
    if (/[*+=]/.test(text.slice(Math.max(0, rate.start - 1), rate.start))) return;
    const heads = headsNear(text, figures, index);
    const result = resultAfter(text, figures, index);
    if (!heads || !result || sameRun(text, rate, result)) return;
    const count = heads.value;
    const months = monthsNear(text, rate, result);
    // Nothing forces a rate per head alone to be per year, nor a month's to be twelve times: any reading will do.
    const readings: Amount[] = [];
    for (const times of new Set([1, months])) {
      readings.push(count.times(rate.value).times(times), rate.value.times(times));
    }
    if (readings.some((reading) => agrees(result, reading))) return;
    const reckoned = count.times(rate.value).times(rate.perMonth ? months : 1);
    const share = result.value.div(rate.value.times(rate.perMonth ? months : 1));
    found.push({
      heads: count.toNumber(),
      rate,
      months: rate.perMonth ? months : 1,
      reckoned,
      result,
      fits: share.minus(share.round()).abs().lt('0.0005') && share.gte(1) ? share.round().toNumber() : null,
    });
  });
  return found;
}

/** The count of people closest to the rate: before it, or right behind it (每人1200元，45人). */
function headsNear(text: string, figures: readonly Figure[], index: number): Figure | null {
  const rate = figures[index] as Figure;
  const isHeads = (figure: Figure) =>
    !figure.money &&
    figure.value.gte(1) &&
    /^\s*(?:余)?(?:人(?![.次均/])|名|户)/.test(text.slice(figure.end, figure.end + 3));
  for (let at = index - 1; at >= 0; at--) {
    const figure = figures[at] as Figure;
    if (rate.start - figure.end > REACH) break;
    if (isHeads(figure)) return figure;
  }
  const next = figures[index + 1];
  return next && next.start - rate.end < 8 && isHeads(next) ? next : null;
}

/** The amount that the sentence comes to: 预计需要, 共计, 合计 … 元. */
function resultAfter(text: string, figures: readonly Figure[], index: number): Figure | null {
  const rate = figures[index] as Figure;
  for (const figure of figures.slice(index + 1)) {
    if (figure.start - rate.end > REACH) return null;
    const between = text.slice(rate.end, figure.start);
    if (!figure.money || figure.perMonth || figure.perHead || figure.perOther) continue;
    return /(?:预计|需要|共需|需|合计|共计|总计|共|计|约|资金|=)[^，。；\d]{0,6}$/.test(between)
      ? figure
      : null;
  }
  return null;
}

/** Written as an expression, which is reckoned elsewhere. */
function sameRun(text: string, rate: Figure, result: Figure): boolean {
  return /[*+]/.test(text.slice(rate.start, result.end));
}

function monthsNear(text: string, rate: Figure, result: Figure): number {
  const match = /(\d{1,2})\s*个月/.exec(text.slice(Math.max(0, rate.start - REACH), result.end));
  const months = match ? Number(match[1]) : MONTHS;
  return months >= 1 && months <= 24 ? new Money(months).toNumber() : MONTHS;
}
