/**
 * Headers as paths: for every column the texts above its first data row, from top to bottom
 * (财政拨款安排 › 一般公共预算拨款 › 基本支出). Columns are recognised by their paths, not by position, so a
 * column inserted, a header retyped or an offset of the whole table does not matter.
 */
import { fold } from '../lexicon/fold';
import { remembered } from '../lexicon/remembered';
import { sameWords } from '../lexicon/same-words';
import type { TableTemplate } from '../template/template';
import { parseArea } from '../workbook/address';
import type { Area } from '../workbook/model';
import { align } from './align';
import type { SheetView } from './sheet-view';
import { similarity } from './similarity';

export type HeaderPath = readonly string[];

/** `2023年预算数` and `{年度}年预算数` are one header; so are 区级… and {级}…. */
export const foldHeader = remembered((text) =>
  fold(text)
    .replace(/\{(?:年度|上年)\}|20\d\d(?=年)/g, '#')
    .replace(/^(?:\{级\}|省级|市级|区级|县级|区县级|本级)(?=当年)/, ''),
);

/** 栏次: a row that only counts the columns. */
export function isColumnCount(texts: readonly string[]): boolean {
  const counts = texts.filter((text) => text.length <= 2 && /^\d{1,2}$/.test(text));
  if (counts.length === 0) return false;
  const numbers = counts.map(Number);
  // ** stands above columns that are not counted.
  const filled = texts.filter((text) => text !== '' && !/^[*＊]+$/.test(text));
  // Whatever somebody wrote beside its numbers.
  if (filled.includes('栏次') && numbers.length > 1 && 2 * numbers.length >= filled.length) return true;
  // The ministry's form writes it beside 类款项, and once for each of two lists.
  if (filled.includes('栏次'))
    return filled.every((text) => /^(?:\d{1,2}|栏次|行次|[类款项]|[-—－–]+)$/.test(text));
  return numbers.length >= 3 && numbers.length === filled.length && numbers.every((n, i) => n === i + 1);
}

/** Rows of a header that head columns: all but those of one text across (title, unit, 年度) and those that count them (栏次). */
export function pathRows(texts: readonly (readonly string[])[], from: number): number[] {
  const rows: number[] = [];
  for (let row = from; row < texts.length; row++) {
    const distinct = new Set((texts[row] ?? []).filter((text) => text !== ''));
    if (isColumnCount(texts[row] ?? [])) continue;
    const caption = [...distinct].some(isCaption);
    if (distinct.size > 0 && !caption && (distinct.size > 1 || rows.length > 0)) rows.push(row);
  }
  return rows;
}

/** 价值（金额单位：万元） heads a column; 金额单位：万元 alone is a caption. */
const isCaption = remembered((text) =>
  /单位:|金额:|年度:|^部门(?:名称)?:|截止时间/.test(text.replace(/(?!^)\([^()]*\)/g, '')),
);

export function pathsOf(texts: readonly (readonly string[])[], from: number, columns: number): HeaderPath[] {
  const rows = pathRows(texts, from);
  return Array.from({ length: columns }, (_, column) => {
    const path: string[] = [];
    for (const row of rows) {
      const text = texts[row]?.[column] ?? '';
      if (text !== '' && text !== path[path.length - 1]) path.push(text);
    }
    return path;
  });
}

/** A template's columns as their headers tell them. */
export interface TemplateColumns {
  readonly paths: readonly HeaderPath[];
  /** By column: the same header with its last word in the other wordings of forms. */
  readonly aliases?: readonly (readonly HeaderPath[])[];
  /** By column: whether forms leave it out without fault. */
  readonly optional?: readonly boolean[];
}

interface TemplateHeader extends TemplateColumns {
  readonly titleRow: number;
  readonly headTop: number;
  readonly texts: readonly (readonly string[])[];
}

const templateCache = new WeakMap<TableTemplate, TemplateHeader>();

/** A template's header with merged texts spread out, and where its title stands. */
export function templateHeader(table: TableTemplate): TemplateHeader {
  let cached = templateCache.get(table);
  if (!cached) {
    const texts = table.headerRows.map((row) => row.map(foldHeader));
    for (const merge of table.headerMerges) {
      const area = parseArea(merge);
      if (area) spread(texts, area);
    }
    const title = foldHeader(table.title);
    const titleRow = Math.max(
      0,
      texts.findIndex((row) => row.some((text) => text !== '' && (text === title || text.includes(title)))),
    );
    const headTop = table.kind === 'form' ? belowFields(table, texts, titleRow) : titleRow + 1;
    const paths = pathsOf(texts, headTop, table.columns.length);
    const aliases = table.columns.map((column, index) =>
      column.aliases.map((alias) => [...(paths[index] ?? []).slice(0, -1), foldHeader(alias)]),
    );
    const optional = table.columns.map((column) => column.optional);
    cached = { texts, titleRow, headTop, paths, aliases, optional };
    templateCache.set(table, cached);
  }
  return cached;
}

