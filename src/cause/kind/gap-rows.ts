/**
 * Totals that fall short of their parts by just one of the rows, in two columns or more: it stands there twice, or
 * bears the code of another. Where another total lacks the same row, that is where it belongs.
 */
import type { FactCell } from '../../fact/cell';
import type { Facts } from '../../fact/facts';
import type { Scales } from '../graph/change';
import type { Edge } from '../graph/edge';
import type { RelationGraph } from '../graph/relation-graph';
import type { Suspicion } from './structural';

/** Roll-ups of one row's parts that are broken the same way. */
interface Gap {
  readonly edges: readonly Edge[];
  readonly total: FactCell;
  /** By column of the sheet: total − parts. */
  readonly amounts: ReadonlyMap<number, number>;
  readonly isMissing: boolean;
}

export function gapRows(_: Facts, scales: Scales): Suspicion[] {
  const gaps = gapsOf(scales.graph);
  const used = new Set<Gap>();
  const suspicions: Suspicion[] = [];
  for (const gap of gaps.filter(({ isMissing }) => !isMissing)) {
    const row = rowOf(gap);
    if (!row) continue;
    used.add(gap);
    const lack = gaps.find((other) => !used.has(other) && other.isMissing && isSameRow(other, gap));
    if (lack) used.add(lack);
    suspicions.push({
      kind: lack ? 'wrong-code' : 'gap-row',
      head: row,
      changes: new Map(),
      explained: [...gap.edges, ...(lack?.edges ?? [])],
      ...(lack ? { other: lack.total } : {}),
    });
  }
  return suspicions;
}

function gapsOf(graph: RelationGraph): Gap[] {
  const byRow = new Map<string, Edge[]>();
  for (const edge of graph.broken) {
    const { kind, axis, left, right } = edge.relation;
    const [total] = left;
    if (kind !== 'rollup' || axis !== 'rows' || left.length !== 1 || !total || total.virtual) continue;
    const key = `${total.table.sheet}|${total.row}|${right[0]?.row}`;
    const known = byRow.get(key);
    if (known) known.push(edge);
    else byRow.set(key, [edge]);
  }
  return [...byRow.values()].flatMap((edges): Gap[] => {
    const total = edges[0]?.relation.left[0];
    const isMissing = edges.every(({ gap }) => gap > 0);
    if (!total || edges.length < 2 || !(isMissing || edges.every(({ gap }) => gap < 0))) return [];
    // The total's own row adds up and other tables bear it out, and so it is with the parts: the fault is the row.
    const own = new Set(edges);
    const sound = (cell: FactCell) => graph.edgesOf(cell).every((edge) => own.has(edge) || !edge.broken);
    if (!edges.every(({ relation }) => relation.left.every(sound) && relation.right.every(sound))) return [];
    const amounts = new Map(edges.map(({ relation, gap }) => [(relation.left[0] ?? total).column, gap]));
    return [{ edges, total, amounts, isMissing }];
  });
}

/** The one row among the parts that has just what is too much. */
function rowOf({ edges, amounts }: Gap): FactCell | null {
  const parts = edges[0]?.relation.right ?? [];
  const fitting = parts.filter((part) =>
    edges.every(({ relation }) =>
      relation.right.some(
        (cell) => cell.row === part.row && cell.scaled === -(amounts.get(cell.column) ?? 0),
      ),
    ),
  );
  const [only, ...others] = fitting;
  return only && others.length === 0 ? only : null;
}

function isSameRow(a: Gap, b: Gap): boolean {
  return (
    a.total.table === b.total.table &&
    a.amounts.size === b.amounts.size &&
    [...a.amounts].every(([column, amount]) => b.amounts.get(column) === -amount)
  );
}
