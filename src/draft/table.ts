/** One sheet's form as a table of a pack. */
import { unitNamed } from '../amount/unit';
import { fold } from '../lexicon/fold';
import type { RowSets } from '../template/expand';
import type { Block, PackLabel, Table } from '../template/schema';
import { axesOf, splitBlocks } from './blocks';
import type { DraftBlock } from './blocks';
import { openTitle, ownText, plainTitle, tableNumber } from './captions';
import type { DraftColumn } from './columns';
import { formFields } from './form';
import { draftHeader } from './header';
import { isListTotal, readListRows } from './list-rows';
import { readFixedRows } from './rows';
import type { BodyRow } from './read-row';
import type { DraftRows } from './rows';
import { formTitle, readings, titleScope } from './scope';
import type { Shape } from './shape';

/** As many rows as a pack may print in a block. */
const MAX_ROWS = 400;

export interface DraftTable {
  readonly table: Table;
  readonly doubts: readonly string[];
  /** Columns, counted from the table's first, that nobody can say what they hold. */
  readonly doubtfulColumns: readonly number[];
}

export interface WorkbookFacts {
  readonly year: number | null;
  readonly rowSets: RowSets;
  readonly totalLast: boolean;
}

export function draftTable(shape: Shape, id: string, facts: WorkbookFacts): DraftTable {
  const { view } = shape;
  const { rows, merges } = draftHeader(shape, facts.year);
  const titleText = rows[shape.titleRow - shape.top]?.find((text) => text.trim() !== '') ?? '';
  const title = formTitle(plainTitle(titleText) || view.sheet.name);
  // The project's name in a form's title is not the form's.
  if (title.includes('{项目}')) {
    const line = rows[shape.titleRow - shape.top];
    if (line) line[line.indexOf(titleText)] = title;
  }
  const scope = titleScope(fold(title));
  const doubts: string[] = shape.followed
    ? ['同一工作表下面还有一张表，没有写进模板包；请把它移到另一个工作表，再生成一次草稿']
    : [];
  const doubtfulColumns: number[] = [];
  const blocks = splitBlocks(shape, title, scope, facts.year);
  const twoSided = new Set(blocks.map(({ measure }) => measure)).size > 1;
  let offset = 0;
  const fields = shape.form ? formFields(shape, rows) : [];
  const hasAmounts = holdAmounts(blocks) || fields.some(({ role }) => role === 'amount');
  const kind = tableKind(shape, blocks, hasAmounts);
  const [only] = blocks;
  const projects = !twoSided && only !== undefined && axesOf(only.columns, title).includes('project');
  const ownScope = scopeOf(scope, blocks, twoSided, projects);
  const table: Table = {
    id,
    number: tableNumber(shape.numberText, titleText, view.sheet.name),
    title,
    sheet: view.sheet.name,
    ...(hasAmounts ? {} : { money: null }),
    header: { rows, merges },
    ...(hasAmounts || kind === 'form' ? readings(ownScope, blocks, kind) : { scope: {} }),
    blocks: blocks.map(({ columns, measure }): Block => {
      const left = shape.left + offset;
      offset += columns.length;
      const draft = shape.form
        ? formRows(shape, columns)
        : draftRows(bodyRows(shape, columns, left), columns, title, measure, twoSided, {
            ...facts,
            beside: !twoSided && blocks.length > 1,
          });
      doubts.push(...draft.doubts);
      columns.forEach(({ doubt }, index) => {
        if (!doubt) return;
        doubtfulColumns.push(left - shape.left + index);
        doubts.push(`第 ${left - shape.left + index + 1} 列${doubt}`);
      });
      return {
        ...(twoSided && measure ? { scope: { measure: measure } } : {}),
        columns: columns.map(({ column }) => column),
        rows: draft.rows,
        ...(draft.covers ? { covers: draft.covers } : {}),
      };
    }),
    ...(kind === 'amounts' ? {} : { kind }),
    ...(fields.length > 0 ? { fields } : {}),
    ...notesOf(shape, facts.year),
  };
  return { table, doubts, doubtfulColumns };
}

