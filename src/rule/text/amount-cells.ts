/** Amounts as they are written into cells. */
import type { Remark } from '../../amount/parse';
import { plain } from '../../amount/print';
import type { BoundTable } from '../../binding/bound';
import type { FactCell } from '../../fact/cell';
import type { Facts } from '../../fact/facts';
import type { Told } from '../rule';
import { cellName, findingCell } from '../say';

export function amountsWritten(facts: Facts): FactCell[] {
  return facts.models
    .flatMap((model) => model.cells.flat())
    .filter((cell): cell is FactCell => cell !== null && !cell.virtual && !cell.blank);
}

/** Of each table the cells of which the reader of amounts had this to remark. */
export function* remarkedOn(facts: Facts, remark: Remark, words: string): Generator<Told> {
  const { digits } = facts.source;
  const byTable = new Map<BoundTable, FactCell[]>();
  for (const cell of amountsWritten(facts)) {
    if (!cell.remarks.includes(remark) || cell.remarks.includes('dash')) continue;
    byTable.set(cell.table, [...(byTable.get(cell.table) ?? []), cell]);
  }
  for (const [table, list] of byTable) {
    const [first] = list as [FactCell];
    yield {
      message: `${table.sheet} 有 ${list.length} 格${words}（如 ${cellName(first)} ${plain(first.own, digits)}）。`,
      cells: list.slice(0, 60).map((cell) => findingCell(cell, digits)),
    };
  }
}
