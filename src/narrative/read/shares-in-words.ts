/** 占六成, 增长一倍, 占三分之一, 百分之五点三: shares and rates that are written in words, as percentages. */

import { numberInWords, type InDigits } from './amounts-in-words';

const DIGITS = '〇一二三四五六七八九十';
const FEW = '[一二两三四五六七八九]';

/** 近六成, 超一倍, 各占一半 say about how much, or of each: they stay as they are. */
const BEFORE =
  '(?<=(?<!各)占(?:比|到|了)?[^，。；：\\d占近约超逾各不接]{0,16}|(?:增长|下降|增加|减少|上升|降低|提高|压减|[增降减]幅)(?:了|为|达)?)';
const BEHIND = '(?!多|以|左右|有余|强|弱|半)';

const SHARE = new RegExp(
  `百分之([百十零一二三四五六七八九点]{1,8})|(?=[一二两三四五六七八九十半])${BEFORE}(?:(${FEW})成(${FEW}|半)?|(${FEW})倍|(一半|半数)|([二三四五六七八九十])分之(${FEW}))${BEHIND}`,
  'g',
);

/** In the order of the text. */
export function sharesInWords(text: string): InDigits[] {
  if (!/[成倍半]|分之/.test(text)) return [];
  return [...text.matchAll(SHARE)].flatMap((match): InDigits[] => {
    const digits = percentOf(match);
    const start = match.index;
    return digits === undefined ? [] : [{ start, end: start + match[0].length, digits, unit: '%' }];
  });
}

function percentOf([, hundredths, tens, ones, times, half, below, above]: RegExpExecArray):
  string | undefined {
  if (hundredths !== undefined) return hundredths === '百' ? '100' : numberInWords(hundredths);
  if (tens !== undefined) return String(10 * digit(tens) + (ones === '半' ? 5 : digit(ones ?? '〇')));
  if (times !== undefined) return String(100 * digit(times));
  if (half !== undefined) return '50';
  return below !== undefined && above !== undefined && digit(above) < digit(below)
    ? String(Math.round((100 * digit(above)) / digit(below)))
    : undefined;
}

const digit = (sign: string): number => (sign === '两' ? 2 : DIGITS.indexOf(sign));
