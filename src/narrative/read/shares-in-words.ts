/** 占六成, 增长一倍, 占三分之一, 百分之五点三: shares and rates that are written in words, as percentages. */

import { countInWords, digitInWords } from '../../lexicon/chinese-digits';
import { neighbours, numberInWords, type InDigits } from './amounts-in-words';

const FEW = '[一二两三四五六七八九]';
const HUNDREDTHS = '[百十零一二三四五六七八九点]{1,8}';
const TO = '[到至~～—–-]';

/** 近六成, 超一倍, 各占一半 say about how much, or of each: they stay as they are. */
const BEFORE =
  '(?<=(?<!各)占(?:比|到|了)?[^，。；：\\d占近约超逾各不接]{0,16}|(?:增长|下降|增加|减少|上升|降低|提高|压减|[增降减]幅)(?:了|为|达)?)';
/** 一百二十五分之一, 三成到四成: what begins before it is not read from its middle. */
const FIRST = `(?<![零一二两三四五六七八九十百千万点\\d成倍]${TO}?)`;
const BEHIND = `(?!多|以|左右|有余|强|弱|半|${TO}[一二两三四五六七八九十\\d])`;

const SHARE = new RegExp(
  `百分之(?<hundredths>${HUNDREDTHS})(?:${TO}(?:百分之)?(?<most>${HUNDREDTHS}))?` +
    `|(?=[一二两三四五六七八九十半])${FIRST}${BEFORE}(?:(?<low>${FEW})(?:成?${TO})?(?<high>${FEW})成` +
    `|(?<tens>${FEW})成(?<ones>${FEW}|半)?|(?<times>${FEW})倍|(?<half>一半|半数)` +
    `|(?<below>[二三四五六七八九十]{1,3})分之(?<above>${FEW}))${BEHIND}`,
  'g',
);

/**
 * 比上年翻了一番, 9.00万元，翻两番: a change of money that was made, to the words; 服务人次比上年翻一番 is none. 产值五年翻一番 is a goal, 近翻番 about how much.
 */
const DOUBLED =
  /(?<=(?:(?:^|[，。；：]|收入|支出|[预决]算数?|费|资金|拨款|总[额计])[比较与同和](?:上年|去年|20\d\d年)[^，。；]{0,24}|[万亿]?元，(?:同比|(?:比|较)上年|增长)?))(?<![近乎约将超])翻了?(?<twice>[一二两三1-3])?番(?!多|有余|以上|左右|的?目标)/g;

/** In the order of the text; 七八成 is a range: 70-80%. */
export function sharesInWords(text: string): InDigits[] {
  if (!/[成倍半番]|分之/.test(text)) return [];
  const inDigits = (match: RegExpExecArray, digits: string | undefined): InDigits[] => {
    const start = match.index;
    return digits === undefined ? [] : [{ start, end: start + match[0].length, digits, unit: '%' }];
  };
  return [
    ...[...text.matchAll(SHARE)].flatMap((match) => inDigits(match, percentOf(match.groups ?? {}))),
    ...[...(text.includes('番') ? text.matchAll(DOUBLED) : [])].flatMap((match) =>
      inDigits(match, doubledBy(match.groups?.['twice'])),
    ),
  ].sort((a, b) => a.start - b.start);
}

/** 翻一番 is 增长100%, 翻两番 300%; a word for it is good for a few hundredths. */
function doubledBy(times = '一'): string {
  const doublings = Number(times) || digitInWords(times);
  return `增长约${100 * (2 ** doublings - 1)}`;
}

function percentOf(said: Partial<Record<string, string>>): string | undefined {
  const { hundredths, most, low, high, tens, ones, times, half, below, above } = said;
  if (hundredths !== undefined) {
    const [least, last] = most === undefined ? (neighbours(hundredths) ?? [hundredths]) : [hundredths, most];
    return last === undefined ? hundredthsOf(least) : rangeOf(hundredthsOf(least), hundredthsOf(last));
  }
  if (low !== undefined && high !== undefined)
    return rangeOf(String(10 * digitInWords(low)), String(10 * digitInWords(high)));
  if (tens !== undefined)
    return String(10 * digitInWords(tens) + (ones === '半' ? 5 : digitInWords(ones ?? '零')));
  if (times !== undefined) return String(100 * digitInWords(times));
  if (half !== undefined) return '50';
  if (below === undefined || above === undefined) return undefined;
  const [whole, part] = [countInWords(below), digitInWords(above)];
  return part < whole ? String(Math.round((100 * part) / whole)) : undefined;
}

const hundredthsOf = (words: string): string | undefined => (words === '百' ? '100' : numberInWords(words));

const rangeOf = (low: string | undefined, high: string | undefined): string | undefined =>
  low === undefined || high === undefined || Number(low) >= Number(high) ? undefined : `${low}-${high}`;
