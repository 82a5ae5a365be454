/** A unit that one table alone names, tried as the one that the others have: a form left from another department's file. */
import type { BoundRow, BoundTable } from '../../binding/bound';
import type { FactCell } from '../../fact/cell';
import type { Facts } from '../../fact/facts';
import type { Scales } from './change';
import { brokenOf, keyOf, MOST_BROKEN, MOST_RELATIONS, relabelled } from './other-codes';
import type { Suspicion } from './structural';

export function otherUnits(facts: Facts, { graph }: Scales): Suspicion[] {
  const { size } = graph.broken;
  if (size === 0 || size > MOST_BROKEN || facts.relations.length > MOST_RELATIONS) return [];
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
  const before = brokenOf(facts);
  // The department's own line sums up all of the table.
  const asUnit = (one: BoundRow): BoundRow => ({ ...one, label: { ...one.label, unit } });
  const asTotal = ({ kind, ...one }: BoundRow): BoundRow =>
    kind === 'heading'
      ? { ...one, kind: 'total', label: { ...one.label, unit: undefined } }
      : asUnit({ ...one, kind });
  for (const meant of [asUnit, asTotal]) {
    const after = brokenOf(relabelled(facts, table, (one) => (one.label?.unit === is ? meant(one) : one)));
    if ([...after].some((one) => !before.has(one))) continue;
    const explained = [...graph.broken].filter(({ relation }) => !after.has(keyOf(relation)));
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
