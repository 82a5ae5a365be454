/** What a cell shows: its value as its number format prints it, in Chinese Excel and WPS. */
import { once } from '../../collect/once';
import { fromDouble, round } from '../money';
import type { Money } from '../money';
import { showDate } from './date';
import { sectionsOf } from './sections';
import type { Part, Section } from './sections';

type Showable = string | number | boolean | null | undefined | { readonly error: string };

/** Undefined for General. Alignment blanks (`_)`) stand as blanks. */
export function shownText(value: Showable, format?: string): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'object') return value.error;
  if (typeof value === 'string') return format === undefined ? value : textIn(value, format);
  if (!Number.isFinite(value)) return '';
  return format === undefined ? general(value) : numberIn(value, format);
}

function general(value: number): string {
  return fromDouble(value).toString();
}

/** A text has the fourth section, or one that holds `@`; number formats leave it as it is. */
function textIn(text: string, format: string): string {
  const sections = sectionsOf(format);
  const own = sections[3] ?? sections.find(({ parts }) => parts.some(({ kind }) => kind === 'text'));
  if (!own || (!sections[3] && own !== sections[sections.length - 1])) return text;
  return own.parts
    .map((part) => (part.kind === 'text' ? text : part.kind === 'literal' ? part.text : ''))
    .join('');
}

function numberIn(value: number, format: string): string {
  const { section, bare } = sectionFor(value, sectionsOf(format));
  const { parts, numerals } = section;
  const has = (kind: Part['kind']) => parts.some((part) => part.kind === kind);
  if (has('date')) return showDate(value, parts, numerals) ?? general(value);
  const minus = value < 0 && !bare ? '-' : '';
  const amount = fromDouble(Math.abs(value));
  // 一千二百三十四 and fractions are nobody's amounts: what is stored says more than a guess.
  if (numerals > 0 || has('fraction')) return general(value);
  if (has('exponent')) return minus + exponential(amount, parts);
  if (has('digit')) return minus + digits(amount, parts);
  return (
    (has('general') || has('text') ? minus : '') +
    parts
      .map((part) => {
        if (part.kind === 'general' || part.kind === 'text') return amount.toString();
        return part.kind === 'literal' ? part.text : part.kind === 'percent' ? '%' : '';
      })
      .join('')
  );
}

/** `bare`: the section was made for negatives and brings its own sign. */
function sectionFor(
  value: number,
  sections: readonly Section[],
): { readonly section: Section; readonly bare: boolean } {
  const [first, second, third] = sections as readonly [Section, Section?, Section?];
  const numeric = sections.length > 3 ? sections.slice(0, 3) : sections;
  if (numeric.some(({ condition }) => condition !== null)) {
    const found = numeric.find(({ condition }) => condition && holds(value, condition));
    const rest = numeric.find(({ condition }, index) => condition === null && index > 0);
    const section = found ?? rest ?? first;
    return { section, bare: value < 0 && /^[<=]/.test(section.condition?.operator ?? '') };
  }
  if (value < 0 && second && !isTextOnly(second)) return { section: second, bare: true };
  if (value === 0 && third && !isTextOnly(third)) return { section: third, bare: false };
  return { section: first, bare: false };
}

function isTextOnly({ parts }: Section): boolean {
  return parts.some(({ kind }) => kind === 'text') && !parts.some(({ kind }) => kind === 'digit');
}

function holds(
  value: number,
  { operator, than }: { readonly operator: string; readonly than: number },
): boolean {
  switch (operator) {
    case '<':
      return value < than;
    case '<=':
      return value <= than;
    case '>':
      return value > than;
    case '>=':
      return value >= than;
    case '=':
      return value === than;
    default:
      return value !== than;
  }
}

/** Where the point is, how many decimals, and by which power of ten the amount is shown: % shifts by 2, a last comma by −3. */
export interface Layout {
  readonly point: number;
  readonly decimals: number;
  readonly power: number;
  readonly grouped: boolean;
}

