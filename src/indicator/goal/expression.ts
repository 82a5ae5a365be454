/**
 * Arithmetic written out in a goal: `13344*12=160128元`, `4人×3336元/月×12`, `a+b+c=合计约45万`. Only what
 * parses as a whole is reckoned; a segment with two amounts, or with none, ends the attempt.
 */
import { Money } from '../../amount/money';
import type { Money as Amount } from '../../amount/money';
import { agrees, figuresIn } from './text';
import type { Figure } from './text';

export interface Worked {
  readonly start: number;
  readonly end: number;
  readonly reckoned: Amount;
  /** Null where the text leaves the result to the reader. */
  readonly result: Figure | null;
  /** Whether it comes to money. */
  readonly money: boolean;
  readonly holds: boolean;
  readonly kind: 'product' | 'sum';
}

const NUMBER = String.raw`\d[\d,]*(?:\.\d+)?`;
/** What may stand between a factor and the next sign: 元/月, 人, 个月. */
const UNIT = String.raw`[^\d*+=，,。；;：:\n()（）]{0,8}`;
const FACTORS = String.raw`${NUMBER}\s*${UNIT}(?:\*\s*${NUMBER}\s*${UNIT})+`;
const RESULT = String.raw`(?:=|等于|合计|共计|总计|共|计|即)+\s*(?:约|约为|为)?\s*${NUMBER}\s*(?:亿元|万元|元|万)?`;
const WITH_RESULT = new RegExp(FACTORS + RESULT, 'g');
const WITHOUT = new RegExp(FACTORS, 'g');

export function products(text: string): Worked[] {
  if (!text.includes('*')) return [];
  const complete = [...text.matchAll(WITH_RESULT)].flatMap((match) => product(text, match, true));
  const bare = [...text.matchAll(WITHOUT)]
    .filter(
      (match) => !complete.some((one) => match.index < one.end && match.index + match[0].length > one.start),
    )
    .flatMap((match) => product(text, match, false));
  return [...complete, ...bare];
}

function product(text: string, match: RegExpExecArray, complete: boolean): Worked[] {
  const start = match.index;
  const end = start + match[0].length;
  // A factor that is itself part of something longer: 3/1*…, +…*…
  if (/[\d/.+*%-]\s*$/.test(text.slice(Math.max(0, start - 2), start))) return [];
  if (/^\s*[*+=\d]/.test(text.slice(end))) return [];
  const inside = figuresIn(match[0]).map((one) => ({
    ...one,
    start: one.start + start,
    end: one.end + start,
  }));
  const result = complete ? (inside[inside.length - 1] ?? null) : null;
  const factors = complete ? inside.slice(0, -1) : inside;
  if (factors.length < 2) return [];
  let reckoned: Amount = new Money(1);
  for (const factor of factors) {
    reckoned = reckoned.times(text[factor.end] === '%' ? factor.value.div(100) : factor.value);
  }
  const money = factors.some((factor) => factor.money);
  return [
    {
      start,
      end,
      reckoned,
      result,
      money,
      holds: result === null || agrees(result, reckoned),
      kind: 'product',
    },
  ];
}

const EQUALS = /(?:=|＝)\s*(?:合计|共计|总计|共)?\s*(?:约|约为)?\s*(?=\d)/g;

/** `A+B+C=合计约45万`: every part a stretch of text with one amount of money in it. */
export function sums(text: string): Worked[] {
  if (!text.includes('+')) return [];
  const found: Worked[] = [];
  for (const match of text.matchAll(EQUALS)) {
    const stop = lastStop(text, match.index);
    const chain = text.slice(stop, match.index);
    const parts = chain.split('+');
    if (parts.length < 3) continue;
    let at = stop;
    const terms: Figure[] = [];
    for (const [index, part] of parts.entries()) {
      const figures = moneyIn(part);
      // The first stretch may bring its own story along; its last amount is the term.
      const term = index === 0 ? figures[figures.length - 1] : figures.length === 1 ? figures[0] : undefined;
      if (!term) break;
      terms.push({ ...term, start: term.start + at, end: term.end + at });
      at += part.length + 1;
    }
    const total = figuresIn(text).find((figure) => figure.start >= match.index + match[0].length);
    if (terms.length !== parts.length || !total || total.start > match.index + match[0].length) continue;
    const money = terms.every((term) => term.money) || terms.every((term) => !term.money);
    if (!money || terms.some((term) => term.money) !== total.money) continue;
    const reckoned = terms.reduce((sum, term) => sum.plus(term.value), new Money(0));
    const first = terms[0] as Figure;
    found.push({
      start: first.start,
      end: total.end,
      reckoned,
      result: total,
      money: total.money,
      holds: agrees({ ...total, approximate: true }, reckoned),
      kind: 'sum',
    });
  }
  return found;
}

/** Amounts of money; bare numbers where there is no money at all. */
function moneyIn(text: string): readonly Figure[] {
  const figures = figuresIn(text);
  const money = figures.filter((figure) => figure.money);
  return money.length > 0 ? money : figures;
}

/** Where the sentence begins that a chain belongs to; a point between digits is no stop. */
function lastStop(text: string, position: number): number {
  for (let at = position - 1; at >= 0; at--) {
    const c = text[at] ?? '';
    if (/[。；;\n！？，,]/.test(c)) return at + 1;
    if (c === '.' && !/\d/.test(text[at + 1] ?? '')) return at + 1;
  }
  return 0;
}
