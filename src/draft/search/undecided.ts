/**
 * Tables of which nothing tells whether they hold this year's money alone or what was carried over as well: read
 * either way, no relation more is broken. What the words chose stands, and is not called certain.
 */
import type { Binding } from '../../binding/bound';
import { buildFacts } from '../../fact/facts';
import { carryMove } from './moves';
import { weigh } from './objective';
import type { Found } from './search';
import { withChanges } from './trial';

/** Indices of such tables; those without amounts are left out. */
export function undecidedTables({ binding, weighed, carried, empty }: Found): ReadonlySet<number> {
  const undecided = new Set<number>();
  if (!carried) return undecided;
  const bySource = new Map<string, number[]>();
  binding.tables.forEach((bound, at) => {
    const { scope } = bound.table;
    if (empty.has(bound)) return;
    const divided = bound.blocks.some(({ columns }) =>
      columns.some(({ template }) => template.label?.carry !== undefined),
    );
    if (!divided && scope.source !== undefined && scope.measure === 'expense')
      bySource.set(scope.source, [...(bySource.get(scope.source) ?? []), at]);
  });
  const groups = [...bySource.values()];
  const all = groups.flat();
  if (all.length === 0) return undecided;
  if (holds(binding, weighed.broken.length, all)) return new Set(all);
  if (groups.length === 1) return undecided;
  for (const tables of groups)
    if (holds(binding, weighed.broken.length, tables)) for (const table of tables) undecided.add(table);
  return undecided;
}

function holds(binding: Binding, broken: number, tables: readonly number[]): boolean {
  const changes = tables.flatMap((table) => carryMove(binding, { kind: 'scope', table }).changes);
  const other = withChanges(binding, changes);
  return other !== null && weigh(buildFacts(other)).broken.length <= broken;
}
