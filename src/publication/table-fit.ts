/** How a table fits the paper: its direction, size of type, column widths and row heights. Every amount stands on one line. */
import { unitsOf } from '../workbook/half-widths';
import type { PrintCell, PrintRow, PrintTable } from './print-table';

export interface TableFit {
  readonly landscape: boolean;
  /** Font size in points. */
  readonly size: number;
  /** Points, one a column. */
  readonly widths: readonly number[];
}

/** 版心 of GB/T 9704: 156 mm × 225 mm, in points. */
export const TEXT_WIDTH = (156 / 25.4) * 72;
export const TEXT_HEIGHT = (225 / 25.4) * 72;

const PADDING = 7;
const SIZES = [9, 8, 7.5, 7, 6.5, 6];

const UNBROKEN = new Set([
  'amount',
  'count',
  'share',
  'code',
  'unitCode',
  'ordinal',
  'sign',
  'weight',
  'figure',
]);

interface Need {
  readonly least: number;
  readonly wish: number;
}

/** Of each column, half-width units of its longest text. */
function longestTexts(rows: readonly PrintRow[], columns: number): number[] {
  const longest = Array.from({ length: columns }, () => 0);
  for (const { cells } of rows)
    for (const { column, columnSpan, text, indent } of cells)
      if (columnSpan === 1) longest[column] = Math.max(longest[column] ?? 0, unitsOf(text) + indent * 2);
  return longest;
}

/** What a table's columns ask for, at any size of type. */
function needsOf(table: PrintTable): (size: number) => Need[] {
  const body = longestTexts(table.body, table.columns.length);
  const head = longestTexts(table.head, table.columns.length);
  const units = table.columns.map((column, index) => {
    const longest = body[index] ?? 0;
    // A heading may wrap, but not to one ideograph a line.
    const headLeast = Math.min(head[index] ?? 0, 6);
    const unbroken = UNBROKEN.has(column.role);
    const least = Math.max(headLeast, unbroken ? longest : Math.min(longest, 8), 3);
    // Long texts (a goal, a task) get room as the square root of what they are: neither a strip nor all of it.
    const text = longest <= 40 ? longest : 40 + 4 * Math.sqrt(longest - 40);
    const wish = Math.max(least, unbroken ? longest : text, unbroken ? 0 : Math.min(column.width, 30) * 0.8);
    return { least, wish };
  });
  return (size) => {
    const points = (length: number) => length * size * 0.53 + PADDING;
    return units.map(({ least, wish }) => ({ least: points(least), wish: points(wish) }));
  };
}

export const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);

export function fitTable(table: PrintTable): TableFit {
  const needs = needsOf(table);
  const upright = bestFit(table, needs, false);
  const across = table.landscape && table.columns.length > 5;
  if (upright.fits && upright.size === SIZES[0] && !across) return upright.fit;
  const turned = bestFit(table, needs, true);
  // A tall table that the pack lays across the paper stays upright where that saves a page.
  return upright.fits && upright.pages <= 1 && turned.pages > 1 ? upright.fit : turned.fit;
}

function bestFit(table: PrintTable, needs: (size: number) => Need[], landscape: boolean) {
  const room = landscape ? TEXT_HEIGHT : TEXT_WIDTH;
  const fits = SIZES.map((size) => {
    const columns = needs(size);
    return {
      landscape,
      size,
      widths: spread(columns, room),
      least: total(columns.map((need) => need.least)),
    };
  });
  // Upright, type is not made smaller than people read a table in.
  const possible = fits.filter((fit) => fit.least <= room && (landscape || fit.size >= 7.5));
  let best: TableFit = possible[0] ?? (fits[fits.length - 1] as (typeof fits)[number]);
  const size = best.size;
  let pages = pagesOf(table, best);
  // Smaller type where it saves a page, or a good part of many.
  for (const fit of possible.filter((one) => one.size >= 7)) {
    if (pages <= 1 || fit === best) continue;
    const fewer = pagesOf(table, fit);
    if (fewer <= 1 || fewer < pages * 0.85) [best, pages] = [fit, fewer];
  }
  return { fit: best, size, fits: possible.length > 0, pages };
}

function pagesOf(table: PrintTable, fit: TableFit): number {
  return total(naturalHeights(table, fit)) / roomOf(table, fit);
}

/** The least first, the rest in proportion to what is wished for, the room filled. */
function spread(columns: readonly Need[], room: number): number[] {
  const least = columns.map((need) => need.least);
  const spare = room - total(least);
  if (spare <= 0) return least.map((width) => (width * room) / total(least));
  const wished = columns.map((need) => need.wish - need.least);
  const wanted = total(wished);
  if (wanted > spare) return least.map((width, index) => width + (spare * (wished[index] ?? 0)) / wanted);
  const full = columns.map((need) => need.wish);
  return full.map((width) => (width * room) / total(full));
}

