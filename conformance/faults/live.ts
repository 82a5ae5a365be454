/** Totals of lists as sums that calculate, as a department's own workbook has them. */
import type { Workbook } from '../../src/workbook/model';
import type { Printed, PrintedCell } from '../books/print';
import { onCells, placeOf } from './place';

/** Places that are summed, by the place of their total. */
export type Sums = ReadonlyMap<string, readonly string[]>;

/** Only where the lowest rows of the list, to the cent, make up what is printed. */
export function sumsOf({ cells }: Printed): Sums {
  const sums = new Map<string, readonly string[]>();
  const columns = new Map<string, PrintedCell[]>();
  for (const cell of cells) {
    const key = `${cell.sheet}!${cell.column}`;
    columns.set(key, [...(columns.get(key) ?? []), cell]);
  }
  for (const column of columns.values()) {
    const total = column.find(({ line, cents }) => line.kind === 'total' && cents !== null);
    const parts = column.filter(({ line, cents }) => line.lowest && cents !== null);
    const sum = parts.reduce((all, { cents }) => all + (cents ?? 0), 0);
    if (total && parts.length > 0 && sum === total.cents) sums.set(placeOf(total), parts.map(placeOf));
  }
  return sums;
}

/** The workbook with these sums in it, calculated, but for those in `stale`. */
export function withSums(workbook: Workbook, sums: Sums, stale: ReadonlySet<string> = new Set()): Workbook {
  const values = new Map<string, number>();
  onCells(workbook, (cell, place) => {
    // SUM passes over what is text.
    if (typeof cell?.value === 'number') values.set(place, cell.value);
    return cell;
  });
  return onCells(workbook, (cell, place) => {
    const parts = sums.get(place);
    if (!parts || !cell) return cell;
    const sum = parts.reduce((all, part) => all + Math.round((values.get(part) ?? 0) * 100), 0) / 100;
    return { ...cell, formula: formulaOf(parts), value: stale.has(place) ? cell.value : sum };
  });
}

/** Rows that follow each other as one range. */
function formulaOf(parts: readonly string[]): string {
  const at = parts.map((part) => part.slice(part.lastIndexOf('!') + 1));
  const ranges: [string, string][] = [];
  for (const one of at) {
    const last = ranges.at(-1);
    if (last && rowOf(one) === rowOf(last[1]) + 1) last[1] = one;
    else ranges.push([one, one]);
  }
  return `ROUND(SUM(${ranges.map(([from, to]) => (from === to ? from : `${from}:${to}`)).join(',')}),2)`;
}

const rowOf = (address: string) => Number(/\d+$/.exec(address)?.[0]);
