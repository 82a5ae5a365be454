/**
 * Which cell of one filled form is which of the other: the same table, the same column of the form, and a row that
 * means the same; where names differ (a 单位 with its code in one and without in the other), a row that reads the same.
 */
import { labelKey } from '../dimension/label';
import { fold } from '../lexicon/fold';
import type { FactCell } from '../fact/cell';

export type Pair = readonly [FactCell | undefined, FactCell | undefined];

export function pairs(a: readonly FactCell[], b: readonly FactCell[]): Pair[] {
  const meaning = matched(a, b, (cell) => `${columnOf(cell)} ${labelKey(cell.label)}`);
  const reading = matched(
    meaning.a,
    meaning.b,
    (cell) => `${columnOf(cell)} ${fold(cell.boundRow?.text ?? '')}`,
  );
  return [
    ...meaning.pairs,
    ...reading.pairs,
    ...reading.a.map((cell): Pair => [cell, undefined]),
    ...reading.b.map((cell): Pair => [undefined, cell]),
  ];
}

/** By template, for columns move. */
function columnOf({ table, column, label }: FactCell): string {
  return `${table.table.id} ${table.place.columns.indexOf(column)} ${label.measure ?? ''} ${table.project ?? ''}`;
}

/** Those of one key follow each other in the order of the tables; where one side has more, the last are left. */
function matched(a: readonly FactCell[], b: readonly FactCell[], keyOf: (cell: FactCell) => string) {
  const waiting = new Map<string, FactCell[]>();
  for (const cell of b) {
    const key = keyOf(cell);
    const list = waiting.get(key);
    if (list) list.push(cell);
    else waiting.set(key, [cell]);
  }
  const found: Pair[] = [];
  const left: FactCell[] = [];
  const taken = new Set<FactCell>();
  for (const cell of a) {
    const other = waiting.get(keyOf(cell))?.shift();
    if (!other) {
      left.push(cell);
      continue;
    }
    taken.add(other);
    found.push([cell, other]);
  }
  return { pairs: found, a: left, b: b.filter((cell) => !taken.has(cell)) };
}
