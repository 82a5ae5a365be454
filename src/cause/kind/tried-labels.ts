/** Rows of a table tried as something else: the facts are read anew, and what then holds is counted. */
import type { BoundRow, BoundTable } from '../../binding/bound';
import type { FactCell } from '../../fact/cell';
import { factsOf } from '../../fact/facts';
import type { Facts } from '../../fact/facts';
import { judge } from '../../fact/relation';
import type { Relation } from '../../fact/relation';
import { collectAgain } from '../../fact/source';
import type { Edge } from '../graph/edge';
import type { RelationGraph } from '../graph/relation-graph';

/** A slip of one label breaks a handful of relations; each try reads the facts anew. */
const MOST_BROKEN = 60;
const MOST_RELATIONS = 8_000;

export const mayTry = ({ relations }: Facts, { broken }: RelationGraph): boolean =>
  broken.size > 0 && broken.size <= MOST_BROKEN && relations.length <= MOST_RELATIONS;

/** Broken relations that hold if rows of the table stand for what is meant; none where others break by it. */
export function mendedBy(
  { relations, source }: Facts,
  { broken }: RelationGraph,
  table: BoundTable,
  meant: (row: BoundRow) => BoundRow,
): Edge[] {
  const blocks = table.blocks.map((block) => ({ ...block, rows: block.rows.map(meant) }));
  const tables = source.binding.tables.map((one) => (one === table ? { ...table, blocks } : one));
  const before = brokenAmong(relations);
  const after = brokenAmong(factsOf(collectAgain(source, tables)).relations);
  if ([...after].some((one) => !before.has(one))) return [];
  return [...broken].filter(({ relation }) => !after.has(keyOf(relation)));
}

/** By what is held against what. */
const brokenAmong = (relations: readonly Relation[]): ReadonlySet<string> =>
  new Set(relations.filter((relation) => judge(relation) === 'broken').map(keyOf));

/** The same in both readings of the facts. */
function keyOf({ kind, axis, left, right }: Relation): string {
  const place = (cell: FactCell) =>
    cell.virtual
      ? `${cell.table.sheet}!${cell.column}:${Object.values(cell.label).join()}`
      : `${cell.table.sheet}!${cell.row},${cell.column}`;
  return `${kind}|${axis ?? ''}|${left.map(place).join()}=${right.map(place).join()}`;
}
