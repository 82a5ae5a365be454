/**
 * What a cell says about money. Blank, zero and unreadable are three different answers, and whatever had
 * to be forgiven on the way (a separator typed into text, full-width digits) is remarked on, so that a
 * check can report it.
 */
import { fromDouble, Money, round, ZERO } from './money';
import { formatFace } from './number-format/face';

export type Remark =
  /** A number stored as text: Excel's own SUM leaves it out. */
  | 'text'
  /** Full-width digits or signs. */
  | 'full-width'
  /** Blanks within or around the figure, U+3000 included. */
  | 'blanks'
  /** A dash printed for zero. */
  | 'dash'
  /** The cell holds more decimals than its format shows: where 尾差 is born. */
  | 'hidden-digits'
  /** The format shows another amount than is stored: `0!.0000` a ten-thousandth of it. */
  | 'scaled';

export type Amount =
  | { readonly kind: 'blank' }
  | {
      readonly kind: 'amount';
      /** As shown: rounded to the digits of the cell's format, and scaled where that scales. */
      readonly value: Money;
      /** Decimals as typed or formatted; trailing zeros count where they are visible. */
      readonly digits: number;
      readonly remarks: readonly Remark[];
      /** With the digits that the format hides. */
      readonly stored?: Money;
    }
  | { readonly kind: 'unreadable'; readonly text: string };

const BLANK: Amount = { kind: 'blank' };
const NONE: readonly Remark[] = [];
const HIDDEN: readonly Remark[] = ['hidden-digits'];
const SCALED: readonly Remark[] = ['scaled'];

/** A cell's value; `format` is its number format code, where it has one. */
export function parseAmount(
  value: string | number | boolean | null | undefined | { readonly error: string },
  format?: string,
): Amount {
  if (value === null || value === undefined) return BLANK;
  if (typeof value === 'number') return fromNumber(value, format);
  if (typeof value === 'string') return parseText(value);
  return { kind: 'unreadable', text: typeof value === 'boolean' ? String(value) : value.error };
}

function fromNumber(value: number, format: string | undefined): Amount {
  if (!Number.isFinite(value)) return { kind: 'unreadable', text: String(value) };
  const held = fromDouble(value);
  const face = format === undefined ? null : formatFace(format);
  if (!face || face.digits === null)
    return { kind: 'amount', value: held, digits: held.decimalPlaces(), remarks: NONE };
  const { digits, power } = face;
  const stored = power === 0 ? held : held.times(`1e${power}`);
  const scaled = power === 0 || held.isZero() ? NONE : SCALED;
  if (stored.decimalPlaces() <= digits) return { kind: 'amount', value: stored, digits, remarks: scaled };
  return { kind: 'amount', value: round(stored, digits), digits, remarks: [...HIDDEN, ...scaled], stored };
}

const FULL_WIDTH = /[０-９．，－（）＋]/g;
const BLANKS = /[\s\u00a0\u2002-\u200b\u3000\ufeff]+/g;
const DASHES = /^[-‐‑–—―－─/]+$/;
const FIGURE = /^([+-]?)(\d{1,3}(?:,\d{3})+|\d+)(\.\d*)?$|^([+-]?)(\.\d+)$/;

/** Text as people type it: `1,149.80`, `１１４９．８０`, `（9.77）` for a negative, `-` for none. */
export function parseText(text: string): Amount {
  const remarks: Remark[] = ['text'];
  let figure = text.replace(BLANKS, '');
  if (figure === '') return BLANK;
  if (figure !== text) remarks.push('blanks');
  if (DASHES.test(figure)) return { kind: 'amount', value: ZERO, digits: 0, remarks: ['dash'] };
  const narrow = figure.replace(FULL_WIDTH, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0));
  if (narrow !== figure) remarks.push('full-width');
  figure = narrow.replace(/^[−–—]/, '-');
  const bracketed = /^\((.+)\)$/.exec(figure);
  if (bracketed) figure = `-${bracketed[1]}`;
  if (!FIGURE.test(figure)) return { kind: 'unreadable', text };
  const digits = figure.replaceAll(',', '');
  const point = digits.indexOf('.');
  return {
    kind: 'amount',
    value: new Money(point === digits.length - 1 ? digits.slice(0, -1) : digits),
    digits: point < 0 ? 0 : digits.length - point - 1,
    remarks,
  };
}

/** Decimals that a number format shows: `#,##0.00` → 2, `0` → 0; null for General, text, percentages and dates. */
export function formatDigits(format: string): number | null {
  return formatFace(format).digits;
}

/** Whether a number format prints thousands separators. */
export function formatGroups(format: string | undefined): boolean {
  return format !== undefined && formatFace(format).grouped;
}
