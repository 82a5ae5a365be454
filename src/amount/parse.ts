/**
 * What a cell says about money. Blank, zero and unreadable are three different answers, and whatever had
 * to be forgiven on the way (a separator typed into text, full-width digits) is remarked on, so that a
 * check can report it.
 */
import { fromDouble, Money, round, ZERO } from './money';

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
  | 'hidden-digits';

export type Amount =
  | { readonly kind: 'blank' }
  | {
      readonly kind: 'amount';
      /** As shown: rounded to the digits of the cell's format. */
      readonly value: Money;
      /** Decimals as typed or formatted; trailing zeros count where they are visible. */
      readonly digits: number;
      readonly remarks: readonly Remark[];
      /** What is stored, where the format hides digits. */
      readonly stored?: Money;
    }
  | { readonly kind: 'unreadable'; readonly text: string };

export const BLANK: Amount = { kind: 'blank' };
const NONE: readonly Remark[] = [];
const HIDDEN: readonly Remark[] = ['hidden-digits'];

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
  const stored = fromDouble(value);
  const shown = format === undefined ? null : formatDigits(format);
  if (shown === null) return { kind: 'amount', value: stored, digits: stored.decimalPlaces(), remarks: NONE };
  if (stored.decimalPlaces() <= shown) return { kind: 'amount', value: stored, digits: shown, remarks: NONE };
  return { kind: 'amount', value: round(stored, shown), digits: shown, remarks: HIDDEN, stored };
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

const formatCache = new Map<string, number | null>();

/** Decimals that a number format shows: `#,##0.00` → 2, `0` → 0; null for General, text and dates. */
export function formatDigits(format: string): number | null {
  let digits = formatCache.get(format);
  if (digits === undefined) {
    digits = countFormatDigits(format);
    formatCache.set(format, digits);
  }
  return digits;
}

function countFormatDigits(format: string): number | null {
  const positive = (format.split(';')[0] ?? '').replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '');
  if (/general|[@ymdhs%e]/i.test(positive) || !/[0#?]/.test(positive)) return null;
  return /\.([0#?]+)/.exec(positive)?.[1]?.length ?? 0;
}

/** Whether a number format prints thousands separators. */
export function formatGroups(format: string | undefined): boolean {
  return format !== undefined && /[#0],[#0]/.test(format);
}
