/** What is said of a form that was read without a pack: every column, what it is taken for, and how sure that is. */
import type { Binding, BoundTable } from '../binding/bound';
import type { Label } from '../dimension/dimension';
import type { ColumnState, FormReading } from '../template/template';
import { columnName } from '../workbook/address';
import type { Draft } from './draft';
import { isBlank, leftOut } from './left-out';
import { meaningOf, roleInWords } from './meaning';
import { headerOf } from './search/moves';
import { placeKey } from './search/objective';
import { type Count, noCount } from './search/place-counts';
import type { Found } from './search/search';
import { readingAt } from './search/trial';
import type { Change, Place } from './search/trial';
import { undecidedTables } from './search/undecided';
import { partsOf } from '../dimension/member';

/** What every column of the bound workbook is taken for, and how sure that is. */
export function describeReading(binding: Binding, draft: Draft, found: Found): FormReading {
  const { weighed, changed, carried } = found;
  const open = undecidedTables(found);
  const final = binding.tables.some(({ table }) => /决算/.test(table.title));
  // A table by itself has no other whose money could be meant.
  const told = binding.tables.length === 1 || (!carried && !final);
  const tables = binding.tables.map((table, at) => ({
    title: table.table.title,
    sheet: table.sheet,
    columns: table.blocks.flatMap((block, number) =>
      block.columns.map(({ template, column }, index) => {
        const place: Place = { kind: 'column', table: at, block: number, index };
        const count = weighed.counts.get(place) ?? NONE;
        const tied = weighed.counts.get({ kind: 'scope', table: at })?.across ?? 0;
        const header = headerOf(table, number, index).join('·').replaceAll('#', '');
        const { label } = readingAt(binding, place);
        const doubt = draft.doubtfulColumns.has(`${table.table.id} ${block.template.left + index}`);
        const state: ColumnState =
          (template.role === 'figure' || (doubt && isBlank(table, column))) && (doubt || label === null)
            ? doubt || changedHere(changed, place)
              ? 'doubtful'
              : 'other'
            : label === null
              ? 'other'
              : isBorneOut(count, told || tied >= TIED) && !isRest(label, table) && !open.has(at)
                ? 'confirmed'
                : 'words';
        return {
          column: columnName(column),
          header,
          meaning: label ? meaningOf(label, block.template.scope) : roleInWords(template.role),
          state,
          held: Math.round(count.held),
          broken: count.broken,
        };
      }),
    ),
    rows: table.blocks.reduce((sum, block) => sum + block.rows.filter((row) => row.label !== null).length, 0),
  }));
  const left = leftOut(binding, tables, changed);
  const rows = left
    .filter(({ why, isRow }) => isRow && why === 'contradicted')
    .map(({ sheet, what }) => `${sheet} ${what}与它周围的数都对不上，看不出代表什么，没有参加校验`);
  return {
    ...summed(tables, [...draft.doubtfulRows, ...rows]),
    leftOut: left.map(({ isRow: _, ...one }) => one),
  };
}

/** What the report says first of such a reading. */
function summed(
  tables: FormReading['tables'],
  doubtfulRows: readonly string[],
): Omit<FormReading, 'leftOut'> {
  const columns = tables.flatMap((table) => table.columns.map((column) => ({ table, column })));
  const amounts = columns.filter(({ column }) => column.state === 'confirmed' || column.state === 'words');
  const doubtful = columns.filter(({ column }) => column.state === 'doubtful');
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  const unsure = doubtful.length > 0 ? `，${doubtful.length} 列存疑未参加校验` : '';
  return {
    tables,
    sentence: `没有本省模板，按表头读出 ${tables.length} 张表（${amounts.length} 列、${rows} 行确定${unsure}）`,
    doubts: [
      ...doubtful.map(
        ({ table, column }) =>
          `${table.sheet} ${column.column} 列“${column.header}”看不出是什么金额，没有参加校验`,
      ),
      ...doubtfulRows,
    ],
    unproven: amounts
      .filter(({ column }) => column.state === 'words')
      .map(
        ({ table, column }) =>
          `${table.sheet} ${column.column} 列“${column.header}”按字面读作“${column.meaning}”`,
      ),
  };
}

const NONE: Count = noCount();

/**
 * A table that adds up says what its columns are to each other; whose money of what year and stage it holds, only
 * another table can bear out, where the workbook has more than one.
 */
function isBorneOut({ held, across, broken }: Count, told: boolean): boolean {
  return (told ? held : across) >= 0.3 && held > broken;
}

/** So many amounts that another table has too tell whose money a table holds. */
const TIED = 2;

/** 其他收入 that may hold 上级补助 too, or not: where no column says it, nothing can tell. */
function isRest({ source }: Label, { blocks }: BoundTable): boolean {
  if (source === undefined || !partsOf(source).includes('own.other')) return false;
  const columns = blocks.flatMap((block) => block.columns.map(({ template }) => template.label?.source));
  const listed = blocks.flatMap((block) => block.rows.map((row) => row.label?.source));
  const stated = new Set([...columns, ...listed]);
  return !['own.superior', 'own.subordinate'].every((one) => stated.has(one));
}

function changedHere(changed: ReadonlyMap<string, Change>, place: Place): boolean {
  return changed.has(placeKey(place));
}
