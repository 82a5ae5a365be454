/** The tables that a relation is between. Loops, for all relations of a province are asked. */
import type { BoundTable } from '../binding/bound';
import type { Relation } from '../fact/relation';

export function tablesOf({ left, right }: Relation): BoundTable[] {
  const tables: BoundTable[] = [];
  for (const side of [left, right])
    for (const { table } of side) if (!tables.includes(table)) tables.push(table);
  return tables;
}
