/**
 * Rows for a list that is still blank: those that another list of the same kind has and that have money here,
 * laid into the blank rows of the form. Where they do not fit, or no other list says them, the table is refused.
 */
import type { BoundBlock, BoundRow, BoundTable } from '../binding/bound';
import { readRawRow } from '../binding/raw-row';
import { CATALOGUES } from '../lexicon/catalogue';
import type { Dimension, Label, Member } from '../dimension/dimension';
import { joinLabels, labelKey } from '../dimension/label';
import type { FactGrid } from '../fact/cell';
import type { RepeatAxis, RepeatItem } from '../template/template';
import type { Sources } from './sources';

export interface NewRow {
  readonly bound: BoundRow;
  /** Texts by column of the sheet. */
  readonly texts: ReadonlyMap<number, string>;
  readonly from: string;
}

export type ListPlan =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'rows'; readonly rows: readonly NewRow[] }
  | { readonly kind: 'refused'; readonly reason: string };

export function planListRows(
  table: BoundTable,
  block: BoundBlock,
  scopes: readonly Label[],
  sources: Sources,
): ListPlan {
  const item = block.template.items.find((one): one is RepeatItem => one.kind === 'repeat');
  const axes = item?.axes.filter((axis) => axis !== 'unit') ?? [];
  if (!item || axes.length === 0) return { kind: 'nothing' };
  // Rows that somebody has listed are the officer's choice: their amounts are derived, none is added.
  const isListed = ({ label }: BoundRow) => axes.some((axis) => label?.[axis] !== undefined);
  if (block.rows.some((row) => row.item === null && isListed(row))) return { kind: 'nothing' };
  const model = findModel(item, scopes, block, sources);
  if (!model) return { kind: 'refused', reason: '要列哪些行，别的表里没有同样的清单可循，请先自行列出各行' };
  const { grid, rows } = model;
  if (rows.length === 0) return { kind: 'nothing' };
  const blank = blankRows(table, block, item);
  if (blank.length < rows.length)
    return {
      kind: 'refused',
      reason: `要列 ${rows.length} 行，空行只有 ${blank.length} 行，请先在清单里插入 ${rows.length - blank.length} 行`,
    };
  return {
    kind: 'rows',
    rows: rows.map((row, index) => ({
      bound: { ...row, row: blank[index] ?? 0, item: null },
      texts: textsOf(block, row, grid),
      from: `${grid.table.sheet} 第 ${row.row + 1} 行`,
    })),
  };
}

/** The other list with most rows that have money within this table. */
function findModel(
  item: RepeatItem,
  scopes: readonly Label[],
  block: BoundBlock,
  sources: Sources,
): { grid: FactGrid; rows: BoundRow[] } | null {
  let best: { grid: FactGrid; rows: BoundRow[] } | null = null;
  for (const grid of sources.facts.source.grids) {
    const own = grid.block.template.items.find((one): one is RepeatItem => one.kind === 'repeat');
    if (!own || !sameAxes(own.axes, item.axes)) continue;
    const rows = rowsWithMoney(grid, item, scopes, block, sources);
    if (!best || rows.length > best.rows.length) best = { grid, rows };
  }
  return best;
}

/** Lists by unit serve lists without one, for a unit's own rows add up; the rest must be the same. */
function sameAxes(from: readonly RepeatAxis[], to: readonly RepeatAxis[]): boolean {
  const bare = (axes: readonly RepeatAxis[]) => axes.filter((axis) => axis !== 'unit').join();
  return bare(from) === bare(to) && bare(to) !== '' && (from.includes('unit') || !to.includes('unit'));
}

