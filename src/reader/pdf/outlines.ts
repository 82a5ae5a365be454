/** Paths to ruling lines: strokes, thin filled bars, and the edges of stroked rectangles. */
import { dottedLines, isDot } from './dots';
import { PdfFault } from './fault';
import { MAX_LINES } from './limits';
import type { Box, Line } from './marks';
import { type Matrix, apply } from './matrix';

type Point = readonly [number, number];

/** A bar up to this is a line; a filled cell is taller (points). */
const THICKEST = 3;
/** Shorter ones are dots of a dotted line, strokes of drawn characters, marks (points). */
const SHORTEST = 0.5;

interface Piece {
  readonly points: readonly Point[];
  readonly closed: boolean;
}

export class Outlines {
  /** Of the path that is being built. */
  points: Point[] = [];
  private pieces: Piece[] = [];
  private readonly across: Line[] = [];
  private readonly down: Line[] = [];
  private readonly dots: Box[] = [];
  private readonly boxes: Box[] = [];

  constructor(private readonly ops: Readonly<Record<string, number>>) {}

  lines(): { across: Line[]; down: Line[]; boxes: Box[] } {
    const dotted = dottedLines(this.dots);
    return {
      across: [...this.across, ...dotted.across],
      down: [...this.down, ...dotted.down],
      boxes: this.boxes,
    };
  }

  construct(kinds: readonly number[], values: readonly number[], matrix: Matrix): void {
    const { moveTo, lineTo, rectangle, closePath, curveTo, curveTo2, curveTo3 } = this.ops;
    let open: Point[] = [];
    let at = 0;
    const point = (): Point => apply(matrix, values[at++] ?? 0, values[at++] ?? 0);
    const end = (closed: boolean) => {
      if (open.length > 1) this.pieces.push({ points: open, closed });
      this.points.push(...open);
      open = closed ? open.slice(0, 1) : [];
    };
    for (const kind of kinds) {
      if (kind === moveTo) {
        end(false);
        open = [point()];
      } else if (kind === lineTo) open.push(point());
      else if (kind === rectangle) {
        end(false);
        const [x = 0, y = 0, width = 0, height = 0] = values.slice(at, at + 4);
        at += 4;
        open = [
          apply(matrix, x, y),
          apply(matrix, x + width, y),
          apply(matrix, x + width, y + height),
          apply(matrix, x, y + height),
        ];
        end(true);
        open = [];
      } else if (kind === closePath) end(true);
      else if (kind === curveTo || kind === curveTo2 || kind === curveTo3) {
        // No ruling line is a curve; the path goes on from where it ends.
        at += kind === curveTo ? 4 : 2;
        const next = point();
        this.points.push(next);
        end(false);
        open = [next];
      }
    }
    end(false);
  }

  paint({ fill, stroke, width, clip }: { fill: boolean; stroke: boolean; width: number; clip: Box }): void {
    for (const { points, closed } of this.pieces) {
      if (stroke && width <= 4 * THICKEST) this.edges(points, closed, clip);
      if (fill) this.bar(points, clip);
    }
    this.pieces = [];
    this.points = [];
    if (this.across.length + this.down.length + this.dots.length > MAX_LINES)
      throw new PdfFault('too-large', '一页上的线条过多');
  }

  private edges(points: readonly Point[], closed: boolean, clip: Box): void {
    const [left, right] = bounds(points.map(([x]) => x));
    const [top, bottom] = bounds(points.map(([, y]) => y));
    if (closed && (right - left <= THICKEST || bottom - top <= THICKEST)) return this.bar(points, clip);
    for (let i = 1; i < points.length; i++) this.edge(points[i - 1] as Point, points[i] as Point, clip);
    if (closed) this.edge(points[points.length - 1] as Point, points[0] as Point, clip);
  }

  private edge([x0, y0]: Point, [x1, y1]: Point, clip: Box): void {
    if (Math.abs(y1 - y0) <= 1 && Math.abs(x1 - x0) > SHORTEST)
      this.put(this.across, (y0 + y1) / 2, x0, x1, [clip.left, clip.right], [clip.top, clip.bottom]);
    else if (Math.abs(x1 - x0) <= 1 && Math.abs(y1 - y0) > SHORTEST)
      this.put(this.down, (x0 + x1) / 2, y0, y1, [clip.top, clip.bottom], [clip.left, clip.right]);
  }

  /** A filled shape as thin as a line. */
  private bar(points: readonly Point[], clip: Box): void {
    const [left, right] = bounds(points.map(([x]) => x));
    const [top, bottom] = bounds(points.map(([, y]) => y));
    const [width, height] = [right - left, bottom - top];
    if (width <= THICKEST && isDot(width, height)) {
      if (width > 0 && overlaps({ left, top, right, bottom }, clip))
        this.dots.push({ left, top, right, bottom });
    } else if (height <= THICKEST && width > height)
      this.put(
        this.across,
        (top + bottom) / 2,
        left,
        right,
        [clip.left, clip.right],
        [clip.top, clip.bottom],
      );
    else if (width <= THICKEST && height > width)
      this.put(this.down, (left + right) / 2, top, bottom, [clip.top, clip.bottom], [clip.left, clip.right]);
    else if (points.length <= 5 && width > THICKEST && height > THICKEST && this.boxes.length < MAX_LINES)
      this.box({ left, top, right, bottom }, clip);
  }

  /** A shaded area, as much of it as is seen; what fills a page is its paper. */
  private box({ left, top, right, bottom }: Box, clip: Box): void {
    const box = {
      left: Math.max(left, clip.left),
      top: Math.max(top, clip.top),
      right: Math.min(right, clip.right),
      bottom: Math.min(bottom, clip.bottom),
    };
    if (box.right - box.left > THICKEST && box.bottom - box.top > THICKEST) this.boxes.push(box);
  }

  private put(
    lines: Line[],
    at: number,
    a: number,
    b: number,
    [first, last]: readonly [number, number],
    [low, high]: readonly [number, number],
  ): void {
    if (at < low - THICKEST || at > high + THICKEST) return;
    const from = Math.max(Math.min(a, b), first - THICKEST);
    const to = Math.min(Math.max(a, b), last + THICKEST);
    if (to > from) lines.push({ at, from, to });
  }
}

function bounds(values: readonly number[]): [number, number] {
  return [Math.min(...values), Math.max(...values)];
}

function overlaps(box: Box, clip: Box): boolean {
  return box.left < clip.right && box.right > clip.left && box.top < clip.bottom && box.bottom > clip.top;
}
