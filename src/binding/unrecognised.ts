/**
 * The answer “none of the templates”: a template is taken only where it explains the workbook. Otherwise
 * this says which come near and what differs, as data, so that whoever asked may go on from there.
 */
import type { TableTemplate, Template } from '../template/template';
import { sheetPaths, templateHeader } from './header';
import { titleRows } from './titles';
import type { Place } from './lay-over';
import type { TitleRow } from './titles';
import type { SheetView } from './sheet-view';

/** What keeps a place from being the table that it resembles. */
export interface Difference {
  readonly table: TableTemplate;
  readonly sheet: string;
  /** What the sheet is headed, where that is not a title of the table. */
  readonly title: string | null;
  /** Columns of the form that the sheet does not have, as their headers say. */
  readonly absent: readonly string[];
  /** Columns of the sheet that the form does not have. */
  readonly further: readonly string[];
}

export interface NearTemplate {
  readonly template: Template;
  /** Tables of it that the workbook has. */
  readonly fitting: readonly { readonly table: TableTemplate; readonly sheet: string }[];
  readonly differing: readonly Difference[];
  /** Sheets that look like tables and are none of this template's. */
  readonly foreign: readonly { readonly sheet: string; readonly title: string }[];
}

export class UnrecognisedError extends Error {
  override readonly name = 'UnrecognisedError';
  /** `near`: the nearest template first; empty where nothing in the workbook resembles any table. */
  constructor(
    readonly near: readonly NearTemplate[] = [],
    /** The template that the workbook's own names say, and that is not at hand. */
    readonly named: string | null = null,
  ) {
    super(`${named === null ? '' : `工作簿里记着它用的是模板“${named}”，这里没有载入。`}${inWords(near)}`);
  }
}

export function differenceOf(place: Place): Difference {
  const { table, view, titleRow, bodyTop, columns, titleScore } = place;
  const { paths } = templateHeader(table);
  const absent = columns.flatMap((column, index) =>
    column < 0 && table.columns[index]?.optional !== true ? name(paths[index] ?? []) : [],
  );
  const used = new Set(columns);
  const further = sheetPaths(view, titleRow + 1, bodyTop).flatMap((path, column) =>
    used.has(column) ? [] : name(path),
  );
  return {
    table,
    sheet: view.sheet.name,
    title: titleScore === 1 ? null : titleOf(view, titleRow),
    absent: [...new Set(absent)],
    further: [...new Set(further)],
  };
}

/** A difference in words: `标题是“…”，不是“…”；没有“…”列；多了“…”列`. */
export function differenceInWords({ table, title, absent, further }: Difference): string {
  const parts = [
    ...(title === null ? [] : [title === '' ? '没有标题' : `标题是“${title}”，不是“${table.title}”`]),
    ...(absent.length > 0 ? [`没有${quoted(absent)}列`] : []),
    ...(further.length > 0 ? [`多了${quoted(further)}列`] : []),
  ];
  return parts.length > 0 ? parts.join('，') : '表头的层次与表样不同';
}

function name(path: readonly string[]): string[] {
  return path.length === 0 ? [] : [path.join('·').replaceAll('#', '')];
}

/** The title at or above a row that may be one; else the longest text of the row itself. */
function titleOf(view: SheetView, row: number): string {
  const above = titleRows(view).filter((one) => one.row <= row && isTableTitle(one));
  const tables = above.filter(({ title }) => title.includes('表'));
  const at = (tables.length > 0 ? tables : above).at(-1)?.row ?? row;
  const texts = Array.from({ length: view.columnCount }, (_, column) =>
    at < 0 ? '' : view.text(at, column).replace(/[\s\u3000]+/g, ''),
  );
  return texts.reduce((longest, text) => (text.length > longest.length ? text : longest), '');
}

function isTableTitle({ row, title }: TitleRow): boolean {
  return row < 10 && /表|收支|预算|决算/.test(title);
}

/** The title of a sheet that looks like a table to be published; null where it does not. */
export function tableTitle(view: SheetView): string | null {
  const found = titleRows(view).find(isTableTitle);
  if (!found) return null;
  for (let row = found.row + 1; row < Math.min(view.rowCount, found.row + 8); row++) {
    let texts = 0;
    for (let column = 0; column < view.columnCount; column++) {
      if (/\p{Script=Han}/u.test(view.text(row, column))) texts++;
    }
    if (texts >= 2) return titleOf(view, found.row);
  }
  return null;
}

/** How many tables stand one below the other on a sheet, as lines by themselves that name them say. */
export function stackedTitles(view: SheetView): number {
  return titleRows(view).filter(({ title }) =>
    /(?:预算|决算|收支|收入|支出|经费).*表(?:\([^()]*\))?$/.test(title),
  ).length;
}

const NONE = '没有找到预算公开表：各工作表的标题和表头都不像已有模板中的任何一张表';
const CURE = '请选用本地区的模板；没有现成的，可由本级财政下发的空白表样制作一份模板，再用它校验';

function inWords(near: readonly NearTemplate[]): string {
  const [first, ...others] = near;
  if (!first) return `${NONE}。${CURE}。`;
  const { template, fitting, differing, foreign } = first;
  const fits = fitting.length > 0 ? `对得上的只有${quoted(fitting.map(({ table }) => table.title))}` : '';
  const differs = differing
    .slice(0, 3)
    .map((one) => `工作表“${one.sheet}”像“${one.table.title}”，但${differenceInWords(one)}`);
  const none = foreign.length > 0 ? `${quoted(foreign.map(({ title }) => title))}在这个模板里没有` : '';
  const details = [fits, ...differs, none].filter((part) => part !== '').join('；');
  const next = others.slice(0, 2).map((one) => one.template.title);
  const also = next.length > 0 ? `其次是${quoted(next)}。` : '';
  return `这个工作簿不是已有模板中的任何一种，没有校验。最接近的是“${template.title}”：${details}。${also}${CURE}。`;
}

function quoted(texts: readonly string[]): string {
  const shown = texts.slice(0, 4).map((text) => `“${text}”`);
  return texts.length > 4 ? `${shown.join('、')}等 ${texts.length} 个` : shown.join('、');
}
