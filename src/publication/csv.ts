/** CSV by RFC 4180 in UTF-8, and no cell that a spreadsheet would take for a formula. */
import { encoded, joined } from '../ooxml/encode-pieces';
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
export function csv(rows: Iterable<readonly string[]>, reader: 'excel' | 'programs'): Uint8Array {
  const bytes = joined([...encoded(lines(rows))]);
  return reader === 'excel' ? withMark(bytes) : bytes;
}

function* lines(rows: Iterable<readonly string[]>): Generator<string> {
  const written = new Map<string, string>();
  for (const row of rows) yield `${row.map((text) => once(written, text)).join(',')}\r\n`;
}

/** Columns say the same few things again and again. */
const FEW = 5_000;

function once(written: Map<string, string>, text: string): string {
  if (text === '') return '';
  const known = written.get(text);
  if (known !== undefined) return known;
  const safe = field(text);
  if (written.size < FEW) written.set(text, safe);
  return safe;
}

/** The byte order mark of UTF-8. */
export const MARK = [0xef, 0xbb, 0xbf];

/** What was written for programs, for Excel. */
export function withMark(bytes: Uint8Array): Uint8Array {
  const marked = new Uint8Array(MARK.length + bytes.length);
  marked.set(MARK);
  marked.set(bytes, MARK.length);
  return marked;
}

/** Whether a file is another one with the mark before it. */
export function isMarked(file: Uint8Array, bare: Uint8Array): boolean {
  const mark = MARK.length;
  if (file.length !== bare.length + mark || !MARK.every((byte, at) => file[at] === byte)) return false;
  for (let at = 0; at < bare.length; at++) if (file[mark + at] !== bare[at]) return false;
  return true;
}
