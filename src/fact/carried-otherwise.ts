/**
 * Totals that two tables print differently and that are held against each other nowhere: the one was read as this year's
 * money, the other as all, which no header says. Where nothing that was carried over makes the difference, one of them may
 * be wrong.
 */
import type { BoundTable } from '../binding/bound';
import { isOfEarlierYears, labelKey } from '../dimension/label';
import type { FactCell } from './cell';
import type { Facts } from './facts';

export interface CarriedOtherwise {
  /** Read as this year's money. */
  readonly current: FactCell;
  readonly all: FactCell;
}

/** What a label of such a total speaks of, besides 年度性质. */
const TOTALS: ReadonlySet<string> = new Set(['measure', 'nature', 'source', 'use', 'carry']);

export function carriedOtherwise({ models, collapse }: Facts): CarriedOtherwise[] {
  // Where nothing was carried over, the two are one coordinate, and a tie.
  if (collapse.canonical('carry', 'current') === undefined) return [];
  const cells = models
    .flatMap((model) => model.cells.flat())
    .flatMap((cell) => (cell && !cell.virtual && !cell.blank && !cell.value.isZero() ? [cell] : []));
  const carried = new Set(
    cells.flatMap(({ label, scaled }) => (isOfEarlierYears(label) ? [Math.abs(scaled)] : [])),
  );
  const all = new Map<string, FactCell>();
  const current: FactCell[] = [];
  for (const cell of cells) {
    if (cell.label.measure !== 'expense' || !Object.keys(cell.label).every((name) => TOTALS.has(name)))
      continue;
    if (cell.label.carry === 'current' && !isDivided(cell.table)) current.push(cell);
    else if (cell.label.carry === undefined && !all.has(keyOf(cell))) all.set(keyOf(cell), cell);
  }
  const told = new Set<string>();
  return current.flatMap((cell) => {
    const other = all.get(keyOf(cell));
    if (!other || other.table === cell.table) return [];
    const gap = Math.abs(other.scaled - cell.scaled);
    const pair = `${cell.table.sheet}|${other.table.sheet}`;
    // What is more than all there is, is not explained by what was carried over.
    const explained = cell.scaled < other.scaled && carried.has(gap);
    if (gap <= cell.scaledSlack + other.scaledSlack || explained || told.has(pair)) return [];
    told.add(pair);
    return [{ current: cell, all: other }];
  });
}

/** A header that says 结转 says what the other columns hold. */
const isDivided = ({ blocks }: BoundTable): boolean =>
  blocks.some(({ columns, rows }) =>
    [...columns.map(({ template }) => template.label), ...rows.map(({ label }) => label)].some(
      (label) => label?.carry !== undefined,
    ),
  );

function keyOf({ label }: FactCell): string {
  const { carry: _, use: __, ...rest } = label;
  return labelKey(rest);
}
