/**
 * An item that some tables count as 基本支出 and others, with the same amount, as 项目支出, and that was carried up to
 * the totals of its table: each is right in itself. Nothing is too many and nothing is missing; the tables are to agree.
 */
import type { BoundTable } from '../../binding/bound';
import { gather } from '../../collect/gather';
import type { FactCell } from '../../fact/cell';
import type { Facts } from '../../fact/facts';
import type { GridModel } from '../../fact/grid-model';
import type { Scales } from '../graph/change';
import { wantedCells } from './blank-lines';
import type { Suspicion } from './structural';

/** A listed row of one 科目 that has just one amount, under one nature of the first level. */
interface Line {
  readonly model: GridModel;
  readonly cells: readonly (FactCell | null)[];
  readonly table: BoundTable;
  readonly head: FactCell;
  readonly nature: string;
}

export function movedNatures({ models }: Facts, scales: Scales): Suspicion[] {
  const wanted = wantedCells(scales);
  if (wanted.size === 0) return [];
  const byItem = new Map<string, Line[]>();
  for (const model of models)
    for (const cells of model.cells.slice(0, model.grid.rows.length)) {
      const line = lineOf(model, cells);
      if (line) gather(byItem, `${line.head.label.functional} ${line.head.scaled}`, line);
    }
  return [...byItem.values()].flatMap((lines) => {
    if (!lines.some(({ cells }) => cells.some((cell) => cell && wanted.has(cell)))) return [];
    const natures = [...new Set(lines.map(({ nature }) => nature))];
    const [one, other, ...more] = natures;
    if (one === undefined || other === undefined || more.length > 0) return [];
    return [...suspicion(lines, one, other), ...suspicion(lines, other, one)];
  });
}

/** All that is in it is one amount of one nature, said once or in a column and its sums. */
function lineOf(model: GridModel, cells: readonly (FactCell | null)[]): Line | null {
  const filled = cells.filter((cell): cell is FactCell => cell !== null && cell.scaled !== 0);
  const divided = filled.filter(({ label }) => label.nature !== undefined);
  const [head] = divided;
  if (!head || head.boundRow?.kind !== 'listed' || !/^\d+$/.test(head.label.functional ?? '')) return null;
  const nature = topOf(head);
  const isAlone =
    filled.every(({ scaled }) => scaled === head.scaled) && divided.every((cell) => topOf(cell) === nature);
  const hasBoth =
    new Set(cells.flatMap((cell) => (cell?.label.nature === undefined ? [] : topOf(cell)))).size > 1;
  return isAlone && hasBoth ? { model, cells, table: head.table, head, nature } : null;
}

const topOf = ({ label }: FactCell): string => (label.nature ?? '').split('.')[0] ?? '';

/** All tables that count it as `from` count it as `to` instead. */
function suspicion(lines: readonly Line[], from: string, to: string): Suspicion[] {
  const changes = new Map<FactCell, number>();
  for (const line of lines.filter(({ nature }) => nature === from)) {
    const there = line.cells.findIndex((cell) => cell?.label.nature === to);
    if (there < 0) return [];
    const { scaled } = line.head;
    line.cells.forEach((cell, column) => {
      const by = cell && topOf(cell) === from && cell.scaled !== 0 ? -scaled : column === there ? scaled : 0;
      if (by !== 0) for (const one of upwards(line, column)) changes.set(one, by);
    });
  }
  const head = lines.find(({ nature }) => nature === from)?.head;
  const other = lines.find(({ nature }) => nature === to)?.head;
  return head && other ? [{ kind: 'moved-nature', head, changes, other }] : [];
}

/** The typed cell of a column and those of the rows that its row is a part of. */
function upwards({ model, head }: Line, column: number): FactCell[] {
  const code = head.label.functional ?? '';
  return model.cells.flatMap((cells) => {
    const cell = cells[column];
    if (!cell || cell.virtual || cell.formula !== undefined) return [];
    const { functional = '', unit, project } = cell.label;
    const isAbove = code.startsWith(functional) && project === undefined;
    return isAbove && (unit === undefined || unit === head.label.unit) ? [cell] : [];
  });
}
