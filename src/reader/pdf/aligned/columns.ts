/** The columns of a table without lines: strips that hardly a line writes on run between them. */
import { indexIn } from '../edges';
import { isFigure } from '../figures';
import type { TextLine } from '../writing';
import { isAmount } from './block-end';
import type { Spaced } from './words';

/** Share of the lines that may write across a strip: titles within the table, labels over several columns. */
const ACROSS = 0.06;
/** Fewer numbers in a row may be anything. */
const FEWEST_NUMBERS = 3;
/** Fewer amounts below each other may be anything. */
const FEWEST_AMOUNTS = 3;
/** Narrowest strip (points); in small print, less (by size). */
const STRIP = 1;
const SMALL_STRIP = 0.15;

/**
 * @param body lines that hold the table's rows
 * @returns edges from left to right, one more than there are columns
 */
export function columnEdges(body: readonly Spaced[]): number[] {
  const rows = body.filter((one) => !isNumbering(one));
  const most = Math.floor(rows.length * ACROSS);
  const written = (rows.length > 0 ? rows : body).flatMap((one) => one.atoms);
  // Amounts lie across no strip, however few they are.
  const amounts = written.filter(isAmount);
  const pieces = withoutOverflow(written, amounts);
  return strips([...pieces, ...Array.from({ length: most }, () => amounts).flat()], most);
}

/** The numbers of the columns, from left to right, with what stands before them; none where they are not numbered. */
export function numbersOf(body: readonly Spaced[]): readonly TextLine[] {
  return body.find(isNumbering)?.atoms ?? [];
}

/** 栏次 1 2 3 … */
function isNumbering({ atoms }: Spaced): boolean {
  const numbers = atoms
    .map(({ text }) => Number(/^\d+$/.test(text) ? text : Number.NaN))
    .filter(Number.isFinite);
  return (
    numbers.length >= FEWEST_NUMBERS &&
    numbers.length >= atoms.length - 2 &&
    numbers.every((one, i) => i === 0 || one === (numbers[i - 1] ?? 0) + 1)
  );
}

/**
 * The columns that captions name: those that something stands in, and blank ones.
 * @param written edges of the columns that something stands in
 * @param captions from left to right, no fewer than those columns
 */
export function edgesUnder(
  body: readonly Spaced[],
  written: readonly number[],
  captions: readonly Extent[],
): number[] {
  const pieces = body.filter((one) => !isNumbering(one)).flatMap((one) => one.atoms);
  const columns =
    pieces.length === 0 ? [] : written.slice(1).map((right, i) => extent(pieces, written[i] ?? 0, right));
  const owners = matched(columns, captions);
  const cells = captions.map((caption, i) => {
    const own = columns[owners.indexOf(i)];
    return own === undefined
      ? caption
      : { left: Math.min(own.left, caption.left), right: Math.max(own.right, caption.right), own };
  });
  if (columns.length === 0)
    return [
      cells[0]?.left ?? 0,
      ...cells.slice(1).map((cell, i) => between(cells[i] as Cell, cell)),
      cells[cells.length - 1]?.right ?? 0,
    ];
  return [
    Math.min(written[0] ?? 0, cells[0]?.left ?? 0),
    ...cells.slice(1).map((cell, i) => between(cells[i] as Cell, cell)),
    Math.max(written[written.length - 1] ?? 0, cells[cells.length - 1]?.right ?? 0),
  ];
}

interface Cell extends Extent {
  /** Of what stands below the caption. */
  readonly own?: Extent;
}

/** Where a caption reaches over the column beside its own, what stands in the columns decides. */
function between(before: Cell, after: Cell): number {
  if (before.right <= after.left) return (before.right + after.left) / 2;
  return ((before.own ?? before).right + (after.own ?? after).left) / 2;
}

/** For each column its caption: in their order, each as near as may be. */
function matched(columns: readonly Extent[], captions: readonly Extent[]): number[] {
  const middle = ({ left, right }: Extent) => (left + right) / 2;
  const spare = captions.length - columns.length;
  // best[i][k]: the first i columns, k captions left out.
  let best: { cost: number; owners: number[] }[] = Array.from({ length: spare + 1 }, () => ({
    cost: 0,
    owners: [],
  }));
  for (const [i, column] of columns.entries()) {
    const row: { cost: number; owners: number[] }[] = [];
    for (let k = 0; k <= spare; k++) {
      const { cost, owners } = best[k] ?? { cost: 0, owners: [] };
      const caption = captions[i + k] as Extent;
      // Amounts stand at the right end of their cells, captions in the middle: none ends before its caption begins.
      const apart = Math.max(0, column.left - caption.right) + 12 * Math.max(0, caption.left - column.right);
      const here = {
        cost: cost + Math.abs(middle(caption) - middle(column)) + apart,
        owners: [...owners, i + k],
      };
      const skipped = row[k - 1];
      row[k] = skipped && skipped.cost <= here.cost ? skipped : here;
    }
    best = row;
  }
  return best[spare]?.owners ?? [];
}

export interface Extent {
  readonly left: number;
  readonly right: number;
}

/** A label runs on over the blank cell of an amount beside it: of such a one, only where it begins tells of columns. */
function withoutOverflow(pieces: readonly TextLine[], amounts: readonly TextLine[]): readonly TextLine[] {
  const columns: { left: number; right: number; count: number }[] = [];
  for (const { left, right } of [...amounts].sort((a, b) => a.left - b.left)) {
    const last = columns[columns.length - 1];
    if (last && left < last.right) {
      last.right = Math.max(last.right, right);
      last.count++;
    } else columns.push({ left, right, count: 1 });
  }
  const filled = columns.filter(({ count }) => count >= FEWEST_AMOUNTS);
  return pieces.map((piece) => {
    const runsOn = filled.some(({ left }) => piece.left < left - piece.size && piece.right > left);
    return runsOn && !isFigure(piece.text) ? { ...piece, right: piece.left + piece.size } : piece;
  });
}

function strips(pieces: readonly TextLine[], most: number): number[] {
  const ends = pieces
    .flatMap(({ left, right }): [number, number][] => [
      [left, 1],
      [right, -1],
    ])
    .sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const edges = [ends[0]?.[0] ?? 0];
  const sizes = pieces.map(({ size }) => size).sort((a, b) => a - b);
  const narrowest = Math.min(STRIP, SMALL_STRIP * (sizes[Math.floor(sizes.length / 2)] ?? 0));
  let depth = 0;
  let since: number | null = null;
  for (const [place, step] of ends) {
    if (since !== null && step > 0 && depth + step > most) {
      if (place - since > narrowest && since > (edges[0] ?? 0)) edges.push((since + place) / 2);
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

/** The first and the last column that a word stands in. */
export function columnsOf({ left, right }: TextLine, xs: readonly number[]): readonly [number, number] {
  const first = indexIn(xs, left + STRIP);
  return [first, Math.max(first, indexIn(xs, right - STRIP))];
}
