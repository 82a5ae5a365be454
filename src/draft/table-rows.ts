/** The rows of one sheet's form: listed by the department, printed by the form, or fields above indicators. */
import type { RowSets } from '../template/expand';
import type { PackLabel } from '../template/schema';
import { axesOf } from './blocks';
import { ownText } from './captions';
import type { DraftColumn } from './columns';
import { isListTotal, readListRows } from './list-rows';
import type { BodyRow } from './read-row';
import { readFixedRows } from './rows';
import type { DraftRows } from './rows';
import type { Shape } from './shape';

export interface WorkbookFacts {
  readonly year: number | null;
  readonly rowSets: RowSets;
  readonly totalLast: boolean;
}

/** As many rows as a pack may print in a block. */
const MAX_ROWS = 400;

export function bodyRows(shape: Shape, columns: readonly DraftColumn[], left: number): BodyRow[] {
  const { view } = shape;
  const texts = columns.flatMap(({ column }, index) =>
    ['name', 'category', 'unitName', 'project', 'subproject'].includes(column.role) ? [left + index] : [],
  );
  // 合计 of a list may stand before its names, merged over the codes.
  const heads = columns.flatMap(({ column }, index) =>
    ['code', 'ordinal', 'unitCode', 'text'].includes(column.role) ? [left + index] : [],
  );
  const numbers = columns.flatMap(({ column }, index) => (column.role === 'amount' ? [left + index] : []));
  const rows: BodyRow[] = [];
  for (let row = shape.bodyTop; row <= shape.bodyBottom; row++) {
    const total = heads
      .map((column) => view.text(row, column))
      .find((one) => isListTotal(one) || /合计$/.test(one.trim()));
    const text =
      texts.map((column) => view.text(row, column)).find((one) => one.trim() !== '') ?? total ?? '';
    rows.push({
      row,
      text: ownText(text).slice(0, 200),
      hasNumbers: numbers.some((column) => view.text(row, column).trim() !== ''),
    });
  }
  return rows;
}

export function draftRows(
  body: readonly BodyRow[],
  columns: readonly DraftColumn[],
  title: string,
  measure: string | undefined,
  twoSided: boolean,
  { rowSets, totalLast, year, beside }: WorkbookFacts & { readonly beside: boolean },
): DraftRows {
  const axes = twoSided ? [] : axesOf(columns, title);
  const needsTotal =
    !beside &&
    columns.some(({ column }) => column.role === 'amount') &&
    !columns.some(({ column }) => column.role === 'indicator3');
  const hasUnit = columns.some(({ column }) => column.role === 'unitCode');
  if (axes.length > 0)
    return readListRows(body, { axes, hasUnit, needsTotal, totalLast, nature: natureOf(columns) });
  // 三公 in columns alone: one nameless row of amounts.
  if (!columns.some(({ column }) => column.role === 'name')) {
    const filled = body.filter(({ hasNumbers }) => hasNumbers).length;
    return filled <= 1
      ? { rows: [{ text: '', label: {} }], doubts: [] }
      : {
          rows: [{ blank: Math.min(100, filled) }],
          doubts: ['各行没有名称，看不出代表什么，请在 rows 里写明'],
        };
  }
  const columnsCarry = columns.some(({ column }) => column.label?.carry !== undefined);
  const draft = readFixedRows(body, { title, measure, rowSets, columnsCarry, twoSided, year });
  if (!twoSided && listsItems(draft, body, columns, measure))
    // A unit known from other tables sums up what it buys.
    return readListRows(body, { axes: ['unit', 'project'], hasUnit, needsTotal, totalLast });
  if (draft.rows.length > MAX_ROWS)
    return { rows: draft.rows.slice(0, MAX_ROWS), doubts: [`各行超过 ${MAX_ROWS} 行，其余没有写进 rows`] };
  return draft.rows.length > 0
    ? draft
    : { rows: [{ blank: 1 }], doubts: ['表体没有文字，请在 rows 里写明各行'] };
}

/** What all amounts of the columns are; undefined where they are not one thing. */
function natureOf(columns: readonly DraftColumn[]): PackLabel['nature'] {
  const amounts = columns.filter(({ column }) => column.role === 'amount');
  const natures = new Set(amounts.map(({ column }) => column.label?.nature));
  return natures.size === 1 ? [...natures][0] : undefined;
}

/** Rows that no word knows, each an item of its own (采购项目, 服务类别): their total holds them all. */
function listsItems(
  { rows }: DraftRows,
  body: readonly BodyRow[],
  columns: readonly DraftColumn[],
  measure: string | undefined,
): boolean {
  if (columns.some(({ nested }) => nested === true)) return false;
  const filled = new Set(body.flatMap(({ text, hasNumbers }) => (hasNumbers && text !== '' ? [text] : [])));
  if (filled.size === 0) return measure?.startsWith('~') === true;
  const printed = rows.filter((row) => 'text' in row && filled.has(row.text) && !isListTotal(row.text));
  const unknown = printed.filter((row) => !('label' in row)).length;
  return unknown > 1 && 2 * unknown > printed.length;
}

/** 绩效指标 below the fields are listed: which 一级 and 二级 there are is each department's. */
export function formRows(shape: Shape, columns: readonly DraftColumn[]): DraftRows {
  const count = Math.max(6, shape.bodyBottom - shape.bodyTop + 1);
  const listed = columns.some(({ column }) => /^(?:indicator|project|name)/.test(column.role));
  return {
    rows: [listed ? { repeat: ['project'], rows: Math.min(100, count) } : { blank: Math.min(100, count) }],
    doubts: [],
  };
}