export const LEADING = 1.3;

/** Heading, unit line and notes over and under a table, in points. */
const AROUND = 76;

/** Lines that a row needs, by its fullest cell. */
export function linesOf(row: PrintRow, fit: TableFit): number {
  const { cells } = row;
  let lines = 1;
  for (let at = 0; at < cells.length; at++) {
    const cell = cells[at] as PrintCell;
    if (cell.rowSpan > 1) continue;
    const own = cellLines(cell, fit);
    if (own > lines) lines = own;
  }
  return lines;
}

/** Half-width units that a line of each column has room for: every cell is asked at every size that is tried. */
const rooms = new WeakMap<TableFit, readonly number[]>();

function roomsOf(fit: TableFit): readonly number[] {
  let found = rooms.get(fit);
  if (!found) rooms.set(fit, (found = fit.widths.map((width) => unitsIn(width, fit))));
  return found;
}

const unitsIn = (width: number, { size }: TableFit) => Math.floor((width - 6) / (size * 0.5));

function cellLines(cell: PrintCell, fit: TableFit): number {
  const room = cell.columnSpan === 1 ? (roomsOf(fit)[cell.column] ?? 0) : unitsIn(widthOf(cell, fit), fit);
  // Most texts, ideographs all of them, are short of one line.
  if ((cell.text.length + cell.indent) * 2 < room && !cell.text.includes('\n')) return 1;
  // Characters that may not begin a line leave it a little short.
  const units = Math.max(2, room - (unitsOf(cell.text) > 60 ? 1 : 0));
  return cell.text
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil((unitsOf(line) + cell.indent * 2) / units)), 0);
}

/** A heading that wraps is broken into lines of about one length (基本 / 支出, not 基本支 / 出). */
export function balanced(text: string, fit: TableFit, width: number): string[] {
  const room = Math.max(2, Math.floor((width - 6) / (fit.size * 0.5)));
  const units = unitsOf(text);
  const count = Math.ceil(units / room);
  if (count < 2 || !/^[\u3000-\u9fff\uff00-\uffef“”]+$/.test(text)) return [text];
  const each = Math.ceil([...text].length / count);
  if (each * 2 > room) return [text];
  const lines: string[] = [];
  let rest = text;
  while (rest.length > each) {
    let end = each;
    if (/^[）、，”]/.test(rest.slice(end))) end--;
    else if (/（$/.test(rest.slice(0, end))) end--;
    if (end < 1) return [text];
    lines.push(rest.slice(0, end));
    rest = rest.slice(end);
  }
  lines.push(rest);
  return lines.length > count ? [text] : lines;
}

function lineHeight(fit: TableFit): number {
  return fit.size * LEADING;
}

/**
 * Heights of all rows, in points. A text that spans rows makes each of them its share taller, or the last row would
 * have to hold it all.
 */
function naturalHeights(table: PrintTable, fit: TableFit): number[] {
  const rows = [...table.head, ...table.body];
  const line = lineHeight(fit);
  const least = line + 3;
  const heights = rows.map((row) => Math.max(least, linesOf(row, fit) * line + 3));
  rows.forEach((row, index) => {
    for (const cell of row.cells) {
      if (cell.rowSpan < 2) continue;
      const needed = cellLines(cell, fit) * line + 3;
      const spanned = heights.slice(index, index + cell.rowSpan);
      const short = (needed - spanned.reduce((sum, one) => sum + one, 0)) / cell.rowSpan;
      if (short <= 0) continue;
      for (let at = index; at < index + cell.rowSpan; at++) heights[at] = (heights[at] ?? least) + short;
    }
  });
  return heights;
}

export function roomOf(table: PrintTable, fit: TableFit): number {
  return (fit.landscape ? TEXT_WIDTH : TEXT_HEIGHT) - AROUND - table.notes.length * 19;
}

/** Where everything fits one page, the rows use the room. */
export function rowHeights(table: PrintTable, fit: TableFit): number[] {
  const heights = naturalHeights(table, fit);
  const least = lineHeight(fit) + 3;
  const room = roomOf(table, fit);
  const used = total(heights);
  const spare = used > room ? Math.max(0, 15 - least) : Math.min(20 - least, (room - used) / heights.length);
  return heights.map((height) => Math.max(height, least + spare));
}

export function widthOf(cell: PrintCell, fit: TableFit): number {
  let width = 0;
  for (let column = cell.column; column < cell.column + cell.columnSpan; column++)
    width += fit.widths[column] ?? 0;
  return width;
}