/** A form's columns are headed below its fields, whose values stand in the same columns. */
function belowFields(table: TableTemplate, texts: readonly (readonly string[])[], titleRow: number): number {
  const captions = new Set((table.definition.fields ?? []).map((field) => foldHeader(field.caption)));
  let last = titleRow;
  texts.forEach((row, index) => {
    if (row.some((text) => captions.has(text))) last = index;
  });
  return last > titleRow && last + 1 < texts.length ? last + 1 : titleRow + 1;
}

function spread(texts: string[][], area: Area): void {
  const text = texts[area.top]?.[area.left] ?? '';
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      const line = texts[row];
      if (line) line[column] = text;
    }
  }
}

/** The paths of a sheet's columns between two rows (exclusive of `bottom`). */
export function sheetPaths(view: SheetView, top: number, bottom: number): HeaderPath[] {
  return pathsOf(headerTexts(view, top, bottom), 0, view.columnCount);
}

/** The texts themselves, merged ones in every cell that they cover. */
export function headerTexts(view: SheetView, top: number, bottom: number): string[][] {
  const texts: string[][] = [];
  for (let row = top; row < bottom; row++) {
    texts.push(
      Array.from({ length: view.columnCount }, (_, column) => foldHeader(view.coveringText(row, column))),
    );
  }
  return texts;
}

/**
 * Columns that no header was found for, where one column alone between their neighbours is headed by other words for the
 * same: 人员支出 for 人员经费.
 */
export function withOtherWords(
  { paths }: TemplateColumns,
  columns: readonly number[],
  sheet: readonly HeaderPath[],
): number[] {
  return columns.map((column, index) => {
    const own = paths[index] ?? [];
    const before = columns.slice(0, index);
    const after = columns.slice(index + 1).find((one) => one >= 0) ?? sheet.length;
    if (column >= 0 || own.length === 0 || before[index - 1] === -1 || columns[index + 1] === -1)
      return column;
    const from = Math.max(-1, ...before) + 1;
    const free = sheet.slice(from, after).flatMap((path, at) => (path.length > 0 ? [from + at] : []));
    const [only] = free;
    const leaf = (path: HeaderPath = []) => (path.at(-1) ?? '').replace(/^小计$/, '合计');
    const same = only !== undefined && free.length === 1 && sameWords(leaf(own), leaf(sheet[only]));
    return same ? only : column;
  });
}

export interface ColumnMatch {
  /** Sheet column of every template column, −1 where it was not found. */
  readonly columns: readonly number[];
  /** 0 to 1: how well the headers agree. */
  readonly score: number;
}

/** Lays a template's columns over a sheet's. */
export function matchColumns(template: TemplateColumns, sheet: readonly HeaderPath[]): ColumnMatch {
  const { paths, aliases = [], optional = [] } = template;
  const wordings = paths.map((path, index) => [path, ...(aliases[index] ?? [])]);
  const alike = (i: number, path: HeaderPath) => {
    let most = 0;
    const own = wordings[i] ?? [];
    for (let at = 0; at < own.length; at++) most = Math.max(most, pathSimilarity(own[at] ?? [], path));
    return most;
  };
  const columns = align(paths.length, sheet.length, (i, j) => alike(i, sheet[j] ?? []));
  let total = 0;
  let named = 0;
  paths.forEach((path, index) => {
    const column = columns[index] ?? -1;
    if (path.length === 0 || (column < 0 && optional[index])) return;
    named++;
    if (column >= 0) total += alike(index, sheet[column] ?? []);
  });
  return { columns, score: named === 0 ? 0 : total / named };
}

function pathSimilarity(a: HeaderPath, b: HeaderPath): number {
  if (a.length === 0 || b.length === 0) return 0;
  // 科目编码 printed over 类, 款 and 项 is the column of codes.
  if (isLevel(b) && !isLevel(a) && b.length > 1) return pathSimilarity(a, b.slice(0, -1));
  // 年初结转和结余 divided into 合计 and parts: the 合计 is what others print undivided.
  if (isTotal(b) && !isTotal(a) && b.length > 1) return 0.95 * pathSimilarity(a, b.slice(0, -1));
  const leaf = similarity1(a[a.length - 1] ?? '', b[b.length - 1] ?? '');
  if (leaf < 0.5) return 0;
  let shared = 0;
  for (const text of a) if (b.some((other) => similarity1(text, other) >= 0.7)) shared++;
  return 0.7 * leaf + (0.6 * shared) / (a.length + b.length);
}

const LEVELS: ReadonlySet<string> = new Set(['类', '款', '项']);
const TOTALS: ReadonlySet<string> = new Set(['合计', '小计']);

const isLevel = (path: HeaderPath): boolean => LEVELS.has(path[path.length - 1] ?? '');
const isTotal = (path: HeaderPath): boolean => TOTALS.has(path[path.length - 1] ?? '');

/** One-character headers (类, 款, 项) have no pairs to share: same or not. */
export function similarity1(a: string, b: string): number {
  return a === b ? 1 : similarity(a, b);
}
