/**
 * A form without a pack, read: words propose what its columns, rows and tables stand for, the amounts decide
 * where words leave a choice, and what neither decides takes part in nothing and is listed.
 */
import { bind } from '../binding/bind';
import type { Binding, BoundTable } from '../binding/bound';
import { keepFacts } from '../fact/facts';
import type { RowSets } from '../template/expand';
import { expandPack, toPackLabel } from '../template/expand';
import type { Column, Pack, RowItem, Table } from '../template/schema';
import type { Template } from '../template/template';
import type { Workbook } from '../workbook/model';
import { changesOf } from './choices';
import type { FormChoice } from './choices';
import { describeReading } from './describe-reading';
import { draftPack } from './draft';
import type { Draft } from './draft';
import { decide } from './search/decide';
import { placeKey } from './search/objective';
import type { Found } from './search/search';
import { withChanges } from './search/trial';
import type { Change, Place } from './search/trial';

export interface ReadForm {
  readonly pack: Pack;
  readonly template: Template;
  readonly binding: Binding;
  readonly draft: Draft;
}

/** The id of a template that was read off the workbook itself. */
const AUTO = 'auto';

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
  let byWords: Binding | null = null;
  for (const example of [workbook, ...examples]) {
    let before = bind(example, [expandPack(pack, rowSets)]);
    const chosen = changesOf(before, choices);
    if (chosen.length > 0) {
      pack = withPackChanges(pack, before, chosen);
      before = bind(example, [expandPack(pack, rowSets)]);
    }
    byWords ??= before;
    const decided = new Set(chosen.map(({ place }) => placeKey(place)));
    const unknown = (table: BoundTable, column: number) => isDoubtful(draft, table, column);
    found = decide(before, decided, unknown);
    const changes = [...found.changed.values()];
    if (changes.length > 0) pack = withPackChanges(pack, before, changes);
    unchanged = changes.length === 0 && examples.length === 0 ? before : null;
  }
  const plain = expandPack(pack, rowSets);
  const last = found as Found;
  const bound = unchanged ?? withRows(bind(workbook, [plain]), examples.length === 0 ? last : null);
  // The check that follows asks for what the search has just found out.
  if (unchanged) keepFacts(unchanged, last.facts);
  const template: Template = { ...plain, reading: describeReading(bound, draft, last) };
  const worded = unchanged || byWords === null ? {} : { byWords };
  return { pack, template, binding: { ...bound, template, ...worded }, draft };
}

/** Rows that a department lists itself stand in no pack: what was decided on them is decided on the workbook. */
function withRows(bound: Binding, found: Found | null): Binding {
  const rows = [...(found?.changed.values() ?? [])].filter(({ place }) => place.kind === 'row');
  return withChanges(bound, rows) ?? bound;
}

function isDoubtful({ doubtfulColumns }: Draft, { table, blocks }: BoundTable, column: number): boolean {
  return blocks.some(({ columns, template }) =>
    columns.some(
      (one, index) => one.column === column && doubtfulColumns.has(`${table.id} ${template.left + index}`),
    ),
  );
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
