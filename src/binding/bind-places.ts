/** From places to bound tables: bodies measured, rows read, units and projects told apart. */
import { fold } from '../lexicon/fold';
import { labelKey } from '../dimension/label';
import type { RepeatItem, Template } from '../template/template';
import type { Binding, BoundBlock, BoundRow, BoundTable } from './bound';
import { settleCodes } from './code-names';
import { CodeVocabulary } from './code-vocabulary';
import { departmentAbove, departmentLine, unitsAbove } from './department-line';
import { settleDepartmentRow } from './department-row';
import type { Place } from './lay-over';
import { ListedRows } from './listed-rows';
import { measure } from './measure';
import type { Draft, DraftBlock } from './measure';
import { settleMoney } from './money';
import type { WorkbookNames } from './names';
import { isNested, learnProjects } from './project-lists';
import { leadingText } from './raw-row';
import type { RawRow } from './raw-row';
import { isTotal, Registry } from './registry';
import type { Unit } from './registry';
import type { SheetView } from './sheet-view';
import { findYear } from './year';

export interface Found {
  readonly byName: readonly Place[];
  readonly certain: readonly Place[];
  readonly doubtful: readonly Place[];
  readonly doubles: readonly Place[];
  readonly names: WorkbookNames;
  readonly lost: readonly string[];
}

export function bindPlaces(
  template: Template,
  views: readonly SheetView[],
  found: Found,
): Omit<Binding, 'recalculated' | 'kept'> {
  const order = new Map(template.tables.map((table, index) => [table, index]));
  const places = [...found.byName, ...found.certain].sort(
    (a, b) => (order.get(a.table) ?? 0) - (order.get(b.table) ?? 0) || a.titleRow - b.titleRow,
  );
  const drafts = settleCodeNames(places.map((place) => measure(place, places)));
  const registry = new Registry();
  const recorded = recordedUnit(found.names, places);
  if (recorded) registry.learnUnit(recorded.code, recorded.name);
  learnProjects(
    drafts.map(({ place, blocks, project }) => ({ table: place.table, blocks, project })),
    registry.projects,
  );
  for (const draft of drafts) {
    for (const block of draft.blocks) {
      const repeat = block.template.items.find((item): item is RepeatItem => item.kind === 'repeat');
      if (repeat) for (const row of block.rows) if (!row.blank) registry.learn(row, repeat.axes);
    }
  }
  const byName = new Set(found.byName);
  const { tables, money } = settleMoney(
    drafts.map((draft) => bindTable(draft, registry, byName.has(draft.place))),
    template.money,
  );
  const used = new Set([...places, ...found.doubtful, ...found.doubles].map((place) => place.view));
  const others = views.filter((view) => !used.has(view));
  // Of two tables beside one another one may be read.
  const sheets = new Set([...used].map((view) => view.sheet.name));
  const boundTables = new Set(places.map((place) => place.table));
  const { main, line } = whose(recorded, registry, places);
  return {
    template,
    money,
    year: findYear(places, others, found.names.template?.year ?? null),
    unit: main?.name || line?.name || registry.department() || null,
    unitCode: main?.code || line?.code || registry.unitCode((main?.name || line?.name) ?? '') || null,
    tables,
    missing: template.tables.filter((table) => !boundTables.has(table)),
    doubtful: found.doubtful,
    doubles: found.doubles,
    otherSheets: others.map((view) => view.sheet.name).filter((name) => !sheets.has(name)),
    others,
    registry,
    brokenNames: found.lost,
  };
}

/** The unit that the tables were made for; none where all of them name another: a file is taken over by changing what is seen. */
function recordedUnit({ unit }: WorkbookNames, places: readonly Place[]): Unit | null {
  const above = unitsAbove(places);
  const [first] = above;
  const isTakenOver =
    unit !== null &&
    first !== undefined &&
    above.length > 1 &&
    above.every(({ name }) => fold(name) === fold(first.name) && isOther(name, unit.name));
  return isTakenOver ? null : unit;
}

/**
 * Of several units none is the department: that is who stands above the tables, or above the units in their lists. Nor
 * is a single one where `部门：` above all tables names another: all the department's money may be that unit's.
 */
function whose(recorded: Unit | null, registry: Registry, places: readonly Place[]) {
  if (recorded) return { main: recorded, line: null };
  const above = registry.unitCount > 1 ? departmentLine(places) : null;
  const name = registry.unitCount > 1 ? (registry.department() ?? above?.name) : undefined;
  if (name) return { main: { code: '', name }, line: null };
  const main = registry.mainUnit();
  const department = departmentAbove(places);
  if (main?.name && department && isOther(department, main.name))
    return { main: { code: '', name: department }, line: null };
  return { main, line: main?.name && main.code ? null : departmentLine(places) };
}

