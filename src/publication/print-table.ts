/**
 * A bound table as it is printed: header from the pack with its merges, body from the sheet, amounts as text.
 * Document, page and open data are all made from this.
 */
import { shownText } from '../amount/number-format/show';
import { parseAmount } from '../amount/parse';
import type { Binding, BoundTable } from '../binding/bound';
import { templateHeader } from '../binding/header';
import type { SheetView } from '../binding/sheet-view';
import { joinLabels } from '../dimension/label';
import { fold } from '../lexicon/fold';
import type { Facts } from '../fact/facts';
import { AmountReader } from '../narrative/write/amounts';
import type { ColumnRole } from '../template/schema';
import type { TableTemplate } from '../template/template';
import { parseArea } from '../workbook/address';
import type { Area } from '../workbook/model';
import { cleanText } from './html';
import { bodyCell, gridRows } from './print-cells';
import type { PrintCell, PrintRow } from './print-cells';

export type { Align, PrintCell, PrintRow } from './print-cells';

export interface PrintColumn {
  readonly role: ColumnRole;
  /** In characters, as the pack says. */
  readonly width: number;
}

export interface PrintTable {
  readonly id: string;
  /** Unique: forms of one id follow each other. */
  readonly key: string;
  readonly number: string;
  /** 部门收支总表: as the contents name it. */
  readonly name: string;
  /** As it stands over the table. */
  readonly title: string;
  readonly captionLeft: string;
  readonly captionRight: string;
  readonly columns: readonly PrintColumn[];
  readonly head: readonly PrintRow[];
  readonly body: readonly PrintRow[];
  readonly notes: readonly string[];
  /** 项目 that a form is about. */
  readonly project: string;
  /** What the pack asks for; widths may ask for more. */
  readonly landscape: boolean;
  readonly form: boolean;
}

/** All tables of the template in its order; one that the workbook lacks is printed empty, as the rules ask. */
export function printTables(facts: Facts): PrintTable[] {
  const { binding } = facts.source;
  const reader = new AmountReader(facts);
  return binding.template.tables.flatMap((table) => {
    // What is hidden was not meant to be seen, and the workbook that is handed in does not have it either.
    const bound = binding.tables.filter((one) => one.table.id === table.id && !one.view.sheet.hidden);
    if (bound.length === 0) return table.kind === 'form' ? [] : [emptyTable(table, binding, reader)];
    return bound.map((one, index) => boundTable(one, binding, reader, index + 1));
  });
}

/** `{年度}`, `{部门}` and the like in a text of the form. */
function fill(text: string, binding: Binding, project = '', order = 1): string {
  const year = binding.year;
  const unit = binding.unit ?? '';
  return cleanText(text)
    .replaceAll('{年度}', year === null ? '本' : String(year))
    .replaceAll('{上年}', year === null ? '上' : String(year - 1))
    .replaceAll('{部门}', unit)
    .replaceAll('{单位}', unit)
    .replaceAll('{单位代码}', binding.unitCode ?? '')
    .replaceAll('{项目}', project)
    .replaceAll('{序}', String(order))
    .replaceAll('{级}', '本级');
}

const CAPTION =
  /单位\s*[:：]|金额\s*[:：]|年度\s*[:：]|部门(?:名称)?\s*[:：]|截止时间|^\{部门\}$|^（\{年度\}年度）$/;

interface Frame {
  readonly title: string;
  readonly left: string;
  readonly right: string;
  /** Header rows that head columns: from here on. */
  readonly headTop: number;
}

function frame(table: TableTemplate, binding: Binding, project: string, order: number): Frame {
  const { titleRow } = templateHeader(table);
  const rows = table.headerRows;
  const title = (rows[titleRow] ?? []).find((text) => text.trim() !== '') ?? table.title;
  const captions: string[] = [];
  let headTop = titleRow + 1;
  for (; headTop < rows.length; headTop++) {
    const texts = (rows[headTop] ?? []).filter((text) => text.trim() !== '');
    if (!texts.every((text) => CAPTION.test(text.trim()))) break;
    captions.push(...texts);
  }
  const filled = captions.map((text) => fill(text, binding, project, order).trim());
  const money = filled.filter((text) => /(?:单位|金额)\s*[:：]\s*(?:人民币)?[千万亿]?元/.test(text));
  const rest = filled.filter((text) => !money.includes(text));
  return {
    title: fill(title, binding, project, order).trim(),
    left: rest.join('　　'),
    right: money.join('　'),
    headTop,
  };
}

