/** CSV by RFC 4180 in UTF-8, and no cell that a spreadsheet would take for a formula. */
import { cleanText } from './html';

/** What Excel, WPS and LibreOffice start a formula with, or a line break that hides one. */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/;
const NUMBER = /^-?\d+(?:\.\d+)?%?$/;

/** A text that cannot be run: an apostrophe before it. Negative numbers stay numbers. */
export function harmless(text: string): string {
  const clean = cleanText(text);
  return FORMULA.test(clean) && !NUMBER.test(clean) ? `'${clean}` : clean;
}

function field(text: string): string {
  const safe = harmless(text);
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/**
 * `excel`: with a byte order mark, without which a Chinese Excel reads the file as GBK. `programs`: without, for readers
 * of Data Packages (datapackage 1.1) take it for a part of the first column's name.
 */
export function csv(rows: readonly (readonly string[])[], reader: 'excel' | 'programs'): Uint8Array {
  const mark = reader === 'excel' ? '\ufeff' : '';
  return new TextEncoder().encode(`${mark}${rows.map((row) => row.map(field).join(',')).join('\r\n')}\r\n`);
}