function rowsWithMoney(
  grid: FactGrid,
  item: RepeatItem,
  scopes: readonly Label[],
  block: BoundBlock,
  sources: Sources,
): BoundRow[] {
  const taken = new Set(block.rows.flatMap(({ label }) => (label ? [labelKey(label)] : [])));
  const found: BoundRow[] = [];
  for (const row of grid.rows) {
    if (row.item !== null || !row.label || (row.kind !== 'listed' && row.kind !== 'heading')) continue;
    const label = restrict(row.label, item);
    if (!label || taken.has(labelKey(label))) continue;
    taken.add(labelKey(label));
    if (hasMoney(label, scopes, block, sources)) found.push({ ...row, label });
  }
  return found;
}

/** What a row of this list says; null for one that speaks of nothing the list has rows for. */
function restrict(label: Label, item: RepeatItem): Label | null {
  const kept: { [D in Dimension]?: Member } = {};
  for (const axis of item.axes) if (label[axis] !== undefined) kept[axis] = label[axis];
  return Object.keys(kept).some((axis) => axis !== 'unit') ? { ...item.label, ...kept } : null;
}

function hasMoney(label: Label, scopes: readonly Label[], block: BoundBlock, sources: Sources): boolean {
  return block.columns.some(({ template }) =>
    scopes.some((scope) => {
      const joined = template.role === 'amount' && joinLabels(scope, template.label ?? {}, label);
      const said = joined && sources.mayHaveMoney(joined) ? sources.at(joined) : null;
      return said?.kind === 'amount' && !said.value.isZero();
    }),
  );
}

/** Blank rows between the head of the list and what stands under it, no more than the form lays out. */
function blankRows(table: BoundTable, block: BoundBlock, item: RepeatItem): number[] {
  const { view, bodyTop, bodyBottom, notes } = table;
  const { items } = block.template;
  const index = items.indexOf(item);
  const fixed = block.rows.filter(({ kind }) => kind === 'fixed' || kind === 'total' || kind === 'heading');
  const above = fixed.filter((row) => row.item === null || items.indexOf(row.item) < index);
  const below = fixed.filter((row) => row.item !== null && items.indexOf(row.item) > index);
  const top = Math.max(bodyTop, ...above.map(({ row }) => row + 1));
  const end = Math.min(...below.map(({ row }) => row), ...notes.map(({ row }) => row));
  const last = Number.isFinite(end) ? end - 1 : Math.max(bodyBottom, bodyTop + items.length + item.rows - 2);
  const rows: number[] = [];
  for (let row = top; row <= last; row++) {
    if (readRawRow(view, block.columns, row).blank) rows.push(row);
  }
  return rows;
}

function textsOf(block: BoundBlock, row: BoundRow, from: FactGrid): Map<number, string> {
  const texts = new Map<number, string>();
  let named = false;
  for (const { template, column } of block.columns) {
    const { role } = template;
    const code = template.dimension ? (row.label?.[template.dimension] ?? '') : '';
    if (role === 'code' && /^\d+$/.test(code)) {
      const levels = { 类: code.slice(0, 3), 款: code.slice(3, 5), 项: code.slice(5, 7) };
      const text = template.level === null ? code : levels[template.level];
      if (text !== '') texts.set(column, text);
    } else if ((role === 'name' || role === 'project') && !named) {
      texts.set(column, row.text === '' ? nameOf(row.label ?? {}) : row.text);
      named = true;
    } else if (role === 'unitCode' && row.label?.unit !== undefined) texts.set(column, row.label.unit);
    else if (role === 'unitName' && row.label?.unit !== undefined) {
      const text = sameColumn(from, 'unitName', row.row);
      if (text !== '') texts.set(column, text);
    }
  }
  return texts;
}

function nameOf({ functional, economic }: Label): string {
  if (functional !== undefined) return CATALOGUES.functional.byCode(functional)?.name ?? '';
  return economic === undefined ? '' : (CATALOGUES.economic.byCode(economic)?.name ?? '');
}

function sameColumn({ table, block }: FactGrid, role: string, row: number): string {
  const column = block.columns.find(({ template }) => template.role === role)?.column;
  return column === undefined ? '' : table.view.text(row, column).trim();
}
