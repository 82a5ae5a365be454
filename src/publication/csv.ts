/**
 * CSV for people who open it in Excel and for programs alike: RFC 4180, UTF-8 with a byte order mark (without it
 * a Chinese Excel reads the file as GBK and shows garbage; CSV readers skip it), and no cell that a spreadsheet
 * would take for a formula.
 */
import { strToU8 } from 'fflate';
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

export function csv(rows: readonly (readonly string[])[]): Uint8Array {
  return strToU8(`\ufeff${rows.map((row) => row.map(field).join(',')).join('\r\n')}\r\n`);
}
