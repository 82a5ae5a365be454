/** The stretch that a place lies in; the first or the last where it lies outside. */
export function indexIn(edges: readonly number[], place: number): number {
  let index = 0;
  while (index < edges.length - 2 && place >= (edges[index + 1] ?? 0)) index++;
  return index;
}
