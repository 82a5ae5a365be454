/**
 * Forms that nobody has seen: a built-in form, filled from books, is printed another way. Headers are reworded,
 * columns exchanged, merges lost, codes split in three, totals moved, 元 for 万元. What every column stands for
 * is known from the pack, so a reading can be held against it.
 */
import type { Label } from '../../../src/dimension/dimension';
import { joinLabels } from '../../../src/dimension/label';
import { fold } from '../../../src/lexicon/fold';
import type { TableTemplate, Template } from '../../../src/template/template';
import type { Area, Cell, Sheet, Workbook } from '../../../src/workbook/model';
import { parseArea } from '../../../src/workbook/address';
import { between, oneOf } from '../../../conformance/books/draw';
import type { Draw } from '../../../conformance/books/draw';
import { placeName } from './place-name';
import { NUMBERS, SAME, TITLES } from './wording';

interface Column {
  /** What an amount in it stands for, its table's scope in; null where it holds none. */
  readonly truth: Label | null;
  readonly block: number;
  readonly blank: boolean;
}

interface Form {
  readonly table: TableTemplate;
  readonly name: string;
  header: string[][];
  merges: Area[];
  body: (Cell | undefined)[][];
  columns: Column[];
  titleRow: number;
}

export interface UnseenForm {
  readonly workbook: Workbook;
  /** By `sheet!column` (zero-based): what an amount column stands for. */
  readonly truth: ReadonlyMap<string, Label>;
  readonly changes: readonly string[];
}

/** `currentOnly`: tables of one source were printed with this year's money alone. */
export function unseenForm(
  template: Template,
  filled: Workbook,
  draw: Draw,
  currentOnly: boolean,
): UnseenForm {
  const changes: string[] = [];
  const yes = (share: number, change: string) => {
    const done = draw() < share;
    if (done) changes.push(change);
    return done;
  };
  const whole = filled.sheets.flatMap((sheet): Form[] => {
    const table = template.tables.find((one) => one.sheet === sheet.name);
    return table ? [formOf(table, sheet, currentOnly)] : [];
  });
  const forms = yes(0.3, '收支拆开') ? whole.flatMap(divide) : whole;
  const yuan = template.money.unit === '万元' && yes(0.3, '元');
  const reword = yes(0.7, '措辞');
  const unmerged = yes(0.25, '没有合并');
  const numbered = yes(0.4, '表号行') ? oneOf(draw, NUMBERS) : null;
  const titled = yes(0.6, '标题') ? oneOf(draw, TITLES) : null;
  const split = yes(0.35, '类款项分列');
  const moved = yes(0.3, '合计换位');
  const shuffled = yes(0.4, '换列');
  const dropped = yes(0.3, '略去空列');
  forms.forEach((form, index) => {
    if (yuan && form.table.money?.unit === '万元') inYuan(form);
    if (dropped) dropBlank(form, draw);
    if (shuffled) exchange(form, draw);
    if (split) splitCodes(form);
    if (moved) moveTotal(form);
    if (reword) rewordHeader(form, draw);
    if (titled) retitle(form, titled);
    if (numbered) addNumber(form, numbered, index + 1);
    if (unmerged) form.merges = form.merges.filter(({ top }) => top <= form.titleRow);
  });
  const truth = new Map<string, Label>();
  const sheets = yes(0.35, '几表一页') ? joined(forms, draw) : forms.map((form) => [form]);
  for (const forms of sheets)
    forms.forEach((form, index) =>
      form.columns.forEach((column, at) => {
        if (column.truth !== null) truth.set(placeName(forms[0]?.name ?? '', index, at), column.truth);
      }),
    );
  // Where the column of 用事业基金弥补 is left out, its subtotal holds 结转 alone.
  const reserves = [...truth.values()].some(({ carry }) => carry === 'reserve');
  for (const [place, label] of truth)
    if (!reserves && label.carry === 'carried+reserve') truth.set(place, { ...label, carry: 'carried' });
  return { workbook: { sheets: sheets.map(toSheet), names: [] }, truth, changes };
}

function formOf(table: TableTemplate, sheet: Sheet, currentOnly: boolean): Form {
  const current = table.otherReadings.find((reading) => reading[0]?.scope.carry === 'current');
  const height = table.headerRows.length;
  const text = (row: number, column: number) => textOf(sheet.rows[row]?.[column]);
  const header = table.headerRows.map((line, row) => line.map((_, column) => text(row, column)));
  const body = sheet.rows.slice(height).map((row) => table.columns.map((_, column) => row?.[column]));
  const columns = ((currentOnly && current) || table.blocks).flatMap((block, number) =>
    block.columns.map((column, index): Column => {
      const label = column.role === 'amount' ? joinLabels(block.scope, column.label ?? {}) : null;
      return {
        truth: label,
        block: number,
        blank: body.every((row) => {
          const value = row[block.left + index]?.value ?? 0;
          return value === 0 || value === '';
        }),
      };
    }),
  );
  const titleRow = header.findIndex((line) => fold(line.join('')).includes(fold(table.title).slice(0, 6)));
  return {
    table,
    name: sheet.name,
    header,
    merges: table.headerMerges.flatMap((merge) => parseArea(merge) ?? []),
    body,
    columns,
    titleRow: Math.max(0, titleRow),
  };
}

