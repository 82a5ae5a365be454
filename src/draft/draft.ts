/**
 * A draft pack from a blank (or filled) form: headers, merges and best-guess labels. What could not be guessed
 * is left out and listed for a person to add. A pack drafted so passes the schema and expands: tests see to it, and
 * whoever writes one to a file asks again (an eighth of the time of a reading).
 */
import type { MoneyUnit } from '../amount/unit';
import { viewsOf } from '../binding/views';
import { PackError } from '../template/pack-error';
import type { RowSets } from '../template/expand';
import type { Pack, Table } from '../template/schema';
import type { Workbook } from '../workbook/model';
import { yearOf } from './captions';
import { findShapes } from './shape';
import type { Shape } from './shape';
import { isListTotal } from './list-rows';
import { settleTable } from './settle';
import { captionUnit, draftTable } from './table';
import type { WorkbookFacts } from './table-rows';
import { asOneForm } from './twin-forms';

/** As many tables as a pack may have. */
const MAX_TABLES = 60;

export interface Draft {
  readonly pack: Pack;
  /** `表3（部门支出总表）：第 5 列……`, in the order of the sheets. */
  readonly toFinish: readonly string[];
  /** `表号 列`: columns of which no word says what they hold, counted from 0. */
  readonly doubtfulColumns: ReadonlySet<string>;
  readonly doubtfulRows: readonly string[];
  /** Sheets without a table. */
  readonly otherSheets: readonly string[];
}

/** @throws PackError where no sheet of the workbook holds a table */
export function draftPack(workbook: Workbook, rowSets: RowSets): Draft {
  const views = viewsOf(workbook).filter(({ sheet }) => !sheet.hidden);
  const found = views.map((view) => ({ view, shapes: findShapes(view) }));
  const shapes = found.flatMap((one) => one.shapes);
  if (shapes.length === 0)
    throw new PackError('', '工作簿里没有找到像表的工作表（一行标题，下面是至少两列的表头）');
  const year = yearOf(shapes.flatMap(headerTexts));
  const drafted = draftTables(shapes, { year, rowSets, totalLast: totalsLast(shapes) });
  const units = shapes.flatMap((shape) => captionUnit(shape) ?? []);
  const unit = mostFrequent(units) ?? '万元';
  const pack: Pack = {
    $schema: 'template-pack.schema.json',
    schema: 1,
    id: 'draft',
    version: String(year ?? 1),
    title: '待填：模板名称',
    jurisdiction: '待填：省（市、县）',
    level: '各级',
    years: { from: year ?? 2024 },
    money: { unit, digits: 2 },
    tables: drafted.tables.map((table) => inOwnUnit(table, drafted.shapes.get(table), unit)),
  };
  const bare = found.filter((one) => one.shapes.length === 0).map(({ view }) => view.sheet.name);
  return {
    pack,
    toFinish: [
      '模板包 id、title、jurisdiction、level、years：请写上模板代号、名称、适用地区、级次和年度',
      ...(year === null ? ['模板包 years：表里没有写年度，暂按 2024 年起'] : []),
      ...(units.length === 0 ? ['模板包 money：表里没有“单位：万元”字样，暂按万元'] : []),
      ...drafted.toFinish,
    ],
    doubtfulColumns: drafted.doubtfulColumns,
    doubtfulRows: drafted.doubtfulRows,
    otherSheets: [...bare, ...drafted.copies],
  };
}

interface DraftedTables {
  readonly tables: Table[];
  readonly shapes: Map<Table, Shape>;
  readonly toFinish: string[];
  readonly doubtfulColumns: Set<string>;
  readonly doubtfulRows: string[];
  /** Sheets with a form that is there already, or one too many. */
  readonly copies: string[];
}

