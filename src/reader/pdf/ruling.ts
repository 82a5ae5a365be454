/** Ruling lines as drawn, cell by cell and twice over, put together to the lines that a reader sees. */
import type { Line } from './marks';

/** Lines nearer than this are one, a double line too (points). */
const SAME = 1.6;
/** Pieces of one line may leave a gap at a corner. */
const GAP = 3;

export function joined(lines: readonly Line[]): Line[] {
  const sorted = [...lines].sort((a, b) => a.at - b.at);
  const groups: Line[][] = [];
  let first = Number.NEGATIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (const line of sorted) {
    if (line.at - last > SAME || line.at - first > 2 * SAME) {
      groups.push([]);
      first = line.at;
    }
    last = line.at;
    groups[groups.length - 1]?.push(line);
  }
  return groups.flatMap(joinedAlong);
}

function joinedAlong(group: readonly Line[]): Line[] {
  const at = group.reduce((sum, line) => sum + line.at, 0) / group.length;
  const result: { at: number; from: number; to: number }[] = [];
  for (const { from, to } of [...group].sort((a, b) => a.from - b.from)) {
    const open = result[result.length - 1];
    if (open && from <= open.to + GAP) open.to = Math.max(open.to, to);
    else result.push({ at, from, to });
  }
  return result;
}

export interface Ruled {
  readonly across: readonly Line[];
  readonly down: readonly Line[];
}

/** Lines that hang together: each such net is a table, or a frame. Lines that meet no other are left out. */
export function nets(across: readonly Line[], down: readonly Line[]): Ruled[] {
  const parent = Array.from({ length: across.length + down.length }, (_, i) => i);
  const root = (i: number): number => {
    let at = i;
    while (parent[at] !== at) at = parent[at] = parent[parent[at] ?? at] ?? at;
    return at;
  };
  for (const [i, h] of across.entries())
    for (const [j, v] of down.entries())
      if (v.at >= h.from - GAP && v.at <= h.to + GAP && h.at >= v.from - GAP && h.at <= v.to + GAP)
        parent[root(i)] = root(across.length + j);
  const found = new Map<number, { across: Line[]; down: Line[] }>();
  const net = (i: number) => {
    const key = root(i);
    const one = found.get(key) ?? { across: [], down: [] };
    found.set(key, one);
    return one;
  };
  for (const [i, line] of across.entries()) net(i).across.push(line);
  for (const [j, line] of down.entries()) net(across.length + j).down.push(line);
  return [...found.values()].filter((one) => one.across.length > 0 && one.down.length > 0);
}
