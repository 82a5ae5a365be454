/** A unit that one table alone names, tried as the one that the others have: a form left from another department's file. */
import type { BoundRow, BoundTable } from '../../binding/bound';
import type { FactCell } from '../../fact/cell';
import type { Facts } from '../../fact/facts';
import type { Scales } from '../graph/change';
import type { Suspicion } from './structural';
import { mayTry, mendedBy } from './tried-labels';

export function otherUnits(facts: Facts, { graph }: Scales): Suspicion[] {
  if (!mayTry(facts, graph)) return [];
  const wrong = new Set<BoundTable>();
  for (const { cells } of graph.broken) for (const { table } of cells) wrong.add(table);
  const tables = facts.source.binding.tables.map((table) => ({ table, units: unitsOf(table) }));
  return tables.flatMap(({ table, units: own }): Suspicion[] => {
    if (!wrong.has(table)) return [];
    const others = new Set(
      tables.flatMap(({ table: one, units }) => (one === table ? [] : [...units.keys()])),
    );
    const strange = [...own].filter(([unit]) => !others.has(unit));
    const [unit, ...more] = others;
    const [found] = strange;
    // Of several units nobody knows which is meant.
    if (!found || strange.length > 1 || unit === undefined || more.length > 0) return [];
    return suspicion(facts, graph, table, found, unit);
  });
}

function suspicion(
  facts: Facts,
  graph: Scales['graph'],
  table: BoundTable,
  [is, row]: readonly [string, BoundRow],
  unit: string,
): Suspicion[] {
  const head = cellIn(facts, table, row);
  if (!head) return [];
  // The department's own line sums up all of the table.
  const asUnit = (one: BoundRow): BoundRow => ({ ...one, label: { ...one.label, unit } });
  const asTotal = ({ kind, ...one }: BoundRow): BoundRow =>
    kind === 'heading'
      ? { ...one, kind: 'total', label: { ...one.label, unit: undefined } }
      : asUnit({ ...one, kind });
  for (const meant of [asUnit, asTotal]) {
    const explained = mendedBy(facts, graph, table, (one) => (one.label?.unit === is ? meant(one) : one));
    if (explained.length > 0)
      return [{ kind: 'wrong-code', head, changes: new Map(), unit: { is, should: unit }, explained }];
  }
  return [];
}

/** By unit the first row that names it. */
function unitsOf({ blocks }: BoundTable): ReadonlyMap<string, BoundRow> {
  const units = new Map<string, BoundRow>();
  for (const { rows } of blocks)
    for (const row of rows)
      if (row.label?.unit !== undefined && !units.has(row.label.unit)) units.set(row.label.unit, row);
  return units;
}

function cellIn({ models }: Facts, table: BoundTable, row: BoundRow): FactCell | null {
  for (const { cells } of models)
    for (const line of cells)
      for (const cell of line)
        if (cell && cell.table === table && cell.row === row.row && !cell.virtual) return cell;
  return null;
}
