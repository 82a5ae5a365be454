/** Columns given out to captions side by side: each gets a stretch of its own, about whose middle it stands. */

/**
 * @param edges of the columns, one more than there are
 * @param middles of the captions, from left to right; no more than columns
 * @returns for each caption its first and last column; every column is given out
 */
export function partition(edges: readonly number[], middles: readonly number[]): [number, number][] {
  const count = edges.length - 1;
  // best[k][n]: the first k captions over the first n columns.
  const best: { cost: number; from: number }[][] = [[{ cost: 0, from: 0 }]];
  for (const [k, middle] of middles.entries()) {
    const row: { cost: number; from: number }[] = [];
    for (let to = k + 1; to <= count - (middles.length - 1 - k); to++) {
      let found = { cost: Number.POSITIVE_INFINITY, from: k };
      for (let from = k; from < to; from++) {
        const before = best[k]?.[from]?.cost;
        if (before === undefined) continue;
        const cost = before + Math.abs(((edges[from] ?? 0) + (edges[to] ?? 0)) / 2 - middle);
        if (cost < found.cost) found = { cost, from };
      }
      row[to] = found;
    }
    best.push(row);
  }
  const result: [number, number][] = [];
  for (let k = middles.length, to = count; k > 0; k--) {
    const from = best[k]?.[to]?.from ?? 0;
    result.unshift([from, to - 1]);
    to = from;
  }
  return result;
}