const textOf = (cell: Cell | undefined) =>
  typeof cell?.value === 'string' || typeof cell?.value === 'number' ? String(cell.value) : '';

/** Tables of a sheet below each other, a blank row between them. */
function toSheet(forms: readonly Form[]): Sheet {
  const rows: (Cell | undefined)[][] = [];
  const merges: Area[] = [];
  for (const form of forms) {
    const from = rows.length === 0 ? 0 : rows.push([]);
    const lines = form.header.map((line) => line.map((value) => (value === '' ? undefined : { value })));
    rows.push(...lines, ...form.body);
    merges.push(
      ...form.merges.map((area) => ({ ...area, top: area.top + from, bottom: area.bottom + from })),
    );
  }
  return { name: forms[0]?.name ?? '', hidden: false, protected: false, rows, merges };
}

/** Two to four tables that follow each other on one sheet. */
function joined(forms: readonly Form[], draw: Draw): Form[][] {
  const sheets: Form[][] = [];
  for (let at = 0; at < forms.length;) {
    const count = draw() < 0.5 ? 1 : between(draw, 2, 4);
    sheets.push(forms.slice(at, at + count));
    at += count;
  }
  return sheets;
}

/** 收支总表 printed as a table of 收入 and one of 支出. */
function divide(form: Form): Form[] {
  const [income, expense, ...more] = form.table.blocks;
  const title = form.header[form.titleRow]?.find((text) => text !== '') ?? '';
  if (!income || !expense || more.length > 0 || !title.includes('收支')) return [form];
  if (income.scope.measure !== 'income' || expense.scope.measure !== 'expense') return [form];
  const top = headTop(form);
  return ['收入', '支出'].map((side, number): Form => {
    const half: Form = { ...form, name: `${form.name}${side}`, header: form.header.map((line) => [...line]) };
    const columns = form.columns.flatMap((column, at) => (column.block === number ? [at] : []));
    rearrange(half, columns);
    half.merges = half.merges.filter((area) => area.top >= top);
    half.header = half.header.map((line, row) => {
      if (row >= top) return line;
      const [first = '', ...others] = (form.header[row] ?? []).filter((text) => text !== '');
      const last = others.at(-1) ?? '';
      return line.map((_, at) =>
        at === 0 ? first.replace('收支', side) : at === line.length - 1 ? last : '',
      );
    });
    return half;
  });
}

function inYuan(form: Form): void {
  const amount = (column: number) => form.columns[column]?.truth !== null;
  form.header = form.header.map((line) => line.map((text) => text.replace('万元', '元')));
  form.body = form.body.map((row) =>
    row.map((cell, column) =>
      cell && typeof cell.value === 'number' && amount(column)
        ? { ...cell, value: Math.round(cell.value * 1_000_000) / 100 }
        : cell,
    ),
  );
}

/** Takes columns out, or puts others in their place; merges that hold together keep together. */
function rearrange(form: Form, order: readonly number[]): void {
  const line = <T>(cells: readonly T[]): T[] => order.map((column) => cells[column] as T);
  form.merges = form.merges.flatMap((area): Area[] => {
    const places = order.flatMap((column, at) => (column >= area.left && column <= area.right ? [at] : []));
    if (places.length === 0) return [];
    const moved = { ...area, left: Math.min(...places), right: Math.max(...places) };
    // The text of a merged head stands in its first cell.
    const text = form.header[area.top]?.[area.left] ?? '';
    for (let row = area.top; row <= area.bottom; row++)
      for (let column = area.left; column <= area.right; column++)
        (form.header[row] as string[])[column] = row === area.top ? text : '';
    return moved.top === moved.bottom && moved.left === moved.right ? [] : [moved];
  });
  form.header = form.header.map(line);
  form.merges.forEach(({ top, left, bottom, right }) => {
    for (let row = top; row <= bottom; row++)
      for (let column = left; column <= right; column++)
        if (row > top || column > left) (form.header[row] as string[])[column] = '';
  });
  form.body = form.body.map(line);
  form.columns = line(form.columns);
}

const headTop = (form: Form) =>
  form.header.findIndex(
    (line, row) =>
      row > form.titleRow &&
      line.filter((text) => text.trim() !== '').length >= 2 &&
      !/单位[:：]/.test(line.join('')),
  );

/** Columns under one head of the first header row. */
function groups(form: Form): number[][] {
  const top = headTop(form);
  const found: number[][] = [];
  form.columns.forEach((_, column) => {
    const area = form.merges.find((one) => one.top === top && one.left <= column && one.right >= column);
    const last = found[found.length - 1];
    if (area && last && last[0] === area.left) last.push(column);
    else found.push([column]);
  });
  return found;
}

