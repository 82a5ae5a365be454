/** Characters to lines of writing and to the text of a cell. */
import type { Glyph } from './marks';

export interface TextLine {
  readonly glyphs: readonly Glyph[];
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly baseline: number;
  readonly size: number;
}

/** Baselines nearer than this share of a character are one line. */
const SAME_LINE = 0.45;
/** A wider gap than this share of a character was a blank; where one is written, less will do. */
const BLANK = 0.3;
const WRITTEN_BLANK = 0.12;

/** From top to bottom, whatever the order of drawing. */
export function linesOf(glyphs: readonly Glyph[]): TextLine[] {
  const sorted = [...glyphs].sort((a, b) => a.baseline - b.baseline);
  const groups: Glyph[][] = [];
  let base = Number.NEGATIVE_INFINITY;
  let size = 0;
  for (const glyph of sorted) {
    if (glyph.baseline - base > SAME_LINE * Math.min(size, glyph.size) || groups.length === 0) {
      groups.push([]);
      base = glyph.baseline;
      size = glyph.size;
    }
    size = Math.max(size, glyph.size);
    groups[groups.length - 1]?.push(glyph);
  }
  return groups.filter((group) => group.some(({ text }) => text.trim() !== '')).map(lineOf);
}

export function lineOf(glyphs: readonly Glyph[]): TextLine {
  const all = [...glyphs].sort((a, b) => a.left - b.left);
  const ordered = all.filter(({ text }) => text.trim() !== '');
  const baselines = ordered.map(({ baseline }) => baseline).sort((a, b) => a - b);
  return {
    glyphs: ordered,
    text: textOf(ordered, all),
    left: ordered[0]?.left ?? 0,
    right: Math.max(...ordered.map(({ right }) => right)),
    top: Math.min(...ordered.map(({ top }) => top)),
    bottom: Math.max(...ordered.map(({ bottom }) => bottom)),
    baseline: baselines[Math.floor(baselines.length / 2)] ?? 0,
    size: Math.max(...ordered.map(({ size }) => size)),
  };
}

function textOf(glyphs: readonly Glyph[], all: readonly Glyph[]): string {
  const blanks = all.filter(({ text }) => text.trim() === '');
  let text = '';
  let before: Glyph | undefined;
  for (const glyph of glyphs) {
    if (before) {
      const [from, to] = [before.right, glyph.left];
      const written = blanks.some(({ left, right }) => (left + right) / 2 > from && (left + right) / 2 < to);
      const size = Math.max(before.size, glyph.size);
      if (to - from > (written ? WRITTEN_BLANK : BLANK) * size) text += ' ';
    }
    text += glyph.text.trim();
    before = glyph;
  }
  return text;
}

/**
 * The words of a cell: lines that were broken for its width are one, lines that ended early were ended on purpose.
 * Upright writing is read along its own direction.
 * @param padding between the edges of a cell and its writing (points)
 */
export function cellText(glyphs: readonly Glyph[], left: number, right: number, padding = 0): string {
  const upright = glyphs.filter((glyph) => glyph.upright);
  if (upright.length > glyphs.length / 2) return uprightText(upright);
  if (inColumns(glyphs)) return glyphs.map((one) => one.text.trim()).join('');
  let text = '';
  let before: TextLine | undefined;
  for (const line of linesOf(glyphs)) {
    text += before ? breakBetween(before, line, right - left - 2 * padding) + line.text : line.text;
    before = line;
  }
  return text;
}

/** So much of a line, by the size of its characters, programs leave free beside what would not fit. */
export const SLACK = 1.2;

/**
 * What is not parted at the end of a line: no opening bracket ends one, no closing one and no stop begins one, and
 * Latin letters, digits and signs stay together, with the bracket before them (UAX 14, LB 25, 28, 30).
 */
const WORD =
  /^[（《〈“‘「『【〔([]*(?:[\x21-\x7e‰]+|[^\s])(?:[、，。；：！？）》〉”’」』】〕％‰…)\].,;:!?%/-]+[\x21-\x7e]*)?/u;
/** Nobody begins a line with these on purpose. */
const STOP = /^[、，。；：！？）》〉”’」』】〕％…)\],;:!?]/;

function breakBetween(before: TextLine, line: TextLine, width: number): string {
  const room = width - (before.right - before.left);
  if (room > firstWord(line) + SLACK * line.size && !STOP.test(line.text)) return '\n';
  return /[a-z]$/i.test(before.text) && /^[a-z]/i.test(line.text) ? ' ' : '';
}

/** How much room the first word of a line needs: what could not be parted had to fit behind the line before. */
export function firstWord({ text, glyphs }: TextLine): number {
  const length = WORD.exec(text)?.[0].length ?? 1;
  const [first] = glyphs;
  return (glyphs[length - 1]?.right ?? first?.right ?? 0) - (first?.left ?? 0);
}

/** Characters one below the other in several columns, as traditional writing runs: drawn in the order of reading. */
function inColumns(glyphs: readonly Glyph[]): boolean {
  const inked = glyphs.filter(({ text }) => text.trim() !== '');
  let [below, beside, columns] = [0, 0, 1];
  for (const [i, glyph] of inked.slice(1).entries()) {
    const before = inked[i] as Glyph;
    const across = Math.abs(glyph.left + glyph.right - before.left - before.right) / 2;
    const down = glyph.top - before.top;
    if (across < 0.35 * glyph.size && down > 0.3 * glyph.size) below++;
    else if (down < -0.8 * glyph.size && across > 0.6 * glyph.size) columns++;
    else beside++;
  }
  return columns > 1 && below > 2 * (beside + columns);
}

function uprightText(glyphs: readonly Glyph[]): string {
  // Upwards where the page was not turned with it; which of the two, the order of drawing says.
  const [first, second] = glyphs;
  const down = !first || !second || second.top >= first.top;
  return [...glyphs]
    .sort((a, b) =>
      Math.abs(a.left - b.left) > a.size / 2 ? a.left - b.left : down ? a.top - b.top : b.top - a.top,
    )
    .map(({ text }) => text.trim())
    .join('');
}
