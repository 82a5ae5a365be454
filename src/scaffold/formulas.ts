/**
 * Formulas from labels: a subtotal is the sum of what the axis lists under it, a summary table carries over
 * what the detailed tables total. The workbook is right without the add-in.
 */
import type { Label } from '../dimension/dimension';
import { joinLabels, labelKey } from '../dimension/label';
import { buildAxis } from '../fact/axis';
import type { Axis } from '../fact/axis';
import { cellAddress, sheetReference } from '../workbook/address';
import { at } from './formula-cells';
import type { AmountColumn, Formulas } from './formula-cells';
import type { LaidBlock, Layout } from './layout';
import { codeColumns, listTotal, WHOLE_CODE } from './list-total';
import { soleParts } from './sole-parts';
import { isSelection, partsOf } from '../dimension/member';

export type { Formulas } from './formula-cells';

export function planFormulas(layouts: readonly Layout[]): ReadonlyMap<Layout, Formulas> {
  const planned = new Map(layouts.map((layout) => [layout, subtotals(layout)]));
  for (const layout of layouts) {
    if (layout.blocks.some((block) => block.list)) continue;
    const formulas = planned.get(layout) as Formulas;
    for (const block of layout.blocks) carryOver(layout, block, layouts, formulas);
  }
  return planned;
}

function amountColumns(block: LaidBlock): AmountColumn[] {
  return block.template.columns.flatMap(({ role, label, partial }, index) =>
    role === 'amount' && label ? [{ column: block.template.left + index, label, partial }] : [],
  );
}

function subtotals(layout: Layout): Formulas {
  const formulas: Formulas = new Map();
  const digits = layout.table.money?.digits ?? 2;
  for (const block of layout.blocks) {
    const columns = amountColumns(block);
    const across = buildAxis(
      columns.map(({ label, partial }) => ({ label, partial, listed: false })),
      block.template.columnsCover,
    );
    for (const { row, kind, label } of block.rows) {
      if (kind === 'fixed' && label === null) continue;
      if (kind === 'blank') soleParts(columns, row, digits, formulas);
      eachSum(across, (total, parts) => {
        const cells = parts.map((part) => cellAddress(row, columns[part]?.column ?? 0));
        formulas.set(at(row, columns[total]?.column ?? 0), sumOf(cells, digits));
      });
    }
    const rows = block.rows.filter((row) => row.label !== null);
    const down = buildAxis(
      rows.map(({ label, item }) => ({ label: label ?? {}, partial: item?.partial ?? false, listed: false })),
      null,
    );
    for (const { column } of columns) {
      eachSum(down, (total, parts) => {
        const cells = parts.map((part) => cellAddress(rows[part]?.row ?? 0, column));
        formulas.set(at(rows[total]?.row ?? 0, column), sumOf(cells, digits));
      });
      listTotal(layout, block, column, digits, formulas);
    }
  }
  return formulas;
}

/** Every entry that the axis divides without gaps, with the entries that it is divided into. */
function eachSum(axis: Axis, emit: (total: number, parts: number[]) => void): void {
  for (const node of axis.nodes) {
    const [group] = node.groups;
    if (node.partial || !group) continue;
    const parts = group.flatMap((part) => part.entries);
    for (const total of [...node.entries, ...node.again]) emit(total, parts);
  }
}

function sumOf(cells: readonly string[], digits: number): string {
  return `=ROUND(SUM(${ranges(cells).join(',')}),${digits})`;
}

/** Neighbours as one range: E9, F9, G9 → E9:G9. */
function ranges(cells: readonly string[]): string[] {
  const parsed = cells
    .map((cell) => /^([A-Z]+)(\d+)$/.exec(cell))
    .map((match) => ({ column: match?.[1] ?? '', row: Number(match?.[2]) }));
  const result: string[] = [];
  for (let from = 0; from < parsed.length;) {
    let to = from;
    const start = parsed[from] as { column: string; row: number };
    while (to + 1 < parsed.length && neighbours(parsed[to] as typeof start, parsed[to + 1] as typeof start))
      to++;
    const end = parsed[to] as typeof start;
    result.push(
      from === to ? `${start.column}${start.row}` : `${start.column}${start.row}:${end.column}${end.row}`,
    );
    from = to + 1;
  }
  return result;
}

