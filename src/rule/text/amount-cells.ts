/** Amounts as they are written into cells. */
import { plain } from '../../amount/print';
import type { BoundTable } from '../../binding/bound';
import type { FactCell } from '../../fact/cell';
import type { Facts } from '../../fact/facts';
import type { Remark } from '../../amount/parse';
import type { Told } from '../rule';
import { cellName, findingCell } from '../say';
import type { TableTexts } from './family';

/** Half a dozen rules ask for them. */
const written = new WeakMap<Facts['models'], readonly FactCell[]>();

export function amountsWritten({ models }: Facts): readonly FactCell[] {
  let found = written.get(models);
  if (!found) {
    found = models
      .flatMap((model) => model.cells.flat())
      .filter((cell): cell is FactCell => cell !== null && !cell.virtual && !cell.blank);
    written.set(models, found);
  }
  return found;
}

/** What the reader of amounts had to remark on a cell; a dash printed for zero is none of it. */
export const remarked =
  (remark: Remark) =>
  ({ remarks }: FactCell): boolean =>
    remarks.includes(remark) && !remarks.includes('dash');

/** Of each table the cells of this kind, but for those that are told as the cause of an error. */
export function* amountsOf(
  { facts, told }: TableTexts,
  isOne: (cell: FactCell) => boolean,
  words: string,
): Generator<Told> {
  const { digits } = facts.source;
  const byTable = new Map<BoundTable, FactCell[]>();
  for (const cell of amountsWritten(facts)) {
    if (told.has(cell) || !isOne(cell)) continue;
    const known = byTable.get(cell.table) ?? [];
    known.push(cell);
    byTable.set(cell.table, known);
  }
  for (const [table, list] of byTable) {
    const [first] = list as [FactCell];
    yield {
      message: `${table.sheet} 有 ${list.length} 格${words}（如 ${cellName(first)} ${plain(first.own, digits)}）。`,
      cells: list.slice(0, 60).map((cell) => findingCell(cell, digits)),
    };
  }
}
