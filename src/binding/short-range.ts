/** Totals above a list whose formulas end before the list does: rows that somebody typed below the last prepared one. */
import { labelsDisjoint } from '../dimension/label';
import { addends } from '../formula/precedents';
import type { Label } from '../dimension/dimension';
import type { BoundBlock, BoundTable } from './bound';

export interface ShortRange {
  readonly row: number;
  readonly columns: readonly number[];
  /** The last row that the formulas reach, and the rows below it that hold amounts. */
  readonly reaches: number;
  readonly beyond: readonly number[];
}

export function shortRanges(table: BoundTable): ShortRange[] {
  return table.blocks.flatMap((block) => shortIn(table, block));
}

function shortIn({ view }: BoundTable, { rows, columns }: BoundBlock): ShortRange[] {
  const listed = rows.filter(({ kind }) => kind !== 'fixed').map(({ row }) => row);
  const found = new Map<string, { row: number; columns: number[]; reaches: number; beyond: Set<number> }>();
  for (const { column } of columns) {
    // The uppermost amount is the whole; a subtotal below it ends where its own part does.
    const whole = rows.find(({ row }) => typeof view.cell(row, column)?.value === 'number');
    const top = whole?.row;
    const reaches = top === undefined ? null : reachOf(view.cell(top, column)?.formula, top, column);
    if (top === undefined || reaches === null) continue;
    const within = listed.filter((row) => row > top && row <= reaches);
    // 301 over its 款 ends where 303 begins: what is no part of the row is rightly left out.
    const foreign = new Set(rows.filter(({ label }) => isForeign(whole?.label, label)).map(({ row }) => row));
    const below = listed.filter((row) => row > reaches && !foreign.has(row));
    const beyond = below.filter((row) => {
      const value = view.cell(row, column)?.value;
      return typeof value === 'number' && value !== 0;
    });
    // What adds up the few rows of 单位 at the head of a list has not stopped short of the list.
    if (beyond.length === 0 || within.length <= below.length) continue;
    const key = `${top} ${reaches}`;
    const known = found.get(key) ?? { row: top, columns: [], reaches, beyond: new Set() };
    found.set(key, known);
    known.columns.push(column);
    for (const row of beyond) known.beyond.add(row);
  }
  return [...found.values()].map((one) => ({ ...one, beyond: [...one.beyond].sort((a, b) => a - b) }));
}

function isForeign(whole: Label | null | undefined, label: Label | null): boolean {
  return whole !== null && whole !== undefined && label !== null && labelsDisjoint(whole, label);
}

/** Where a sum over the column below it ends; null for every other formula. */
function reachOf(formula: string | undefined, row: number, column: number): number | null {
  if (formula === undefined) return null;
  const [only, ...more] = addends(formula) ?? [];
  if (!only || more.length > 0 || only.sheet !== undefined || only.sign !== 1) return null;
  const { top, bottom, left, right } = only.area;
  return left === column && right === column && top > row && bottom > top ? bottom : null;
}