function common(table: TableTemplate, binding: Binding, order: number, project: string) {
  const { title, left, right, headTop } = frame(table, binding, project, order);
  return {
    headTop,
    id: table.id,
    key: order === 1 ? table.id : `${table.id}-${order}`,
    number: table.number.trim(),
    name: fill(table.title, binding, project, order).trim(),
    title,
    captionLeft: left,
    captionRight: right,
    columns: table.columns.map(({ role, width }) => ({ role, width })),
    landscape: table.definition.print?.orientation === 'landscape',
    form: table.kind === 'form',
    project: cleanText(project),
  };
}

function emptyTable(table: TableTemplate, binding: Binding, reader: AmountReader): PrintTable {
  const { headTop, ...rest } = common(table, binding, 1, '');
  return {
    ...rest,
    head: headRows(table, binding, headTop),
    body: [blankRow(table)],
    notes: notesOf(table, null, binding, reader),
  };
}

/** A heading with nothing under it looks torn off. */
function blankRow(table: TableTemplate): PrintRow {
  const blank = { rowSpan: 1, columnSpan: 1, align: 'left', head: false, indent: 0, text: '' } as const;
  return { total: false, cells: table.columns.map((_, column) => ({ ...blank, column })) };
}

function boundTable(bound: BoundTable, binding: Binding, reader: AmountReader, order: number): PrintTable {
  const { table } = bound;
  const { headTop, ...rest } = common(table, binding, order, bound.project ?? '');
  const form = table.kind === 'form';
  const head = form ? [] : headRows(table, binding, headTop);
  const top = form ? formTop(bound, headTop) : bound.bodyTop;
  const body = bodyRows(bound, top);
  return {
    ...rest,
    head,
    body: body.length > 0 ? body : [blankRow(table)],
    notes: notesOf(table, bound, binding, reader),
  };
}

/** A form is printed whole as it stands on its sheet, from below its title and unit line. */
function formTop(bound: BoundTable, headTop: number): number {
  const { titleRow } = templateHeader(bound.table);
  let top = bound.place.titleRow + (headTop - titleRow);
  while (top < bound.bodyTop && bound.view.isBlankRow(top)) top++;
  return top;
}

function notesOf(
  table: TableTemplate,
  bound: BoundTable | null,
  binding: Binding,
  reader: AmountReader,
): string[] {
  const own = (bound?.notes ?? [])
    .map((note) => cleanText(note.text).trim())
    // A 说明： with nothing behind it is a form left blank.
    .filter((text) => !/^(?:(?:说明|备注|注)\s*[:：]?)?$/.test(text));
  const fixed = table.definition.notes;
  if (own.length > 0) return own;
  const isEmpty = (bound === null || !hasContent(bound)) && saysNothing(table, reader);
  const empty = isEmpty && table.definition.emptyNote ? [fill(table.definition.emptyNote, binding)] : [];
  return [...(fixed === undefined ? [] : [fill(fixed, binding)]), ...empty];
}

/** That there is none may be printed only where the other tables say so, too: 没有项目支出 under 450.00 would be false. */
function saysNothing(table: TableTemplate, reader: AmountReader): boolean {
  return table.blocks.every((block) => {
    const column = block.columns.find(({ role }) => role === 'amount');
    const label = column && joinLabels(block.scope, column.label ?? {});
    return !label || (reader.at(label)?.value.isZero() ?? false);
  });
}

/** Whether a department has filled in anything: an amount other than zero, or a text of its own. */
export function hasContent(bound: BoundTable): boolean {
  return bound.blocks.some((block) =>
    block.rows.some((row) => {
      if (row.kind === 'listed') return true;
      return block.columns.some(({ template, column }) => {
        if (template.role !== 'amount' && template.role !== 'count') return false;
        const amount = parseAmount(bound.view.cell(row.row, column)?.value);
        return amount.kind === 'amount' && !amount.value.isZero();
      });
    }),
  );
}