/** Two groups of amounts beside each other change places. */
function exchange(form: Form, draw: Draw): void {
  const all = groups(form);
  const able = all.flatMap((group, at) => {
    const next = all[at + 1];
    const amounts = (one: readonly number[] | undefined) =>
      one !== undefined && one.every((column) => form.columns[column]?.truth !== null);
    return amounts(group) &&
      amounts(next) &&
      form.columns[group[0] ?? 0]?.block === form.columns[next?.[0] ?? 0]?.block
      ? [at]
      : [];
  });
  if (able.length === 0) return;
  const at = oneOf(draw, able);
  const order = [...all.slice(0, at), all[at + 1] ?? [], all[at] ?? [], ...all.slice(at + 2)].flat();
  rearrange(form, order);
}

function dropBlank(form: Form, draw: Draw): void {
  const amounts = form.columns.filter(({ truth }) => truth !== null).length;
  let kept = amounts;
  const order = form.columns.flatMap((column, at) => {
    const drop = column.truth !== null && column.blank && kept > 3 && draw() < 0.5;
    if (drop) kept--;
    return drop ? [] : [at];
  });
  if (order.length < form.columns.length) rearrange(form, order);
}

/** One column of codes becomes 类, 款 and 项. */
function splitCodes(form: Form): void {
  const { columns } = form.table;
  const at = columns.findIndex(
    ({ role, level, dimension }) => role === 'code' && level === null && dimension === 'functional',
  );
  if (at < 0 || form.columns.length !== columns.length || form.table.blocks.length > 1) return;
  const bottom = form.header.length - 1;
  const area = form.merges.find((one) => one.left <= at && one.right >= at && one.bottom === bottom);
  if (!area || area.left !== area.right || area.top === area.bottom) return;
  const insert = <T>(line: readonly T[], more: readonly T[]): T[] => [
    ...line.slice(0, at + 1),
    ...more,
    ...line.slice(at + 1),
  ];
  form.header = form.header.map((line, row) => insert(line, row === bottom ? ['款', '项'] : ['', '']));
  (form.header[bottom] as string[])[at] = '类';
  form.merges = form.merges.map((one) =>
    one === area
      ? { top: area.top, bottom: bottom - 1, left: at, right: at + 2 }
      : {
          ...one,
          left: one.left > at ? one.left + 2 : one.left,
          right: one.right >= at ? one.right + 2 : one.right,
        },
  );
  const none: Column = { truth: null, block: 0, blank: true };
  form.columns = insert(form.columns, [none, none]);
  form.body = form.body.map((row) => {
    const code = textOf(row[at]);
    if (!/^\d{3}(?:\d\d){0,2}$/.test(code)) return insert(row, [undefined, undefined]);
    const part = (from: number, to: number) =>
      code.length >= to ? { value: code.slice(from, to) } : undefined;
    const wide = insert(row, [part(3, 5), part(5, 7)]);
    wide[at] = { value: code.slice(0, 3) };
    return wide;
  });
}

/** The total of a list goes to its other end. */
function moveTotal(form: Form): void {
  if (form.table.blocks.length > 1 || !form.table.blocks[0]?.items.some(({ kind }) => kind === 'repeat'))
    return;
  const isTotal = (row: readonly (Cell | undefined)[] | undefined) =>
    row?.some((cell) => typeof cell?.value === 'string' && /^(?:合计|总计)$/.test(fold(cell.value))) ?? false;
  const [first] = form.body;
  const last = form.body[form.body.length - 1];
  if (first && isTotal(first)) form.body = [...form.body.slice(1), first];
  else if (last && isTotal(last)) form.body = [last, ...form.body.slice(0, -1)];
}

function rewordHeader(form: Form, draw: Draw): void {
  form.header = form.header.map((line, row) =>
    row <= form.titleRow
      ? line
      : line.map((text) => {
          const words = SAME.find((group) => group.some((word) => fold(word) === fold(text)));
          return words ? oneOf(draw, words) : text;
        }),
  );
}

function retitle(form: Form, pattern: string): void {
  const line = form.header[form.titleRow];
  const at = line?.findIndex((text) => text.trim() !== '') ?? -1;
  if (!line || at < 0 || (line[at] ?? '').includes('{')) return;
  line[at] = (line[at] ?? '').replace(/表(?=$|[（(])/, pattern.replace('{}', ''));
}

function addNumber(form: Form, pattern: string, index: number): void {
  const text = pattern.replace('{0}', String(index).padStart(2, '0')).replace('{n}', String(index));
  form.header.unshift(form.columns.map((_, column) => (column === 0 ? text : '')));
  form.merges = form.merges.map((area) => ({ ...area, top: area.top + 1, bottom: area.bottom + 1 }));
  form.titleRow++;
}
