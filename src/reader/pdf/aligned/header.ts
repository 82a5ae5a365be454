/** The header of a table without lines: captions of columns, and captions centred over several of them. */
import { indexIn } from '../edges';
import type { GridCell } from '../grid';
import { cellText } from '../writing';
import { type Caption, captionsOf, heightOf, isBelow, leavesOf, middleOf } from './captions';
import { columnEdges, edgesUnder, numbersOf } from './columns';
import { partition } from './partition';
import type { Spaced } from './words';

export interface Header {
  readonly cells: readonly GridCell[];
  readonly rows: number;
  /** Edges of the table's columns. */
  readonly xs: readonly number[];
}

interface Placed {
  readonly caption: Caption;
  readonly left: number;
  readonly right: number;
}

/**
 * @param body lines of the table's rows
 * @param columns edges that are known from the page before
 */
export function headerOf(
  head: readonly Spaced[],
  body: readonly Spaced[],
  rules: readonly number[],
  columns?: readonly number[],
): Header {
  const written = columns ?? columnEdges(body);
  if (head.length === 0) return { cells: [], rows: 0, xs: written };
  const apart = (a: number, b: number) => indexIn(written, a) !== indexIn(written, b);
  const captions = captionsOf(head, rules, apart);
  const { leaves, parents } = leavesOf(captions, apart);
  const numbers = numbersOf(body);
  const naming = numbers.length > leaves.length ? numbers : leaves;
  const named = naming.length >= written.length - 1;
  const xs = named && !columns ? edgesUnder(body, written, naming) : written;
  const stretches =
    leaves.length === xs.length - 1
      ? leaves.map((_, i): [number, number] => [i, i])
      : leaves.length > xs.length - 1
        ? leaves.map((leaf): [number, number] => [indexIn(xs, middleOf(leaf)), indexIn(xs, middleOf(leaf))])
        : partition(xs, leaves.map(middleOf));
  const placed = leaves.map((caption, i): Placed => {
    const [left, right] = stretches[i] ?? [0, 0];
    return { caption, left, right };
  });
  // From the lowest up, for a caption stands over those that are placed.
  const bottom = lowerEdge(captions, body, rules);
  const begins = (one: Caption) =>
    parents.includes(one) ? one.top : Math.min(one.top, 2 * heightOf(one) - bottom);
  const covers = (upper: Caption, lower: Caption) => heightOf(upper) < begins(lower);
  for (const level of levelsOf(parents)) placed.push(...over(level, placed, xs, covers));
  return { ...cellsOf(placed, xs, covers), xs };
}

/** Of the header: where a rule runs, or close above its first row. */
function lowerEdge(captions: readonly Caption[], body: readonly Spaced[], rules: readonly number[]): number {
  const bottom = Math.max(...captions.map((one) => one.bottom));
  const [first] = body;
  if (!first) return bottom;
  const rule = Math.min(...rules.filter((y) => y > bottom - 1 && y < first.line.bottom));
  if (Number.isFinite(rule)) return rule;
  return Math.max(bottom, Math.min(first.line.top, bottom + first.line.size));
}

/** Captions at one height, from the lowest. */
function levelsOf(parents: readonly Caption[]): Caption[][] {
  const levels: Caption[][] = [];
  for (const one of [...parents].sort((a, b) => heightOf(b) - heightOf(a))) {
    const open = levels[levels.length - 1];
    if (open?.[0] && !isBelow(open[0], one)) open.push(one);
    else levels.push([one]);
  }
  return levels.map((level) => level.sort((a, b) => a.left - b.left));
}

/** A caption over several rows of the header stands in their middle: it begins higher than it is written. */
type Covers = (upper: Caption, lower: Caption) => boolean;

/** What begins lower may be covered; stretches between captions that begin as high are shared out. */
function over(
  level: readonly Caption[],
  placed: readonly Placed[],
  xs: readonly number[],
  covers: Covers,
): Placed[] {
  const [first] = level;
  if (!first) return [];
  const count = xs.length - 1;
  const free = Array.from({ length: count }, (_, column) =>
    placed.some(({ left, right }) => left <= column && column <= right)
      ? placed
          .filter(({ left, right }) => left <= column && column <= right)
          .every(({ caption }) => covers(first, caption))
      : true,
  );
  const result: Placed[] = [];
  for (let from = 0; from < count; from++) {
    if (!free[from]) continue;
    let to = from;
    while (to + 1 < count && free[to + 1]) to++;
    const own = level.filter((one) => middleOf(one) >= (xs[from] ?? 0) && middleOf(one) < (xs[to + 1] ?? 0));
    if (own.length > 0 && own.length <= to - from + 1) {
      const stretches = partition(xs.slice(from, to + 2), own.map(middleOf));
      for (const [i, [left, right]] of stretches.entries())
        result.push({ caption: own[i] as Caption, left: left + from, right: right + from });
    } else for (const caption of own) result.push({ caption, left: from, right: to });
    from = to;
  }
  const home = (caption: Caption) => indexIn(xs, middleOf(caption));
  for (const caption of level)
    if (!result.some((one) => one.caption === caption))
      result.push({ caption, left: home(caption), right: home(caption) });
  return result;
}

function cellsOf(
  placed: readonly Placed[],
  xs: readonly number[],
  covers: Covers,
): { cells: GridCell[]; rows: number } {
  const above = (one: Placed) =>
    placed.filter(
      (other) =>
        other !== one &&
        other.left <= one.left &&
        other.right >= one.right &&
        covers(other.caption, one.caption),
    ).length;
  const depths = placed.map(above);
  const rows = Math.max(0, ...depths) + 1;
  const cells = new Map<string, GridCell & { readonly captions: Caption[] }>();
  for (const [i, one] of placed.entries()) {
    const top = depths[i] ?? 0;
    const upper = placed.some(
      (other) =>
        other !== one &&
        other.left <= one.right &&
        other.right >= one.left &&
        covers(one.caption, other.caption),
    );
    const key = `${top} ${one.left}`;
    const { left, right } = one;
    const cell = cells.get(key) ?? {
      top,
      bottom: upper ? top : rows - 1,
      left,
      right,
      text: '',
      captions: [],
    };
    cell.captions.push(one.caption);
    cells.set(key, cell);
  }
  return {
    rows,
    cells: [...cells.values()].map(({ captions, ...cell }) => ({
      ...cell,
      text: cellText(
        captions.flatMap(({ lines }) => lines.flatMap(({ glyphs }) => glyphs)),
        xs[cell.left] ?? 0,
        xs[cell.right + 1] ?? 0,
      ).replaceAll('\n', ''),
    })),
  };
}