export const layoutOf = once((parts: readonly Part[]): Layout => {
  const point = parts.findIndex(({ kind }) => kind === 'point');
  const places = parts.flatMap(({ kind }, index) => (kind === 'digit' ? [index] : []));
  const decimals = point < 0 ? 0 : places.filter((index) => index > point).length;
  const whole = places.filter((index) => point < 0 || index < point);
  const [first = -1] = whole;
  const last = whole[whole.length - 1] ?? -1;
  let grouped = false;
  let thousands = 0;
  parts.forEach(({ kind }, index) => {
    if (kind !== 'comma') return;
    if (index > first && index < last) grouped = true;
    // Behind the last digit, of the whole part or of the decimals.
    else if (index > last && !places.some((place) => place > index && (point < 0 || index > point)))
      thousands++;
  });
  const percents = parts.filter(({ kind }) => kind === 'percent').length;
  return { point, decimals, power: 2 * percents - 3 * thousands, grouped };
});

function digits(amount: Money, parts: readonly Part[]): string {
  const layout = layoutOf(parts);
  const shown = round(amount.times(`1e${layout.power}`), layout.decimals);
  const [whole = '', fraction = ''] = shown.toFixed(layout.decimals).split('.');
  const end = layout.point < 0 ? parts.length : layout.point;
  return (
    wholePart(whole === '0' ? '' : whole, parts.slice(0, end), layout.grouped) +
    decimalPart(fraction, parts.slice(end))
  );
}

/** From the right: every digit in its place, what is left over before the first place. */
function wholePart(whole: string, parts: readonly Part[], grouped: boolean): string {
  const first = parts.findIndex(({ kind }) => kind === 'digit');
  let rest = whole;
  let count = 0;
  let text = '';
  const put = (character: string) => {
    if (grouped && count > 0 && count % 3 === 0 && character !== ' ') text = `,${text}`;
    text = character + text;
    count++;
  };
  for (let index = parts.length - 1; index >= 0; index--) {
    const part = parts[index] as Part;
    if (part.kind === 'literal') text = part.text + text;
    else if (part.kind === 'percent') text = `%${text}`;
    else if (part.kind === 'digit') {
      const last = rest.slice(-1);
      rest = rest.slice(0, -1);
      if (last !== '') put(last);
      else if (part.text === '0') put('0');
      else if (part.text === '?') put(' ');
      if (index === first) for (const character of [...rest].reverse()) put(character);
    }
  }
  // A format such as `.00` has no place for a whole part, and shows it all the same.
  return first < 0 ? text + whole : text;
}

function decimalPart(fraction: string, parts: readonly Part[]): string {
  let at = 0;
  return parts
    .map((part) => {
      switch (part.kind) {
        case 'point':
          return '.';
        case 'literal':
          return part.text;
        case 'percent':
          return '%';
        case 'digit': {
          const rest = fraction.slice(at++);
          if (part.text === '0' || /[1-9]/.test(rest)) return rest.slice(0, 1);
          return part.text === '?' ? ' ' : '';
        }
        default:
          return '';
      }
    })
    .join('');
}

function exponential(amount: Money, parts: readonly Part[]): string {
  const at = parts.findIndex(({ kind }) => kind === 'exponent');
  const mantissa = parts.slice(0, at);
  const { point, decimals } = layoutOf(mantissa);
  const places = mantissa.slice(0, point < 0 ? at : point).filter(({ kind }) => kind === 'digit').length;
  let exponent = amount.isZero() ? 0 : Math.floor(amount.e / Math.max(1, places)) * Math.max(1, places);
  let scaled = round(amount.times(`1e${-exponent}`), decimals);
  if (scaled.gte(`1e${Math.max(1, places)}`)) {
    exponent += Math.max(1, places);
    scaled = round(amount.times(`1e${-exponent}`), decimals);
  }
  const part = parts[at];
  const sign = exponent < 0 ? '-' : part?.kind === 'exponent' && part.plus ? '+' : '';
  const power = wholePart(String(Math.abs(exponent)).replace(/^0$/, ''), parts.slice(at + 1), false);
  return `${digits(scaled, mantissa)}E${sign}${power}`;
}
