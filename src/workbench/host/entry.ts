/** What Excel makes of text put into a cell: `values` and `formulas` are parsed as if the officer had typed them. */
import type { CellValue } from '../../workbook/model';
import { invalid } from './wire';

export type Entry = { readonly formula: string } | { readonly value: CellValue };

export function parseEntry(input: unknown, numberFormat: string): Entry {
  if (input === null || input === undefined) return { value: null };
  // What goes into a cell of the format 文本 is text, a number no less.
  if (typeof input === 'number') return { value: numberFormat === '@' ? String(input) : input };
  if (typeof input === 'boolean') return { value: input };
  if (typeof input !== 'string') throw invalid('a cell takes text, a number or a boolean');
  const text = input;
  if (text === '') return { value: null };
  if (text.startsWith("'")) return { value: text.slice(1) };
  if (numberFormat === '@') return { value: text };
  if (text.startsWith('=') && text.length > 1) return { formula: text.slice(1) };
  if (/^(true|false)$/i.test(text)) return { value: text.toLowerCase() === 'true' };
  if (/^#(NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A)$/.test(text)) return { value: { error: text } };
  const number = typedNumber(text.trim());
  return { value: number ?? text };
}

/** Numbers as typed: signs, thousands separators, percent, currency, full width. Dates become their serial number. */
function typedNumber(typed: string): number | null {
  const text = typed.replace(/[０-９．，－]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0));
  const plain = /^\(?[-+]?[¥$￥]?(\d{1,3}(,\d{3})+|\d+)?(\.\d*)?(e[-+]?\d+)?%?\)?$/i;
  if (plain.test(text) && /\d/.test(text)) {
    const negative = text.startsWith('(') !== text.includes('-');
    const magnitude = Number(text.replace(/[(),¥$￥%+-]/g, ''));
    if (Number.isNaN(magnitude)) return null;
    return (negative ? -1 : 1) * (text.endsWith('%') ? magnitude / 100 : magnitude);
  }
  const date = /^(\d{4})[-/年](\d{1,2})(?:[-/月](\d{1,2})?日?)?$/.exec(text);
  if (!date) return null;
  const days = Date.UTC(Number(date[1]), Number(date[2]) - 1, Number(date[3] ?? 1)) / 86_400_000;
  return days + 25_569;
}
