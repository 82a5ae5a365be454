/** The columns of a table without lines: strips that hardly a line writes on run between them. */
import { indexIn } from '../edges';
import type { TextLine } from '../writing';
import type { Spaced } from './words';

/** Share of the lines that may write across a strip: titles within the table, labels over several columns. */
const ACROSS = 0.06;
/** Narrowest strip (points). */
const STRIP = 1;

/**
 * @param body lines that hold the table's rows
 * @param head lines of its header, which may name columns that nothing stands in
 * @returns edges from left to right, one more than there are columns
 */
export function columnEdges(body: readonly Spaced[], head: readonly Spaced[]): number[] {
  const pieces = body.flatMap((one) => one.atoms);
  const edges = strips(pieces, Math.floor(body.length * ACROSS));
  const columns = edges.slice(1).map((right, i) => extent(pieces, edges[i] ?? 0, right));
  const captions = lowest(head);
  const named = columns.map((column) => captions.some((one) => overlaps(one, column)));
  const bare = captions.filter((one) => columns.every((column) => !overlaps(one, column)));
  if (bare.length === 0) return edges;
  const added: Extent[] = [];
  for (const { left, right } of bare) {
    // Captions stand in the middle, amounts at the right, names at the left.
    const next = columns.findIndex((column) => column.left > right);
    const former = next < 0 ? columns.length - 1 : next - 1;
    const home = [next, former].find((at) => columns[at] !== undefined && named[at] === false);
    if (home === undefined) added.push({ left, right });
    else {
      const { left: from, right: to } = columns[home] as Extent;
      columns[home] = { left: Math.min(from, left), right: Math.max(to, right) };
      named[home] = true;
    }
  }
  return between([...columns, ...joined(added)], edges);
}

interface Extent {
  readonly left: number;
  readonly right: number;
}

function overlaps(a: Extent, b: Extent): boolean {
  return a.left <= b.right && a.right >= b.left;
}

/** Captions with none below them. */
function lowest(head: readonly Spaced[]): TextLine[] {
  return head.flatMap(({ pieces }, line) =>
    pieces.filter(
      (piece) => !head.slice(line + 1).some((below) => below.pieces.some((one) => overlaps(one, piece))),
    ),
  );
}

function strips(pieces: readonly TextLine[], most: number): number[] {
  const ends = pieces
    .flatMap(({ left, right }): [number, number][] => [
      [left, 1],
      [right, -1],
    ])
    .sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const edges = [ends[0]?.[0] ?? 0];
  let depth = 0;
  let since: number | null = null;
  for (const [place, step] of ends) {
    if (since !== null && step > 0 && depth + step > most) {
      if (place - since > STRIP && since > (edges[0] ?? 0)) edges.push((since + place) / 2);
      since = null;
    }
    depth += step;
    if (step < 0 && depth <= most && since === null) since = place;
  }
  edges.push(ends[ends.length - 1]?.[0] ?? 0);
  return edges;
}

/** What is written between two edges: the middle of each word decides. */
function extent(pieces: readonly TextLine[], from: number, to: number): Extent {
  const own = pieces.filter(({ left, right }) => (left + right) / 2 >= from && (left + right) / 2 < to);
  if (own.length === 0) return { left: from, right: to };
  return {
    left: Math.max(from, Math.min(...own.map(({ left }) => left))),
    right: Math.min(to, Math.max(...own.map(({ right }) => right))),
  };
}

/** Lines of one caption. */
function joined(captions: readonly Extent[]): Extent[] {
  const result: { left: number; right: number }[] = [];
  for (const { left, right } of [...captions].sort((a, b) => a.left - b.left)) {
    const open = result[result.length - 1];
    if (open && left <= open.right + STRIP) open.right = Math.max(open.right, right);
    else result.push({ left, right });
  }
  return result;
}

function between(columns: readonly Extent[], edges: readonly number[]): number[] {
  const sorted = [...columns].sort((a, b) => a.left - b.left);
  return [
    Math.min(edges[0] ?? 0, sorted[0]?.left ?? 0),
    ...sorted.slice(1).map(({ left }, i) => (left + (sorted[i]?.right ?? left)) / 2),
    Math.max(edges[edges.length - 1] ?? 0, sorted[sorted.length - 1]?.right ?? 0),
  ];
}

/** The first and the last column that a word stands in. */
export function columnsOf({ left, right }: TextLine, xs: readonly number[]): readonly [number, number] {
  const first = indexIn(xs, left + STRIP);
  return [first, Math.max(first, indexIn(xs, right - STRIP))];
}
