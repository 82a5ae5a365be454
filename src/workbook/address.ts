/** A1 notation and back. Everything else counts rows and columns from zero. */
import { MAX_COLUMNS, MAX_ROWS } from './limits';
import type { Area } from './model';

/** 0 → `A`, 27 → `AB`. */
export function columnName(column: number): string {
  let name = '';
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26)) {
    name = String.fromCharCode(65 + ((n - 1) % 26)) + name;
  }
  return name;
}

export function cellAddress(row: number, column: number): string {
  return columnName(column) + String(row + 1);
}

export function areaAddress(area: Area): string {
  const from = cellAddress(area.top, area.left);
  const to = cellAddress(area.bottom, area.right);
  return from === to ? from : `${from}:${to}`;
}

/** `B3`, `$B$3:D5`, `A:C` is not an area. Returns null for what is not A1 notation. */
export function parseArea(text: string): Area | null {
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/i.exec(text.trim());
  if (!match) return null;
  const [, c1 = '', r1 = '', c2 = c1, r2 = r1] = match;
  const columns = [columnIndex(c1), columnIndex(c2)];
  const rows = [Number(r1) - 1, Number(r2) - 1];
  return {
    top: Math.min(...rows),
    bottom: Math.max(...rows),
    left: Math.min(...columns),
    right: Math.max(...columns),
  };
}

/** YSS2024 lies beyond column XFD: it is no cell but may be a defined name (ECMA-376 part 1, 18.17.2.5). */
export function onSheet({ bottom, right }: Area): boolean {
  return bottom < MAX_ROWS && right < MAX_COLUMNS;
}

export function columnIndex(name: string): number {
  let index = 0;
  for (const letter of name.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

/** `'三公 经费''表'!$A$1`: a sheet's name as a formula wants it, always quoted. */
export function sheetReference(sheet: string, area: Area): string {
  const from = absoluteAddress(area.top, area.left);
  const to = absoluteAddress(area.bottom, area.right);
  return `${sheetPrefix(sheet)}${from === to ? from : `${from}:${to}`}`;
}

/** `'三公 经费''表'!`: quoted, for a plain name would have to follow other rules in every host. */
export function sheetPrefix(sheet: string): string {
  return `'${sheet.replaceAll("'", "''")}'!`;
}

function absoluteAddress(row: number, column: number): string {
  return `$${columnName(column)}$${row + 1}`;
}

/** The sheet and area that a defined name refers to, or null where it is a constant, a #REF! or another file's. */
export function parseReference(refersTo: string): { sheet: string; area: Area } | null {
  const match = /^=?(?:'((?:[^']|'')+)'|([^'!]+))!([^!]+)$/.exec(refersTo.trim());
  if (!match) return null;
  const sheet = (match[1] ?? match[2] ?? '').replaceAll("''", "'").replace(/^\[\d+\]/, '');
  if (sheet.startsWith('#')) return null;
  const area = parseArea(match[3] ?? '');
  return area ? { sheet, area } : null;
}
