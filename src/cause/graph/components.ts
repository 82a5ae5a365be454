/** Broken relations that hang together: what shares no cell with the rest is searched by itself. */
import type { FactCell } from '../../fact/cell';
import type { Edge } from './edge';

export function components(edges: Iterable<Edge>): Edge[][] {
  const groupOf = new Map<FactCell, Edge[]>();
  const groups = new Set<Edge[]>();
  for (const edge of edges) {
    let group: Edge[] = [edge];
    const cells = [...edge.relation.left, ...edge.relation.right];
    for (const cell of cells) {
      const other = groupOf.get(cell);
      if (!other || other === group) continue;
      const [into, from] = other.length >= group.length ? [other, group] : [group, other];
      for (const one of from) {
        into.push(one);
        if (from !== group || from.length > 1) for (const c of one.cells) groupOf.set(c, into);
      }
      groups.delete(from);
      group = into;
    }
    groups.add(group);
    for (const cell of cells) groupOf.set(cell, group);
  }
  return [...groups];
}
