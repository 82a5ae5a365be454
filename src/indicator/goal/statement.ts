/** What a goal says its project will cost: in the year, and over the years that it names. */
import { Money } from '../../amount/money';
import { matchesOf } from '../../lexicon/matches';
import { clauseBefore, figuresIn, sentenceAt } from './text';
import type { Figure } from './text';

export interface Need extends Figure {
  /** 当年, 本年, 今年 …: the year's need and no part of it. */
  readonly ofYear: boolean;
}

export interface Period {
  readonly from: number;
  readonly to: number;
  readonly years: number;
  readonly total: Figure;
  /** The year's need named beside it. */
  readonly year: Need | null;
}

const VERB = /(?:预计|需要|所需|共需|需|投入|投|申请|安排|额定|拟支出|预算|经费|资金)[^，。；\d]{0,8}$/;
const YEAR_WORD = /当年|今年|本年|全年|年度内|该年/;
const RANGE = /((?:19|20)\d\d)\s*年?度?\s*(?:[-—–~～至到]|－)+\s*((?:19|20)\d\d)\s*年?/g;

/** 2024年安排, 2024年度预算资金为: the whole of that year, where no word says what for. */
const NAMED_YEAR =
  /^\s*((?:19|20)\d\d)年度?(?:项目)?(?:预计|计划|拟|共|总共|需|申请|财政|预算)*(?:安排|投入|需要?|预算|申请)(?:项目|财政|预算|专项)*(?:资金|经费|支出)?(?:共|共计|为|约)*$/;

/**
 * Amounts that the text states as needed, without those per month, per head or inside an expression.
 * @param year of the budget: what is needed in it is the year's
 */
export function needs(text: string, year: number | null = null): Need[] {
  const periods = ranges(text);
  const ofYear = (clause: string) =>
    YEAR_WORD.test(clause) || (year !== null && Number(NAMED_YEAR.exec(clause)?.[1]) === year);
  return figuresIn(text).flatMap((figure) => {
    if (!figure.money || figure.perMonth || figure.perHead || figure.perOther) return [];
    if (
      /[*+/]$/.test(text.slice(0, figure.start).trimEnd().slice(-1)) ||
      /^[^，。；]{0,3}[*+]/.test(text.slice(figure.end))
    )
      return [];
    const clause = clauseBefore(text, figure.start);
    const expression = /=\s*$/.test(clause);
    if (!VERB.test(expression ? clause.replace(/[\d.*=元\s]+$/, '') : clause)) return [];
    if (/每月|每季|每人|人均|月均|合计|其中/.test(clause)) return [];
    if (periods.some((range) => figure.start > range.end && sameSentence(text, range.end, figure.start))) {
      if (!YEAR_WORD.test(clause)) return [];
    }
    return [{ ...figure, ofYear: ofYear(clause) }];
  });
}

interface Range {
  readonly start: number;
  readonly end: number;
  readonly from: number;
  readonly to: number;
}

function ranges(text: string): Range[] {
  return matchesOf(text, RANGE).map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    from: Number(match[1]),
    to: Number(match[2]),
  }));
}

/** `在2023年-2027年期间，预计投入…万元，…。当年所需约…`: the year's need may follow in the next sentence. */
export function periods(text: string): Period[] {
  const figures = figuresIn(text);
  return ranges(text).flatMap((range): Period[] => {
    const years = range.to - range.from + 1;
    if (years < 2 || years > 10) return [];
    const total = figures.find((figure) => figure.money && figure.start >= range.end);
    if (!total || !sameSentence(text, range.end, total.start)) return [];
    const clause = clauseBefore(text, total.start);
    if (!VERB.test(clause) || YEAR_WORD.test(clause)) return [];
    const near = needs(text).filter(
      (need) => need.ofYear && need.start > total.end && need.start - total.end < 120,
    );
    return [{ from: range.from, to: range.to, years, total, year: near[0] ?? null }];
  });
}

function sameSentence(text: string, a: number, b: number): boolean {
  return sentenceAt(text, a).end >= b;
}

/** A goal in numbered points, or with several needs, states parts of the project's amount. */
export function statesParts(text: string, list: readonly Need[]): boolean {
  return list.length > 1 || /(?:^|[\n。；])\s*(?:\d[.、．]|[(（][一二三1-9][)）]|[一二三]是)/.test(text);
}

export function total(list: readonly Need[]) {
  return list.reduce((sum, need) => sum.plus(need.value), new Money(0));
}