function headRows(table: TableTemplate, binding: Binding, headTop: number): PrintRow[] {
  const rows = table.headerRows.slice(headTop);
  const merges = table.headerMerges.flatMap((merge) => {
    const area = parseArea(merge);
    return area && area.top >= headTop
      ? [{ ...area, top: area.top - headTop, bottom: area.bottom - headTop }]
      : [];
  });
  return gridRows(rows.length, table.columns.length, merges, (row, column) => ({
    text: fill(rows[row]?.[column] ?? '', binding)
      .replace(/\s*\n\s*/g, '')
      .replace(/ {2,}|\u3000+/g, '')
      .trim(),
    align: 'center',
    head: true,
    indent: 0,
  })).map((cells) => ({ cells, total: false }));
}

/** Rows that are set bold, by what they say: a 单位's own line may be a total to us, and is none to the reader. */
const TOTAL = /^(?:本年)?(?:收入|支出)?[合总]计$/;

/** Texts of one column of a form all stand in the middle, or all to the left. */
function alignColumns(grid: PrintCell[][]): void {
  const long = new Set<number>();
  const isPlain = ({ head, align, columnSpan }: PrintCell) => !head && align !== 'right' && columnSpan === 1;
  for (const cell of grid.flat()) if (isPlain(cell) && cell.text.length > 12) long.add(cell.column);
  grid.forEach((cells, index) => {
    grid[index] = cells.map((cell) =>
      isPlain(cell)
        ? { ...cell, align: long.has(cell.column) ? 'left' : 'center' }
        : cell.columnSpan > 1 && cell.text.length > 20
          ? { ...cell, align: 'left' }
          : cell,
    );
  });
}

/** A zero that its format hides leaves the row as blank as it looks. */
function shows(view: SheetView, row: number, column: number): boolean {
  const area = view.mergeAt(row, column);
  const cell = area ? view.cell(area.top, area.left) : view.cell(row, column);
  return !view.sheet.hiddenColumns?.has(column) && shownText(cell?.value, cell?.format).trim() !== '';
}

function bodyRows(bound: BoundTable, top: number): PrintRow[] {
  const { view, place, table } = bound;
  const columns = place.columns;
  const rows: number[] = [];
  for (let row = top; row <= bound.bodyBottom; row++) {
    if (view.sheet.hiddenRows?.has(row)) continue;
    if (columns.some((column) => column >= 0 && shows(view, row, column))) rows.push(row);
  }
  const merges: Area[] = [];
  // How many printed rows stand above each row of the sheet.
  const above: number[] = [0];
  let count = 0;
  for (let row = top; row <= bound.bodyBottom; row++) {
    if (rows[count] === row) count++;
    above.push(count);
  }
  for (const area of view.sheet.merges) {
    if (area.top < top || area.top > bound.bodyBottom) continue;
    const first = above[area.top - top] ?? 0;
    const last = (above[Math.min(area.bottom, bound.bodyBottom) - top + 1] ?? 0) - 1;
    const spanned = columns.flatMap((column, index) =>
      column >= area.left && column <= area.right ? [index] : [],
    );
    const [left] = spanned;
    if (last < first || left === undefined) continue;
    merges.push({ top: first, bottom: last, left, right: spanned[spanned.length - 1] ?? left });
  }
  const captions = new Set(
    table.kind === 'form'
      ? table.headerRows
          .flat()
          .map(fold)
          .filter((text) => text !== '')
      : [],
  );
  const fields = new Map(bound.fields.map((field) => [`${field.row},${field.column}`, field.role]));
  const grid = gridRows(rows.length, columns.length, merges, (line, index) => {
    const row = rows[line] ?? 0;
    const column = columns[index] ?? -1;
    const hidden = column < 0 || view.sheet.hiddenColumns?.has(column);
    const cell = hidden ? undefined : view.cell(row, column);
    const field = fields.get(`${row},${column}`);
    const role = field === 'amount' ? 'amount' : (table.columns[index]?.role ?? 'text');
    return bodyCell(cell, role, table.money?.digits ?? 2, captions, table.kind === 'form');
  });
  if (table.kind === 'form') alignColumns(grid);
  return grid.map((cells) => ({ cells, total: cells.some(({ text }) => TOTAL.test(fold(text))) }));
}
