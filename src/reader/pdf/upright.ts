/** A page as it is read: where most of its writing runs upwards or downwards, it is turned so that it runs across. */
import { withoutRadicals } from '../../narrative/read/radicals';
import type { Glyph, Line, PageMarks } from './marks';

type Point = readonly [number, number];

export interface RawGlyph {
  readonly text: string;
  /** Where the character begins on its line of writing, where it ends, and one height above its beginning. */
  readonly from: Point;
  readonly to: Point;
  readonly over: Point;
  readonly begins: boolean;
}

interface RawPage extends Omit<PageMarks, 'glyphs'> {
  readonly glyphs: readonly RawGlyph[];
}

/** Share of the height above the line of writing, and below it. */
const ABOVE = 0.86;
const BELOW = 0.14;

export function pageOf(page: RawPage): PageMarks {
  const { number, width, height, unseen } = page;
  const turns = quarterTurns(page.glyphs);
  const turn = turned[turns] ?? turned[0];
  const [w, h] = turns % 2 === 0 ? [width, height] : [height, width];
  const at = (point: Point): Point => turn(point, width, height);
  const lines = (lying: boolean): Line[] =>
    (lying ? page.across : page.down).map(({ at: place, from, to }) => {
      const [a, b] = lying ? [at([from, place]), at([to, place])] : [at([place, from]), at([place, to])];
      const across = turns % 2 === 0 ? lying : !lying;
      return across
        ? { at: a[1], from: Math.min(a[0], b[0]), to: Math.max(a[0], b[0]) }
        : { at: a[0], from: Math.min(a[1], b[1]), to: Math.max(a[1], b[1]) };
    });
  const [across, down] = turns % 2 === 0 ? [lines(true), lines(false)] : [lines(false), lines(true)];
  const glyphs = page.glyphs.flatMap((glyph) => glyphOf(glyph, at) ?? []);
  const boxes = page.boxes.map(({ left, top, right, bottom }) => {
    const [a, b] = [at([left, top]), at([right, bottom])];
    return {
      left: Math.min(a[0], b[0]),
      right: Math.max(a[0], b[0]),
      top: Math.min(a[1], b[1]),
      bottom: Math.max(a[1], b[1]),
    };
  });
  return { number, width: w, height: h, glyphs, across, down, boxes, unseen };
}

/** By how many quarter turns against the clock the page is turned. */
const turned: readonly [typeof same, ...(typeof same)[]] = [
  same,
  ([x, y], width) => [y, width - x],
  ([x, y], width, height) => [width - x, height - y],
  ([x, y], _, height) => [height - y, x],
];

function same(point: Point, _width: number, _height: number): Point {
  return point;
}

/** Most characters of the page decide; blank ones have no say. */
function quarterTurns(glyphs: readonly RawGlyph[]): number {
  const votes = [0, 0, 0, 0];
  for (const { text, from, over } of glyphs) {
    if (text.trim() === '') continue;
    const [dx, dy] = [over[0] - from[0], over[1] - from[1]];
    // Upwards on the page is where the height of a character that is upright leads.
    if (Math.abs(dx) < Math.abs(dy) / 4) votes[dy < 0 ? 0 : 2]!++;
    else if (Math.abs(dy) < Math.abs(dx) / 4) votes[dx > 0 ? 1 : 3]!++;
  }
  return votes.indexOf(Math.max(...votes));
}

/** Slanted writing is a watermark and no part of the text. */
function glyphOf({ text, from, to, over, begins }: RawGlyph, at: (point: Point) => Point): Glyph | null {
  const [[x0, y0], [x1, y1], [x2, y2]] = [at(from), at(to), at(over)];
  const [ux, uy] = [x2 - x0, y2 - y0];
  const size = Math.hypot(ux, uy);
  const across = Math.abs(ux) < 0.3 * Math.abs(uy);
  if (!across && Math.abs(uy) > 0.1 * Math.abs(ux)) return null;
  const corners: Point[] = [
    [x0 + ux * ABOVE, y0 + uy * ABOVE],
    [x1 + ux * ABOVE, y1 + uy * ABOVE],
    [x0 - ux * BELOW, y0 - uy * BELOW],
    [x1 - ux * BELOW, y1 - uy * BELOW],
  ];
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
  return {
    text: readable(text),
    left: across ? Math.min(x0, x1) : Math.min(...xs),
    right: across ? Math.max(x0, x1) : Math.max(...xs),
    top: Math.min(...ys),
    bottom: Math.max(...ys),
    baseline: across ? y0 : Math.max(...ys) - size * BELOW,
    size,
    upright: !across,
    begins,
  };
}

/**
 * Fonts that carry no word about what their glyphs mean are read back by shape, and radicals and compatibility forms
 * (⼈ U+2F08 for 人) come out; so do ligatures.
 */
function readable(text: string): string {
  return withoutRadicals(/[\ufb00-\ufb06]/.test(text) ? text.normalize('NFKC') : text);
}