function holdAmounts(blocks: readonly DraftBlock[]): boolean {
  return blocks.some(({ columns }) => columns.some(({ column }) => column.role === 'amount'));
}

function scopeOf(
  scope: PackLabel,
  blocks: readonly DraftBlock[],
  twoSided: boolean,
  projects: boolean,
): PackLabel {
  const { measure: _, use: __, ...bothSides } = scope;
  if (twoSided) return bothSides;
  const natured = blocks.some(({ columns }) =>
    columns.some(({ column }) => column.label?.nature !== undefined),
  );
  // What is listed by 项目 is 项目支出.
  return scope.measure === 'expense' && scope.nature === undefined && projects && !natured
    ? { ...scope, nature: 'project' }
    : scope;
}

function tableKind(
  shape: Shape,
  blocks: readonly DraftBlock[],
  hasAmounts: boolean,
): NonNullable<Table['kind']> {
  if (shape.form) return 'form';
  const indicators = blocks.some(({ columns }) => columns.some(({ column }) => column.role === 'indicator3'));
  if (indicators) return 'indicators';
  return hasAmounts ? 'amounts' : 'text';
}

function bodyRows(shape: Shape, columns: readonly DraftColumn[], left: number): BodyRow[] {
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

function draftRows(
  body: readonly BodyRow[],
  columns: readonly DraftColumn[],
  title: string,
  measure: string | undefined,
  twoSided: boolean,
  { rowSets, totalLast, beside }: WorkbookFacts & { readonly beside: boolean },
): DraftRows {
  const axes = twoSided ? [] : axesOf(columns, title);
  const needsTotal =
    !beside &&
    columns.some(({ column }) => column.role === 'amount') &&
    !columns.some(({ column }) => column.role === 'indicator3');
  const hasUnit = columns.some(({ column }) => column.role === 'unitCode');
  if (axes.length > 0) return readListRows(body, { axes, hasUnit, needsTotal, totalLast });
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
  const draft = readFixedRows(body, { title, measure, rowSets, columnsCarry, twoSided });
  if (!twoSided && listsItems(draft, body, columns, measure))
    return readListRows(body, { axes: ['project'], hasUnit, needsTotal, totalLast });
  if (draft.rows.length > MAX_ROWS)
    return { rows: draft.rows.slice(0, MAX_ROWS), doubts: [`各行超过 ${MAX_ROWS} 行，其余没有写进 rows`] };
  return draft.rows.length > 0
    ? draft
    : { rows: [{ blank: 1 }], doubts: ['表体没有文字，请在 rows 里写明各行'] };
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
function formRows(shape: Shape, columns: readonly DraftColumn[]): DraftRows {
  const count = Math.max(6, shape.bodyBottom - shape.bodyTop + 1);
  const listed = columns.some(({ column }) => /^(?:indicator|project|name)/.test(column.role));
  return {
    rows: [listed ? { repeat: ['project'], rows: Math.min(100, count) } : { blank: Math.min(100, count) }],
    doubts: [],
  };
}

function notesOf(shape: Shape, year: number | null): Pick<Table, 'emptyNote' | 'notes'> {
  const [first, ...more] = shape.notes.map((text) => openTitle(ownText(text.trim()), year));
  if (first === undefined) return {};
  if (/没有|未安排|无.*(?:预算|数据|支出)|空表/.test(first) && first.length <= 200)
    return { emptyNote: first };
  return { notes: [first, ...more].join('\n').slice(0, 2000) };
}

export function captionUnit(shape: Shape) {
  const { view } = shape;
  for (let row = shape.top; row < shape.bodyTop; row++)
    for (let column = shape.left; column <= shape.right; column++) {
      const unit = unitNamed(view.text(row, column));
      if (unit) return unit;
    }
  return null;
}
