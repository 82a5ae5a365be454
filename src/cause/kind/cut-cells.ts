/** Decimals that a number format cuts off, so that what is printed does not add up. */
import { round } from '../../amount/money';
import { convert } from '../../amount/unit';
import type { BoundTable } from '../../binding/bound';
import { toScaled } from '../../fact/cell';
import type { FactCell } from '../../fact/cell';
import { cellsIn } from '../../fact/cells-in';
import type { Facts } from '../../fact/facts';
import { storedOf } from '../../fact/stored';
import type { Scales } from '../graph/change';
import type { Suspicion } from './structural';

/** All cells that are cut, those of each table, and each by itself: another may hold a wrong amount besides. */
export function cutDecimals(facts: Facts, _scales: Scales): Suspicion[] {
  const byTable = new Map<BoundTable, Map<FactCell, number>>();
  for (const cell of cellsIn(facts)) {
    const by = hiddenPart(facts, cell);
    if (!by) continue;
    byTable.set(cell.table, (byTable.get(cell.table) ?? new Map()).set(cell, by));
  }
  const tables = [...byTable.values()];
  const all = new Map(tables.flatMap((changes) => [...changes]));
  const singles = [...all].map((one) => new Map([one]));
  return [all, ...tables, ...singles].flatMap((changes): Suspicion[] => {
    const [head] = changes.keys();
    return head ? [{ kind: 'cut-decimals', head, changes }] : [];
  });
}

/** What the cell holds beyond what it shows, down to the last digit of the form; zero where nothing is cut. */
function hiddenPart(facts: Facts, cell: FactCell): number {
  if (!cell.remarks.includes('hidden-digits')) return 0;
  const stored = storedOf(cell);
  const own = cell.table.money;
  if (!stored || !own) return 0;
  const { unit, scale } = facts.source;
  return toScaled(convert(round(stored, own.digits), own.unit, unit).minus(cell.value), scale) || 0;
}