/** 档案局 and 青禾县档案局（本级） are one, spelt out more or less. */
const isOther = (a: string, b: string): boolean => !fold(a).includes(fold(b)) && !fold(b).includes(fold(a));

/** Codes and names of all lists held against each other, before anybody learns from them. */
function settleCodeNames(drafts: readonly Draft[]): Draft[] {
  const words = new CodeVocabulary();
  const listsSubjects = ({ template }: DraftBlock) =>
    template.items.some((item) => item.kind === 'repeat' && !item.axes.includes('project'));
  for (const { blocks } of drafts)
    for (const block of blocks) {
      if (listsSubjects(block)) words.learn(block.template, block.rows);
      else words.carry(block.rows);
    }
  return drafts.map((draft) => ({
    ...draft,
    blocks: draft.blocks.map((block) =>
      listsSubjects(block) ? { ...block, rows: settleCodes(block.template, block.rows, words) } : block,
    ),
  }));
}

function bindTable(draft: Draft, registry: Registry, named: boolean): Omit<BoundTable, 'money'> {
  const { place, bottom } = draft;
  const used = place.columns.filter((column) => column >= 0);
  const { project } = draft;
  return {
    table: place.table,
    sheet: place.view.sheet.name,
    view: place.view,
    place,
    area: {
      top: Math.max(0, place.titleRow),
      left: Math.min(...used),
      bottom: Math.max(bottom, place.bodyTop),
      right: Math.max(...used),
    },
    bodyTop: place.bodyTop,
    bodyBottom: bottom,
    blocks: draft.blocks.map((block) => whole(bindBlock(block, place.view, registry), place.view)),
    fields: draft.fields,
    notes: draft.notes,
    by: named ? 'names' : 'recognition',
    ...(project === null ? {} : { project: registry.project(project) }),
  };
}

/** Half of a table states nothing: its other rows stand on another sheet. */
function whole(block: BoundBlock, { continuedOn }: SheetView): BoundBlock {
  if (continuedOn.length === 0) return block;
  const rows = block.rows.map((row): BoundRow => ({ ...row, label: null, item: null, kind: 'unknown' }));
  return { ...block, rows, missing: [] };
}

const standing = ({ row, shift }: RawRow) => ({ row, ...(shift ? { shift } : {}) });

function inOrder(a: BoundRow, b: BoundRow): number {
  return (a.shift ?? 0) - (b.shift ?? 0) || a.row - b.row;
}

function bindBlock(block: DraftBlock, view: SheetView, registry: Registry): BoundBlock {
  const { template, columns, rows, met } = block;
  const bound: BoundRow[] = [];
  const taken = new Set<number>();
  const missing = template.items.flatMap((item, index) => {
    if (item.kind !== 'fixed') return [];
    const at = met[index] ?? -1;
    const row = rows[at];
    if (!row) return item.text.trim() === '' || item.label === null ? [] : [item];
    taken.add(at);
    bound.push({
      ...standing(row),
      label: item.label,
      partial: item.partial,
      item,
      kind: 'fixed',
      text: leadingText(row),
    });
    return [];
  });
  const free = rows.filter((_, index) => !taken.has(index));
  const repeat = template.items.find((item): item is RepeatItem => item.kind === 'repeat');
  if (repeat) {
    const projectColumn = columns.some(
      ({ template: column }) => column.role === 'project' || column.role === 'subproject',
    );
    const totals = template.items.flatMap((item, index) =>
      item.kind === 'fixed' && item.label && labelKey(item.label) === labelKey(repeat.label)
        ? (rows[met[index] ?? -1] ?? [])
        : [],
    );
    const list = new ListedRows(repeat, free, registry, projectColumn, isNested(block.columns), totals);
    bound.push(...list.read());
    bound.sort(inOrder);
    if (repeat.axes.includes('unit'))
      return { template, columns, rows: settleDepartmentRow(bound, repeat.label, columns, view), missing };
  } else {
    for (const row of free) {
      if (row.blank || (!row.hasAmounts && row.name === '')) continue;
      bound.push({
        ...standing(row),
        label: null,
        partial: false,
        item: null,
        kind: row.hasAmounts ? 'unknown' : 'fixed',
        text: row.name,
      });
    }
  }
  bound.sort(inOrder);
  // 合计 that closes a list where the form opens it: a listed total all the same.
  const closed = bound.some(({ kind }) => kind === 'total');
  return {
    template,
    columns,
    rows: bound,
    missing: missing.filter((item) => !(closed && isTotal(item.text))),
  };
}
