/** Serial numbers of days as dates and times, as their format shows them. */
import type { Part } from './sections';

type DatePart = Extract<Part, { kind: 'date' }>;

const SHORT_MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const CHINESE_WEEKDAYS = '日一二三四五六';

/** Days of Excel's calendar end with the year 9999. */
const LAST_DAY = 2_958_466;

interface Moment {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly weekday: number;
  /** Milliseconds since the serial 0, for [h]. */
  readonly elapsed: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly millisecond: number;
}

/** Null for a serial number outside the calendar: Excel shows #### there. */
export function showDate(serial: number, parts: readonly Part[], numerals: 0 | 1 | 2): string | null {
  if (!(serial >= 0 && serial < LAST_DAY)) return null;
  const moment = momentOf(serial, fractionDigits(parts));
  const noon = parts.some((part) => part.kind === 'date' && /\//.test(part.text));
  let text = '';
  parts.forEach((part, index) => {
    if (part.kind === 'literal') text += part.text;
    else if (part.kind === 'date') text += datePart(part, moment, isMinute(parts, index), noon, numerals);
    else if (part.kind === 'point') text += '.';
    else if (part.kind === 'digit' && isSecondFraction(parts, index))
      text += String(moment.millisecond).padStart(3, '0')[digitsBefore(parts, index)] ?? '0';
    else if (part.kind === 'comma') text += ',';
  });
  return text;
}

/** Excel counts a 29 February 1900 that never was; from March on its days are those of the calendar. */
function momentOf(serial: number, digits: number): Moment {
  const unit = 10 ** (3 - digits);
  const elapsed = Math.round((serial * 86_400_000) / unit) * unit;
  const days = Math.floor(elapsed / 86_400_000);
  const date = new Date(Date.UTC(1899, 11, days < 60 ? 31 : 30) + days * 86_400_000);
  const isGhost = days === 60;
  const rest = elapsed - days * 86_400_000;
  return {
    year: date.getUTCFullYear(),
    month: isGhost ? 2 : date.getUTCMonth() + 1,
    day: isGhost ? 29 : days === 0 ? 0 : date.getUTCDate(),
    weekday: (days + 6) % 7,
    elapsed,
    hour: Math.floor(rest / 3_600_000),
    minute: Math.floor(rest / 60_000) % 60,
    second: Math.floor(rest / 1000) % 60,
    millisecond: rest % 1000,
  };
}

function fractionDigits(parts: readonly Part[]): number {
  return Math.min(
    3,
    parts.filter((part, index) => part.kind === 'digit' && isSecondFraction(parts, index)).length,
  );
}

function digitsBefore(parts: readonly Part[], index: number): number {
  let count = 0;
  while (parts[index - 1 - count]?.kind === 'digit') count++;
  return count;
}

function isSecondFraction(parts: readonly Part[], index: number): boolean {
  return parts[index - 1 - digitsBefore(parts, index)]?.kind === 'point';
}

/** m behind an hour or before a second is a minute. */
function isMinute(parts: readonly Part[], index: number): boolean {
  const own = parts[index];
  if (own?.kind !== 'date' || !own.text.startsWith('m')) return false;
  if (own.elapsed) return true;
  const dates = parts.filter((part): part is DatePart => part.kind === 'date' && !part.text.includes('/'));
  const at = dates.indexOf(own);
  return (dates[at - 1]?.text.startsWith('h') || dates[at + 1]?.text.startsWith('s')) ?? false;
}

function datePart(
  { text, elapsed }: DatePart,
  moment: Moment,
  minute: boolean,
  noon: boolean,
  numerals: 0 | 1 | 2,
): string {
  const number = (value: number) =>
    numerals !== 0 ? chineseNumber(value, numerals) : String(value).padStart(Math.min(text.length, 2), '0');
  if (elapsed) {
    const unit = { h: 3_600_000, m: 60_000, s: 1000 }[text.slice(0, 1)] ?? 1000;
    return String(Math.floor(moment.elapsed / unit)).padStart(text.length, '0');
  }
  if (text.includes('/')) return noonText(text, moment.hour);
  switch (text.slice(0, 1)) {
    case 'y':
      return yearText(moment.year, text.length > 2, numerals);
    case 'e':
      return yearText(moment.year, true, numerals);
    case 'b':
      return String(moment.year + 543);
    case 'm':
      return minute ? number(moment.minute) : monthText(text.length, moment.month, number);
    case 'd':
      if (text.length < 3) return number(moment.day);
      return (WEEKDAYS[moment.weekday] ?? '').slice(0, text.length === 3 ? 3 : undefined);
    case 'a':
      return `${text.length > 3 ? '星期' : '周'}${CHINESE_WEEKDAYS[moment.weekday] ?? ''}`;
    case 'h':
      return number(noon ? moment.hour % 12 || 12 : moment.hour);
    default:
      return number(moment.second);
  }
}

function noonText(text: string, hour: number): string {
  const [morning = '', afternoon = ''] = text.split('/');
  return hour < 12 ? morning : afternoon;
}

function monthText(length: number, month: number, number: (value: number) => string): string {
  if (length < 3) return number(month);
  if (length === 3) return SHORT_MONTHS[month - 1] ?? '';
  return length === 5 ? (MONTHS[month - 1] ?? '').slice(0, 1) : (MONTHS[month - 1] ?? '');
}

const DIGITS = ['', '〇一二三四五六七八九', '零壹贰叁肆伍陆柒捌玖'];
const TENS = ['', '十', '拾'];

function yearText(year: number, long: boolean, numerals: 0 | 1 | 2): string {
  const text = long ? String(year).padStart(4, '0') : String(year % 100).padStart(2, '0');
  return numerals === 0 ? text : [...text].map((digit) => DIGITS[numerals]?.[Number(digit)] ?? '').join('');
}

/** Of a month, a day, an hour, a minute: below a hundred. */
function chineseNumber(value: number, numerals: 1 | 2): string {
  const digit = (one: number) => DIGITS[numerals]?.[one] ?? '';
  if (value < 10) return digit(value);
  const tens = Math.floor(value / 10);
  // 十二 in small numerals, 壹拾贰 in large ones.
  const head = tens === 1 && numerals === 1 ? '' : digit(tens);
  return head + (TENS[numerals] ?? '') + (value % 10 === 0 ? '' : digit(value % 10));
}
