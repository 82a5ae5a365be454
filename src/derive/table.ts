/** One table derived from the others: its list laid out, its amounts worked out, and how it will read then. */
import type { BoundBlock, BoundTable } from '../binding/bound';
import { SheetView } from '../binding/sheet-view';
import type { Label } from '../dimension/dimension';
import { collectFacts } from '../fact/source';
import type { FactSource } from '../fact/cell';
import { cellAddress } from '../workbook/address';
import type { Cell } from '../workbook/model';
import type { Change } from './change';
import { workOut } from './grid';
import type { Open, Worked } from './grid';
import { planListRows } from './list-rows';
import type { NewRow } from './list-rows';
import type { Sources } from './sources';

export interface OpenCell {
  readonly sheet: string;
  readonly address: string;
  /** The row as the form names it: “社会保障和就业支出”. */
  readonly what: string;
  readonly reason: string;
}

export interface TableDraft {
  readonly changes: readonly Change[];
  readonly open: readonly OpenCell[];
  /** Cells that stay blank, for there is nothing to print in them. */
  readonly zeros: readonly string[];
  /** The table as it will read. */
  readonly filled: BoundTable;
}

export function deriveTable(
  source: FactSource,
  target: BoundTable,
  as: 'formulas' | 'values',
  sources: Sources,
): TableDraft | { readonly reason: string } {
  const added: NewRow[] = [];
  const blocks: BoundBlock[] = [];
  for (const [index, block] of target.blocks.entries()) {
    const list = planListRows(target, block, scopesOf(target, index), sources);
    if (list.kind === 'refused') return list;
    const rows = list.kind === 'rows' ? list.rows : [];
    added.push(...rows);
    blocks.push({ ...block, rows: inOrder([...block.rows, ...rows.map(({ bound }) => bound)]) });
  }
  const bodyBottom = Math.max(target.bodyBottom, ...added.map(({ bound }) => bound.row));
  const laid: BoundTable = { ...target, blocks, bodyBottom };
  const worked: Worked[] = [];
  const open: Open[] = [];
  for (const grid of collectFacts({ ...source.binding, tables: [laid] }).grids) {
    const result = workOut(grid, scopesOf(target, blocks.indexOf(grid.block)), sources);
    worked.push(...result.worked);
    open.push(...result.open);
  }
  if (worked.length === 0) return { reason: '各表没有列出其中任何一个数' };
  // Forms print nothing where there is nothing, so a zero is not written.
  const money = worked.filter(({ value }) => !value.isZero());
  const changes = money.length === 0 ? [] : added.flatMap((row) => textChanges(target, row));
  for (const one of money) {
    if (!isOwnTotal(target.view.cell(one.row, one.column))) changes.push(amountChange(target, one, as));
  }
  return {
    changes,
    open: open.map((one) => openCell(target, one)),
    zeros: worked
      .filter(({ value }) => value.isZero())
      .map(({ row, column }) => `${target.sheet}!${cellAddress(row, column)}`),
    filled: filledTable(laid, worked),
  };
}

/** All the scopes by which a form is known to be filled in, until somebody has begun to fill it. */
function scopesOf(target: BoundTable, block: number): Label[] {
  const own = target.blocks[block]?.template.scope ?? {};
  if (isTyped(target)) return [own];
  return [own, ...target.table.otherReadings.flatMap((reading) => reading[block]?.scope ?? [])];
}

function inOrder<T extends { readonly row: number }>(rows: readonly T[]): T[] {
  return [...rows].sort((a, b) => a.row - b.row);
}

/** Whether anybody typed an amount into it. */
export function isTyped({ view, blocks }: BoundTable): boolean {
  return blocks.some(({ columns, rows }) =>
    columns.some(
      ({ template, column }) =>
        template.role === 'amount' &&
        rows.some(({ row }) => {
          const cell = view.cell(row, column);
          return cell !== undefined && cell.formula === undefined && !saysNothing(cell.value);
        }),
    ),
  );
}

/** Blank, zero or a dash. */
function saysNothing(value: Cell['value']): boolean {
  if (typeof value === 'string') return /^[\s\u3000\-–—－]*(?:0(?:\.0+)?)?$/.test(value);
  return value === null || value === 0;
}

/** A formula that adds up the table's own cells comes right by itself. */
export function isOwnTotal(cell: Cell | undefined): boolean {
  const formula = cell?.formula;
  return formula !== undefined && !formula.includes('!') && /[A-Z]\$?\d/.test(formula);
}

function textChanges({ sheet, view }: BoundTable, { bound, texts, from }: NewRow): Change[] {
  return [...texts].map(([column, after]) => ({ sheet, view, row: bound.row, column, after, from }));
}

function amountChange(
  { sheet, view }: BoundTable,
  { row, column, value, formula, from }: Worked,
  as: 'formulas' | 'values',
): Change {
  const written = as === 'formulas' && formula !== null ? { formula } : {};
  return { sheet, view, row, column, after: value, from, ...written };
}

function openCell({ sheet, blocks }: BoundTable, { row, column, reason }: Open): OpenCell {
  const block = blocks.find(({ columns }) => columns.some((one) => one.column === column));
  const text = block?.rows.find((one) => one.row === row)?.text.trim() ?? '';
  return {
    sheet,
    address: cellAddress(row, column),
    what: text === '' ? `第 ${row + 1} 行` : `“${text}”`,
    reason,
  };
}

function filledTable(table: BoundTable, worked: readonly Worked[]): BoundTable {
  const { sheet } = table.view;
  const rows = [...sheet.rows];
  for (const { row, column, value } of worked) {
    const line = [...(rows[row] ?? [])];
    const { formula: _, ...before } = line[column] ?? { value: null };
    line[column] = { ...before, value: value.toNumber() };
    rows[row] = line;
  }
  return { ...table, view: new SheetView({ ...sheet, rows }) };
}