function neighbours(a: { column: string; row: number }, b: { column: string; row: number }): boolean {
  if (a.column === b.column) return b.row === a.row + 1;
  return a.row === b.row && next(a.column) === b.column;
}

function next(column: string): string {
  const last = column.charCodeAt(column.length - 1);
  if (last < 90) return column.slice(0, -1) + String.fromCharCode(last + 1);
  return column.length === 1 ? 'AA' : `${next(column.slice(0, -1))}A`;
}

/** A summary table's own inputs that a list elsewhere totals. */
function carryOver(layout: Layout, block: LaidBlock, layouts: readonly Layout[], formulas: Formulas): void {
  const digits = layout.table.money?.digits ?? 2;
  for (const { row, label } of block.rows) {
    if (label === null) continue;
    for (const column of amountColumns(block)) {
      if (formulas.has(at(row, column.column))) continue;
      const wanted = joinLabels(block.template.scope, column.label, label);
      const source = wanted && findSource(wanted, layout, layouts, digits);
      if (source) formulas.set(at(row, column.column), source);
    }
  }
}

function findSource(
  wanted: Label,
  target: Layout,
  layouts: readonly Layout[],
  digits: number,
): string | null {
  for (const layout of layouts) {
    if (
      layout === target ||
      layout.table.money?.unit !== target.table.money?.unit ||
      layout.table.money?.digits !== digits
    )
      continue;
    for (const block of layout.blocks) {
      if (!block.list) continue;
      const total = block.rows.find(
        (row) => row.kind === 'fixed' && row.label && Object.keys(row.label).length === 0,
      );
      const columns = amountColumns(block).map((column) => ({
        ...column,
        base: joinLabels(block.template.scope, column.label),
      }));
      const sheet = layout.table.sheet;
      const cell = (column: number) =>
        sheetReference(sheet, {
          top: total?.row ?? 0,
          bottom: total?.row ?? 0,
          left: column,
          right: column,
        }).replaceAll('$', '');
      const exact = columns.find(({ base }) => base && labelKey(base) === labelKey(wanted));
      if (exact && total) return `=${cell(exact.column)}`;
      const parts = wanted.source !== undefined && isSelection(wanted.source) ? partsOf(wanted.source) : [];
      const found = parts.map((source) =>
        columns.find(({ base }) => base && labelKey(base) === labelKey({ ...wanted, source })),
      );
      if (total && found.length > 0 && found.every((column) => column !== undefined)) {
        return `=ROUND(SUM(${found.map((column) => cell(column.column)).join(',')}),${digits})`;
      }
      const byClass = classSum(wanted, layout, block, columns, digits);
      if (byClass) return byClass;
    }
  }
  return null;
}

/** A 类 of 功能科目 out of a list by code. */
function classSum(
  wanted: Label,
  layout: Layout,
  block: LaidBlock,
  columns: readonly (AmountColumn & { readonly base: Label | null })[],
  digits: number,
): string | null {
  const { functional, ...rest } = wanted;
  const { list } = block;
  if (!list || functional === undefined || functional.length !== 3 || !list.item.axes.includes('functional'))
    return null;
  if (list.item.axes.includes('project')) return null;
  const column = columns.find(({ base }) => base && labelKey(base) === labelKey(rest));
  const codes = codeColumns(block);
  if (!column || !codes) return null;
  const range = (index: number) =>
    sheetReference(layout.table.sheet, { top: list.top, bottom: list.bottom, left: index, right: index });
  const [code, lowest] =
    codes.lowest === codes.highest
      ? [WHOLE_CODE.functional.replace('???', functional), '']
      : [functional, `,${range(codes.lowest)},"<>"`];
  return `=ROUND(SUMIFS(${range(column.column)},${range(codes.highest)},"${code}"${lowest}),${digits})`;
}
