/**
 * References inside formula text: finding them without parsing the formula, and moving them. Text in quotes,
 * structured references, functions (`LOG10(`) and names that contain something like an address are left alone.
 */
import { columnIndex, columnName } from './address';
import { MAX_COLUMNS, MAX_FORMULA, MAX_ROWS } from './limits';

export interface Corner {
  /** Zero-based; undefined in a reference to whole columns (`A:C`) or whole rows (`1:3`). */
  readonly row?: number;
  readonly column?: number;
  readonly rowFixed: boolean;
  readonly columnFixed: boolean;
}

export interface Reference {
  /** As written, with quotes and the `!`; empty where the reference is to the formula's own sheet. */
  readonly prefix: string;
  /** Sheet named by the prefix, or null. Undefined where it lies in another file or spans sheets. */
  readonly sheet: string | null | undefined;
  readonly from: Corner;
  /** Undefined for a single cell. */
  readonly to?: Corner;
}

const CORNER = String.raw`\$?[A-Za-z]{1,3}\$?\d{1,7}`;
const COLUMNS = String.raw`\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}`;
const ROWS = String.raw`\$?\d{1,7}:\$?\d{1,7}`;
const QUOTED_SHEET = String.raw`'(?:[^']|'')+'!`;
const PLAIN_SHEET = String.raw`(?:\[\d+\])?[\p{L}_\\][\p{L}\p{M}\p{N}_.\\?]*(?::[\p{L}_][\p{L}\p{M}\p{N}_.]*)?!`;
const BRACKETS = String.raw`\[(?:[^[\]]|\[[^[\]]*\])*\]`;
const WORD = String.raw`[\p{L}\p{M}\p{N}_.\\$]+`;

/** What no part of a formula matches ends here, so that broken text costs no more than sound text. */
const UNCLOSED = String.raw`'(?:[^']|'')*'?`;

/**
 * Text | a reference with its sheet | the sheet of a name | brackets of a structured reference | any other word,
 * taken whole so that no reference is found inside it (older web views have no look-behind).
 */
let tokens: RegExp | undefined;
/** Made where a formula is: the classes of letters take longer than reading a sheet. */
const token = () =>
  (tokens ??= new RegExp(
    String.raw`"(?:[^"]|"")*"?|(${QUOTED_SHEET}|${PLAIN_SHEET})?` +
      String.raw`(${CORNER}(?::${CORNER})?|${COLUMNS}|${ROWS})(?![\p{L}\p{M}\p{N}_.\\(!])|` +
      [QUOTED_SHEET, PLAIN_SHEET, BRACKETS, WORD, UNCLOSED].join('|'),
    'gu',
  ));

/** Rewrites each reference of a formula; `change` returns the new text, or null to leave it. */
export function mapReferences(formula: string, change: (reference: Reference) => string | null): string {
  if (formula.length > MAX_FORMULA) return formula;
  return formula.replaceAll(token(), (text: string, prefix: string | undefined, area: string | undefined) => {
    if (area === undefined) return text;
    const [first = '', second] = area.split(':');
    const from = parseCorner(first);
    const to = second === undefined ? undefined : parseCorner(second);
    if ([from, to].some((corner) => corner && !insideGrid(corner))) return text;
    return change({ prefix: prefix ?? '', sheet: sheetOf(prefix), from, to }) ?? text;
  });
}

/** Whether some reference names this sheet, for formulas that a deleted sheet leaves without meaning. */
export function replaceSheet(formula: string, sheet: string, prefix: string): string {
  return formula.replaceAll(token(), (text: string) => {
    if (text.startsWith('"') || text.startsWith('[')) return text;
    const mark = text.lastIndexOf('!');
    if (mark === -1 || !sameSheet(sheetOf(text.slice(0, mark + 1)), sheet)) return text;
    return prefix + text.slice(mark + 1);
  });
}

/** The same formula seen from another cell, as a shared formula means it (18.3.1.40). */
export function moveFormula(formula: string, rows: number, columns: number): string {
  return mapReferences(formula, ({ prefix, from, to }) => {
    const corners = [from, to].map((corner) => corner && moveCorner(corner, rows, columns));
    if (corners.includes(null)) return `${prefix}#REF!`;
    return prefix + corners.flatMap((corner) => (corner ? [printCorner(corner)] : [])).join(':');
  });
}

function moveCorner(corner: Corner, rows: number, columns: number): Corner | null {
  const moved = {
    ...corner,
    ...(corner.row !== undefined && !corner.rowFixed && { row: corner.row + rows }),
    ...(corner.column !== undefined && !corner.columnFixed && { column: corner.column + columns }),
  };
  return insideGrid(moved) ? moved : null;
}

function insideGrid({ row = 0, column = 0 }: Corner): boolean {
  return row >= 0 && row < MAX_ROWS && column >= 0 && column < MAX_COLUMNS;
}

function parseCorner(text: string): Corner {
  const [, columnMark = '', column = '', rowMark = '', row = ''] =
    /^(\$?)([A-Za-z]*)(\$?)(\d*)$/.exec(text) ?? [];
  return {
    ...(row !== '' && { row: Number(row) - 1 }),
    ...(column !== '' && { column: columnIndex(column) }),
    columnFixed: column !== '' && columnMark === '$',
    rowFixed: rowMark === '$' || (column === '' && columnMark === '$'),
  };
}

export function printCorner({ row, column, rowFixed, columnFixed }: Corner): string {
  const columnText = column === undefined ? '' : (columnFixed ? '$' : '') + columnName(column);
  const rowText = row === undefined ? '' : (rowFixed ? '$' : '') + String(row + 1);
  return columnText + rowText;
}

function sheetOf(prefix: string | undefined): string | null | undefined {
  if (prefix === undefined) return null;
  const quoted = prefix.startsWith("'");
  const name = (quoted ? prefix.slice(1, -2) : prefix.slice(0, -1)).replaceAll("''", "'");
  return /[[\]:]/.test(name) ? undefined : name;
}

/** Excel compares sheet names without regard to case. */
export function sameSheet(a: string | null | undefined, b: string): boolean {
  return typeof a === 'string' && a.toLowerCase() === b.toLowerCase();
}
