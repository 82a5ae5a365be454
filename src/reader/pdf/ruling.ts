/** Ruling lines as drawn, cell by cell and twice over, put together to the lines that a reader sees. */
import type { Line } from './marks';

/** Lines nearer than this are one, a double line too (points). */
const SAME = 1.6;
/** Pieces of one line may leave a gap at a corner. */
const GAP = 3;

/** With the pieces as they were drawn. */
interface Joined extends Line {
  readonly pieces: readonly Line[];
}

export function joined(lines: readonly Line[]): Joined[] {
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

function joinedAlong(group: readonly Line[]): Joined[] {
  const at = group.reduce((sum, line) => sum + line.at, 0) / group.length;
  const result: { at: number; from: number; to: number; pieces: Line[] }[] = [];
  for (const piece of [...group].sort((a, b) => a.from - b.from)) {
    const { from, to } = piece;
    const open = result[result.length - 1];
    if (open && from <= open.to + GAP) {
      open.to = Math.max(open.to, to);
      open.pieces.push(piece);
    } else result.push({ at, from, to, pieces: [piece] });
  }
  return result;
}

export interface Ruled {
  readonly across: readonly Line[];
  readonly down: readonly Line[];
}

/**
 * Lines that hang together: each such net is a table, or a frame. Lines that meet no other are left out. The lines of
 * each are put together anew: those of another table on the page, a little beside them, are no part of them.
 */
export function nets(drawnAcross: readonly Line[], drawnDown: readonly Line[]): Ruled[] {
  const [across, down] = [joined(drawnAcross), joined(drawnDown)];
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
  const found = new Map<number, { across: Joined[]; down: Joined[] }>();
  const net = (i: number) => {
    const key = root(i);
    const one = found.get(key) ?? { across: [], down: [] };
    found.set(key, one);
    return one;
  };
  for (const [i, line] of across.entries()) net(i).across.push(line);
  for (const [j, line] of down.entries()) net(across.length + j).down.push(line);
  const anew = (lines: readonly Joined[]) => joined(lines.flatMap(({ pieces }) => pieces));
  return [...found.values()]
    .filter((one) => one.across.length > 0 && one.down.length > 0)
    .map((one) => ({ across: anew(one.across), down: anew(one.down) }));
}
