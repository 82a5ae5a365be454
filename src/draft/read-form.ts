/**
 * A form without a pack, read: words propose what its columns, rows and tables stand for, the amounts decide
 * where words leave a choice, and what neither decides takes part in nothing and is listed.
 */
import { bind } from '../binding/bind';
import type { Binding, BoundTable } from '../binding/bound';
import { columnName } from '../workbook/address';
import type { RowSets } from '../template/expand';
import { expandPack, toPackLabel } from '../template/expand';
import type { Column, Pack, RowItem, Table } from '../template/schema';
import type { ColumnState, FormReading, Template } from '../template/template';
import type { Label } from '../dimension/dimension';
import type { Workbook } from '../workbook/model';
import { changesOf } from './choices';
import type { FormChoice } from './choices';
import { draftPack } from './draft';
import type { Draft } from './draft';
import { meaningOf, roleInWords } from './meaning';
import { headerOf } from './search/moves';
import { type Count, placeKey } from './search/objective';
import { leftOut, search } from './search/search';
import type { Found } from './search/search';
import { readingAt } from './search/trial';
import type { Change, Place } from './search/trial';

export interface ReadForm {
  readonly pack: Pack;
  readonly template: Template;
  readonly binding: Binding;
  readonly draft: Draft;
}

/** The id of a template that was read off the workbook itself. */
export const AUTO = 'auto';

/**
 * `examples`: further workbooks filled in by the same form; what one of them leaves open another may decide.
 * `choices`: what the officer has decided; no amount overrules it.
 * @throws PackError where the workbook holds no table
 */
export function readForm(
  workbook: Workbook,
  rowSets: RowSets,
  examples: readonly Workbook[] = [],
  choices: readonly FormChoice[] = [],
): ReadForm {
  const draft = draftPack(workbook, rowSets);
  let pack: Pack = { ...draft.pack, id: AUTO, title: '按表头读出（没有本省模板）' };
  let found: Found | null = null;
  let unchanged: Binding | null = null;
  for (const example of [workbook, ...examples]) {
    let before = bind(example, [expandPack(pack, rowSets)]);
    const chosen = changesOf(before, choices);
    if (chosen.length > 0) {
      pack = withPackChanges(pack, before, chosen);
      before = bind(example, [expandPack(pack, rowSets)]);
    }
    const decided = new Set(chosen.map(({ place }) => placeKey(place)));
    found = search(before, decided);
    const out = leftOut(found).filter((place) => !decided.has(placeKey(place)));
    const changes = [
      ...found.changed.values(),
      ...out.map((place): Change => ({ place, to: { label: null, partial: false } })),
    ];
    if (changes.length > 0) pack = withPackChanges(pack, before, changes);
    unchanged = changes.length === 0 && examples.length === 0 ? before : null;
  }
  const plain = expandPack(pack, rowSets);
  const last = found as Found;
  const bound = unchanged ?? bind(workbook, [plain]);
  const template: Template = { ...plain, reading: describe(bound, draft, last) };
  return { pack, template, binding: { ...bound, template }, draft };
}

/** What was decided on the bound workbook, written into the pack. */
function withPackChanges(pack: Pack, binding: Binding, changes: readonly Change[]): Pack {
  const tables = [...pack.tables];
  for (const { place, to } of changes) {
    const bound = binding.tables[place.table] as BoundTable;
    const at = pack.tables.indexOf(bound.table.definition);
    const table = tables[at];
    if (!table) continue;
    if (place.kind === 'scope') {
      const { otherScopes: _, ...rest } = table;
      tables[at] = { ...rest, scope: toPackLabel(to.label ?? {}) };
    } else tables[at] = inBlock(table, bound, place, to);
  }
  return { ...pack, tables };
}

function inBlock(
  table: Table,
  bound: BoundTable,
  place: Exclude<Place, { kind: 'scope' }>,
  { label, partial }: Change['to'],
): Table {
  const block = bound.blocks[place.block];
  const own = table.blocks[place.block];
  if (!block || !own) return table;
  const parts = partial ? { parts: 'some' as const } : {};
  const blocks = [...table.blocks];
  if (place.kind === 'column') {
    const column = block.columns[place.index];
    const index = column ? block.template.columns.indexOf(column.template) : -1;
    const before = own.columns[index];
    if (!before) return table;
    const { label: _, parts: __, ...rest } = before;
    const after: Column = label
      ? { ...rest, role: 'amount', label: toPackLabel(label), ...parts }
      : { ...rest, role: 'figure' };
    blocks[place.block] = { ...own, columns: own.columns.map((one, at) => (at === index ? after : one)) };
  } else {
    const item = block.rows.find((row) => row.row === place.row)?.item;
    const rows = own.rows.map((row): RowItem => {
      if (!item || !('text' in row) || row.text !== item.text) return row;
      const { label: _, parts: __, ...rest } = row;
      return label ? { ...rest, label: toPackLabel(label), ...parts } : rest;
    });
    blocks[place.block] = { ...own, rows };
  }
  return { ...table, blocks };
}

function describe(binding: Binding, draft: Draft, { weighed, changed, carried }: Found): FormReading {
  // Whether a fund's own table holds what was carried over, nothing tells where no other table states it.
  const open = ({ table: { scope } }: BoundTable) =>
    carried && (scope.source === 'fiscal.fund' || scope.source === 'fiscal.capital');
  const final = binding.tables.some(({ table }) => /决算/.test(table.title));
  // A table by itself has no other whose money could be meant.
  const told = binding.tables.length === 1 || (!carried && !final);
  const tables = binding.tables.map((table, at) => ({
    title: table.table.title,
    sheet: table.sheet,
    columns: table.blocks.flatMap((block, number) =>
      block.columns.map(({ template, column }, index) => {
        const place: Place = { kind: 'column', table: at, block: number, index };
        const count = weighed.counts.get(placeKey(place)) ?? NONE;
        const tied = weighed.counts.get(placeKey({ kind: 'scope', table: at }))?.across ?? 0;
        const header = headerOf(table, number, index).join('·').replaceAll('#', '');
        const { label } = readingAt(binding, place);
        const doubt = draft.doubtfulColumns.has(`${table.table.id} ${block.template.left + index}`);
        const state: ColumnState =
          template.role === 'figure' && (doubt || label === null)
            ? doubt || changedHere(changed, place)
              ? 'doubtful'
              : 'other'
            : label === null
              ? 'other'
              : isBorneOut(count, told || tied >= TIED) && !isRest(label) && !open(table)
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
  return summed(tables, draft.doubtfulRows);
}

/** What the report says first of such a reading. */
function summed(tables: FormReading['tables'], doubtfulRows: readonly string[]): FormReading {
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

const NONE: Count = { held: 0, across: 0, broken: 0 };

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
const isRest = ({ source }: Label) => source?.includes('+') === true && source.includes('own.other');

function changedHere(changed: ReadonlyMap<string, Change>, place: Place): boolean {
  return changed.has(placeKey(place));
}
