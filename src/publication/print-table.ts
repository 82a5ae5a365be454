/**
 * A bound table as it is printed: header from the pack with its merges, body from the sheet, amounts as text.
 * Document, page and open data are all made from this.
 */
import { parseAmount } from '../amount/parse';
import { fromDouble } from '../amount/money';
import { printed } from '../amount/print';
import type { Binding, BoundTable } from '../binding/bound';
import { templateHeader } from '../binding/header';
import { fold } from '../dimension/text';
import type { ColumnRole } from '../template/schema';
import type { TableTemplate } from '../template/template';
import { parseArea } from '../workbook/address';
import type { Area, Cell } from '../workbook/model';
import { cleanText } from './html';

export type Align = 'left' | 'center' | 'right';

export interface PrintCell {
  readonly text: string;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly align: Align;
  /** A heading of a column or of rows. */
  readonly head: boolean;
  /** Blanks before the text, in ideographs. */
  readonly indent: number;
}

export interface PrintRow {
  readonly cells: readonly PrintCell[];
  readonly total: boolean;
}

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
export function printTables(binding: Binding): PrintTable[] {
  return binding.template.tables.flatMap((table) => {
    // What is hidden was not meant to be seen, and the workbook that is handed in does not have it either.
    const bound = binding.tables.filter((one) => one.table.id === table.id && !one.view.sheet.hidden);
    if (bound.length === 0) return table.kind === 'form' ? [] : [emptyTable(table, binding)];
    return bound.map((one, index) => boundTable(one, binding, index + 1));
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

function emptyTable(table: TableTemplate, binding: Binding): PrintTable {
  const { headTop, ...rest } = common(table, binding, 1, '');
  return {
    ...rest,
    head: headRows(table, binding, headTop),
    body: [blankRow(table)],
    notes: notesOf(table, null, binding),
  };
}

/** A heading with nothing under it looks torn off. */
function blankRow(table: TableTemplate): PrintRow {
  const blank = { rowSpan: 1, columnSpan: 1, align: 'left', head: false, indent: 0, text: '' } as const;
  return { total: false, cells: table.columns.map((_, column) => ({ ...blank, column })) };
}

function boundTable(bound: BoundTable, binding: Binding, order: number): PrintTable {
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
    notes: notesOf(table, bound, binding),
  };
}

/** A form is printed whole as it stands on its sheet, from below its title and unit line. */
function formTop(bound: BoundTable, headTop: number): number {
  const { titleRow } = templateHeader(bound.table);
  let top = bound.place.titleRow + (headTop - titleRow);
  while (top < bound.bodyTop && bound.view.isBlankRow(top)) top++;
  return top;
}

function notesOf(table: TableTemplate, bound: BoundTable | null, binding: Binding): string[] {
  const own = (bound?.notes ?? []).map((note) => cleanText(note.text).trim()).filter((text) => text !== '');
  const fixed = table.definition.notes;
  if (own.length > 0) return own;
  const isEmpty = bound === null || !hasContent(bound);
  const empty = isEmpty && table.definition.emptyNote ? [fill(table.definition.emptyNote, binding)] : [];
  return [...(fixed === undefined ? [] : [fill(fixed, binding)]), ...empty];
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

function bodyRows(bound: BoundTable, top: number): PrintRow[] {
  const { view, place, table } = bound;
  const columns = place.columns;
  const rows: number[] = [];
  for (let row = top; row <= bound.bodyBottom; row++) {
    if (columns.some((column) => column >= 0 && view.coveringText(row, column).trim() !== '')) rows.push(row);
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
  const totals = new Set(
    bound.blocks.flatMap((block) => block.rows.filter((row) => row.kind === 'total').map((row) => row.row)),
  );
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
    const cell = column < 0 ? undefined : view.cell(row, column);
    const field = fields.get(`${row},${column}`);
    const role = field === 'amount' ? 'amount' : (table.columns[index]?.role ?? 'text');
    return bodyCell(cell, role, table.money?.digits ?? 2, captions, table.kind === 'form');
  });
  return grid.map((cells, index) => ({ cells, total: totals.has(rows[index] ?? -1) }));
}

const CENTERED: ReadonlySet<ColumnRole> = new Set([
  'code',
  'unitCode',
  'ordinal',
  'indicator1',
  'indicator2',
  'sign',
  'weight',
  'measureUnit',
  'direction',
  'category',
]);

function bodyCell(
  cell: Cell | undefined,
  role: ColumnRole,
  digits: number,
  captions: ReadonlySet<string>,
  form: boolean,
): CellFace {
  const value = cell?.value ?? null;
  if (role === 'amount' && value !== null) {
    const amount = parseAmount(value, cell?.format);
    if (amount.kind === 'amount' && !amount.remarks.includes('dash'))
      return { text: printed(amount.value, digits), align: 'right', head: false, indent: 0 };
  }
  const text = cleanText(valueText(value));
  const trimmed = text.trim();
  const lead = /^[\s\u3000]*/.exec(text)?.[0] ?? '';
  const indent = Math.min(4, Math.round([...lead].reduce((sum, c) => sum + (c === '\u3000' ? 1 : 0.5), 0)));
  const head = captions.has(fold(trimmed));
  const numeric = role === 'amount' || role === 'count' || role === 'share' || role === 'figure';
  const align: Align = head ? 'center' : numeric ? 'right' : CENTERED.has(role) ? 'center' : 'left';
  return { text: trimmed, align: form && trimmed.length <= 8 ? 'center' : align, head, indent };
}

function valueText(value: Cell['value']): string {
  if (value === null) return '';
  if (typeof value === 'number') return Number.isFinite(value) ? fromDouble(value).toString() : '';
  if (typeof value === 'object') return value.error;
  return String(value);
}

type CellFace = Pick<PrintCell, 'text' | 'align' | 'head' | 'indent'>;

/** Cells of a grid, those under a merge left out. */
function gridRows(
  height: number,
  width: number,
  merges: readonly Area[],
  face: (row: number, column: number) => CellFace,
): PrintCell[][] {
  const covered = new Set<number>();
  const spans = new Map<number, { rowSpan: number; columnSpan: number }>();
  for (const area of merges) {
    const bottom = Math.min(area.bottom, height - 1);
    const right = Math.min(area.right, width - 1);
    if (area.top > bottom || area.left > right) continue;
    const places: number[] = [];
    for (let row = area.top; row <= bottom; row++)
      for (let column = area.left; column <= right; column++) places.push(row * width + column);
    // Overlapping merges are a fault of the file; the first one holds.
    if (places.length < 2 || places.some((place) => covered.has(place) || spans.has(place))) continue;
    places.slice(1).forEach((place) => covered.add(place));
    spans.set(area.top * width + area.left, {
      rowSpan: bottom - area.top + 1,
      columnSpan: right - area.left + 1,
    });
  }
  return Array.from({ length: height }, (_, row) =>
    Array.from({ length: width }, (__, column) => column).flatMap((column) => {
      const place = row * width + column;
      if (covered.has(place)) return [];
      return [{ column, ...(spans.get(place) ?? { rowSpan: 1, columnSpan: 1 }), ...face(row, column) }];
    }),
  );
}
