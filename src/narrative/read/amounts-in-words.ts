/** 一亿五千万元, 1亿2,345.67万元, 贰万元整: amounts that are written in words, or half of them, as digits with one unit. */

import { Money } from '../../amount/money';
import { digitInWords } from '../../lexicon/chinese-digits';

export interface InDigits {
  /** Where the words stand, their unit with them. */
  readonly start: number;
  readonly end: number;
  readonly digits: string;
  readonly unit: '亿元' | '万元' | '元' | '%';
}

/** Longer is no amount. */
const LONGEST = 40;
const SIGN = /[\d,.零〇一二两三四五六七八九十百千万亿点壹贰叁肆伍陆柒捌玖拾佰仟]/;
/** 几十万元, 数百万元, 上千万元, 第二百万元: not how much. */
const VAGUE = /[几数上第每若]$/;
/** 300万元 has been digits all along. */
const PLAIN = /^[\d,.]*[万亿千]?$/;
/** Below it the words are of other things: 三元区, 一元化. */
const LEAST = 100;

/** In the order of the text; what is no number to its last sign stays as it is. */
export function amountsInWords(text: string): InDigits[] {
  const found: InDigits[] = [];
  let last = 0;
  for (let yuan = text.indexOf('元'); yuan >= 0; yuan = text.indexOf('元', yuan + 1)) {
    let start = yuan;
    while (start > last && yuan - start < LONGEST && SIGN.test(text.charAt(start - 1))) start -= 1;
    last = yuan + 1;
    const words = text.slice(start, yuan);
    if (PLAIN.test(words) || VAGUE.test(text.slice(0, start).slice(-1))) continue;
    const said = written(words);
    if (said) found.push({ start, end: yuan + 1, ...said });
  }
  return found;
}

type Written = Pick<InDigits, 'digits' | 'unit'>;

function written(words: string): Written | undefined {
  const amount = amountOf(words);
  if (amount) return amount.value.gte(LEAST) ? printed(amount) : undefined;
  const [low, high] = (neighbours(words) ?? []).map(written);
  return low && low.unit === high?.unit ? { ...low, digits: `${low.digits}-${high.digits}` } : undefined;
}

/** 两三百 says 两百 to 三百, 十五六 says 十五 to 十六: about how much, as a range in digits does. */
export function neighbours(words: string): [low: string, high: string] | undefined {
  const [, before = '', low = '', high = '', behind = ''] = NEIGHBOURS.exec(words) ?? [];
  if (low === '' || digitInWords(high) !== digitInWords(low) + 1) return undefined;
  return [before + low + behind, before + high + behind];
}

/** 五十六点三 as 56.3, below 万; undefined where the signs are no number. */
export function numberInWords(words: string): string | undefined {
  const number = sectionOf(words);
  return number?.value.toFixed(Math.max(0, -number.place));
}

interface Amount {
  /** In 元. */
  readonly value: Money;
  /** Power of ten of the last place that is said: 7 in 一亿五千万. */
  readonly place: number;
}

/**
 * 一亿五千万元 is 1.5亿元 and says no digit more; three thousand times 万 are meant to the 万, as 3000万元 are.
 * Of 1亿2,345.67万元 every digit is said.
 */
function printed({ value, place }: Amount): Written {
  if (place >= 7 && value.gte(1e8))
    return { digits: value.div(1e8).toFixed(8 - Math.min(place, 8)), unit: '亿元' };
  if (value.gte(1e4)) return { digits: value.div(1e4).toFixed(Math.max(0, 4 - place)), unit: '万元' };
  return { digits: value.toFixed(Math.max(0, -place)), unit: '元' };
}

/** By 亿, by 万, and what is left: 两万五元 leaves the last open. */
function amountOf(words: string): Amount | undefined {
  const [, hundredMillions, tenThousands, rest = ''] =
    /^(?:([^亿]{1,20})亿)?(?:([^亿万]{1,20})万)?([^亿万]{0,20})$/.exec(words) ?? [];
  const parts: readonly [string | undefined, number][] = [
    [hundredMillions, 8],
    [tenThousands, 4],
    [rest === '' ? undefined : rest, 0],
  ];
  let amount: Amount | undefined;
  for (const [said, power] of parts) {
    if (said === undefined) continue;
    // 一万亿, 三千二百万亿.
    const part = power === 8 && said.includes('万') ? amountOf(said) : sectionOf(said);
    if (!part || (amount && power === 0 && LONE.test(said))) return undefined;
    const value = part.value.times(10 ** power);
    amount = { value: amount ? amount.value.plus(value) : value, place: part.place + power };
  }
  return amount;
}

const LONE = /^[^零〇]$/;
const DIGIT = '[一二两三四五六七八九壹贰叁肆伍陆柒捌玖]';
const NUMBER = `\\d{1,3}(?:,\\d{3}){1,4}(?:\\.\\d{1,6})?|\\d{1,12}(?:\\.\\d{1,6})?|${DIGIT}`;
const NEIGHBOURS = new RegExp(`^(.{0,12}[十百千万亿])?(${DIGIT})(${DIGIT})([十百千]?[万亿]{0,2})$`);
/** 三千零五十, 5百, 十二, 2,345.67, 二十点五, 零点二: below 万. */
const SECTION = new RegExp(
  `^[零〇]?(?:(${NUMBER})[千仟])?[零〇]?(?:(${NUMBER})[百佰])?[零〇]?(?:(${DIGIT})?([十拾]))?[零〇]?(?:(${NUMBER}))?(?:(?<=.)点([零〇一二三四五六七八九]{1,4}))?$`,
);

function sectionOf(words: string): Amount | undefined {
  const match = SECTION.exec(words);
  if (!match) return undefined;
  const [, thousands, hundreds, tens, ten, ones, decimals] = match;
  let value = new Money(0);
  let place = 0;
  const add = (said: string | undefined, power: number): void => {
    if (said === undefined) return;
    const number = inDigits(said);
    value = value.plus(new Money(number).times(10 ** power));
    place = power - (number.split('.')[1]?.length ?? 0);
  };
  add(thousands, 3);
  add(hundreds, 2);
  if (ten !== undefined) add(tens ?? '一', 1);
  if (ones !== undefined) add(ones, 0);
  if (decimals !== undefined) {
    if (place < 0) return undefined;
    add(`0.${inDigits(decimals)}`, 0);
  }
  return value.isZero() ? undefined : { value, place };
}

function inDigits(said: string): string {
  return said.replace(/,/g, '').replace(/[^\d.]/g, (sign) => String(digitInWords(sign)));
}