function draftTables(shapes: readonly Shape[], facts: WorkbookFacts): DraftedTables {
  const drafted: DraftedTables = {
    tables: [],
    shapes: new Map(),
    toFinish: [],
    doubtfulColumns: new Set(),
    doubtfulRows: [],
    copies: [],
  };
  const ids = new Set<string>();
  for (const shape of shapes) {
    const { table: raw, doubts, doubtfulColumns } = draftTable(shape, '0', facts);
    // 项目支出绩效目标表(1), (2), …: one form, as often as there are projects.
    if (joinTwin(drafted, raw) || drafted.tables.length >= MAX_TABLES) {
      drafted.copies.push(raw.sheet);
      continue;
    }
    const sheet = sheetFor(raw.sheet, drafted.tables);
    const { table, dropped } = settleTable({ ...raw, sheet, id: idFor(raw, drafted.tables.length, ids) });
    drafted.tables.push(table);
    drafted.shapes.set(table, shape);
    for (const column of doubtfulColumns) drafted.doubtfulColumns.add(`${table.id} ${column}`);
    const all = [...doubts, ...dropped];
    const ofRows = all.filter((doubt) => !/列/.test(doubt.slice(0, 8)));
    drafted.doubtfulRows.push(...ofRows.map((doubt) => `${table.sheet}${doubt}`));
    const place = `${table.number || `工作表“${table.sheet}”`}（${table.title}）`;
    drafted.toFinish.push(...all.map((doubt) => `${place}${doubt}`));
  }
  return drafted;
}

/** A table may be in another unit than most. */
function inOwnUnit(table: Table, shape: Shape | undefined, unit: MoneyUnit): Table {
  const own = shape && captionUnit(shape);
  return own && own !== unit && table.money !== null ? { ...table, money: { unit: own, digits: 2 } } : table;
}

function headerTexts({ view, top, bodyTop }: Shape): string[] {
  const texts: string[] = [];
  for (let row = top; row < bodyTop; row++)
    for (let column = 0; column < Math.min(view.columnCount, 60); column++)
      texts.push(view.text(row, column));
  return texts;
}

/** Whether the lists of this workbook end with their totals. */
function totalsLast(shapes: readonly Shape[]): boolean {
  let last = 0;
  let first = 0;
  for (const { view, bodyTop, bodyBottom, left, right } of shapes) {
    for (let row = bodyTop; row <= bodyBottom; row++) {
      for (let column = left; column <= right; column++) {
        if (!isListTotal(view.text(row, column))) continue;
        if (row === bodyTop) first++;
        else if (row === bodyBottom) last++;
      }
    }
  }
  return last > first;
}

/** A pack prints each table on a sheet of its own, whatever the form does. */
function sheetFor(name: string, tables: readonly Table[]): string {
  const taken = (one: string) => tables.some(({ sheet }) => sheet === one);
  let own = name;
  for (let n = 2; taken(own); n++) own = `${name.slice(0, 27)} ${n}`;
  return own;
}

/** Whether it is a form that is there already, which then says no more than both do. */
function joinTwin({ tables, shapes }: DraftedTables, raw: Table): boolean {
  for (const [at, known] of tables.entries()) {
    const one = asOneForm(known, raw);
    if (!one) continue;
    const shape = shapes.get(known);
    if (shape) shapes.set(one, shape);
    tables[at] = one;
    return true;
  }
  return false;
}

/** 公开表1-2 → 1-2; a table without a number takes its place in the workbook. */
function idFor({ number }: Table, index: number, taken: Set<string>): string {
  const own = /\d+(?:-\d+)*$/.exec(number)?.[0].slice(0, 16);
  let id = own ?? `t${index + 1}`;
  for (let n = 2; taken.has(id); n++) id = `${own ?? `t${index + 1}`}-x${n}`;
  taken.add(id);
  return id;
}

function mostFrequent<T>(values: readonly T[]): T | undefined {
  const votes = new Map<T, number>();
  for (const value of values) votes.set(value, (votes.get(value) ?? 0) + 1);
  return [...votes].sort((a, b) => b[1] - a[1])[0]?.[0];
}
