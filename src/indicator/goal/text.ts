/** Figures in a goal's running text, each with its unit and what it is counted per. Positions are those of the text. */
import { Money } from '../../amount/money';
import type { Money as Amount } from '../../amount/money';

/** Full-width digits, letters and signs made narrow, character by character, so that positions stay. */
export function narrow(text: string): string {
  return text
    .replace(/[０-９Ａ-Ｚａ-ｚ％＋－＊／＝．（）＜＞]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/[×✕✖╳]/g, '*')
    .replace(/[﹢]/g, '+');
}

export interface Figure {
  readonly start: number;
  readonly end: number;
  /** In 元 where it is money, else the bare number. */
  readonly value: Amount;
  /** Half its last printed digit, in the same unit. */
  readonly half: Amount;
  readonly money: boolean;
  /** 约, 近, 左右, 余. */
  readonly approximate: boolean;
  /** 每月, 元/月. */
  readonly perMonth: boolean;
  /** 每人, 元/人. */
  readonly perHead: boolean;
  /** Per day, time, piece: nothing to reckon with. */
  readonly perOther: boolean;
}

const SCALE: Readonly<Record<string, number>> = { 亿: 100_000_000, 万: 10_000, 千: 1_000 };
const FIGURE = /(?<![\d.A-Za-z])(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?\s*(亿元|万元|千元|元|亿|万)?/g;

/** One rule after the other asks for the figures of all goals; forgotten when there are many. */
const known = new Map<string, readonly Figure[]>();
const MOST_KNOWN = 512;

export function figuresIn(text: string): readonly Figure[] {
  let figures = known.get(text);
  if (!figures) {
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(text, (figures = readFigures(text)));
  }
  return figures;
}

function readFigures(text: string): Figure[] {
  const found: Figure[] = [];
  for (const match of text.matchAll(FIGURE)) {
    const start = match.index;
    const end = start + match[0].trimEnd().length;
    const unit = match[3] ?? '';
    const after = text.slice(end, end + 8);
    // 万人, 万册, 2万平方米: a count, not money.
    const counted = (unit === '万' || unit === '亿') && /^[人名户个件册次份家亩平吨台套]/.test(after);
    const money = unit !== '' && !counted;
    const scale = SCALE[unit[0] ?? ''] ?? 1;
    const digits = match[2] ? match[2].length - 1 : 0;
    const near = clauseBefore(text.slice(Math.max(0, start - 8), start), Math.min(8, start));
    found.push({
      start,
      end,
      value: new Money(match[1]?.replaceAll(',', '') + (match[2] ?? '')).times(scale),
      half: new Money(`5e-${digits + 1}`).times(scale),
      money,
      approximate: /(?:约|大约|近|将近|大概)(?:为|需|计)?$/.test(near) || /^(?:左右|上下|余|多)/.test(after),
      perMonth:
        /(?:每月|每人每月|月均|每个月|按月)[^，。；、\d]{0,5}$/.test(near) ||
        /^[/.／·每]?(?:人)?[/.／·每]?月/.test(after),
      perHead:
        /(?:每人|人均|每名|每户|户均)(?:每年|每月)?[^，。；、\d]{0,4}$/.test(near) ||
        /^[/.／·每](?:人|名|户)/.test(after),
      perOther:
        /(?:每天|每日|每次|每个|每家|每套|每件|每场|每台|每期|单价)[^，。；、\d]{0,4}$/.test(near) ||
        /^[/／每](?!人|名|户|月|年)[\u4e00-\u9fff]/.test(after),
    });
  }
  return found;
}

const CLAUSE_ENDS = '，,。；;：:\n！？';
const SENTENCE_ENDS = '。；;\n！？';

/** The text of the clause before a position. */
export function clauseBefore(text: string, position: number): string {
  let from = position;
  while (from > 0 && !CLAUSE_ENDS.includes(text.charAt(from - 1))) from--;
  return text.slice(from, position);
}

/** The sentence around a position, with where it begins. */
export function sentenceAt(text: string, position: number): { start: number; end: number } {
  let start = position;
  let end = position;
  while (start > 0 && !SENTENCE_ENDS.includes(text.charAt(start - 1))) start--;
  while (end < text.length && !SENTENCE_ENDS.includes(text.charAt(end))) end++;
  return { start, end };
}

/**
 * How far a stated amount may be from the reckoned one: half its last digit; 约 and 左右 leave one in a
 * hundred, for the writer has said that it is rounded.
 */
function tolerance(figure: Figure): Amount {
  const share = figure.value.times('0.01');
  return figure.approximate && share.gt(figure.half) ? share : figure.half;
}

export function agrees(figure: Figure, reckoned: Amount): boolean {
  return figure.value.minus(reckoned).abs().lte(tolerance(figure).plus('0.005'));
}
