/** Lines of writing parted where they leave a gap. */
import type { Glyph } from '../marks';
import { type TextLine, lineOf } from '../writing';

/** Words this far apart stand in different columns, by the size of their characters. */
const APART = 1;
/** A gap that no writing leaves between its characters: a column may end there, where other lines leave it too. */
export const GAP = 0.4;

/** Less will do between an amount and words. */
const BESIDE = 0.1;

/** A line of writing and its words. */
export interface Spaced {
  readonly line: TextLine;
  /** Parted where the gap is wide. */
  readonly words: readonly TextLine[];
  /** Parted at every gap. */
  readonly pieces: readonly TextLine[];
  /** Parted between an amount and the words beside it too: columns may lie that near to each other. */
  readonly atoms: readonly TextLine[];
}

export function spaced(line: TextLine): Spaced {
  const pieces = parted(line, GAP);
  return { line, words: wordsOf(line), pieces, atoms: pieces.flatMap(besideFigures) };
}

export function wordsOf(line: TextLine): TextLine[] {
  return parted(line, APART);
}

function parted({ glyphs }: TextLine, least: number): TextLine[] {
  const groups: Glyph[][] = [];
  let before: Glyph | undefined;
  for (const glyph of glyphs) {
    const far = before && glyph.left - before.right > least * Math.max(before.size, glyph.size);
    if (!before || far) groups.push([]);
    groups[groups.length - 1]?.push(glyph);
    before = glyph;
  }
  return groups.map(lineOf);
}

function besideFigures({ glyphs, text }: TextLine): TextLine[] {
  if (!/[\d#]/.test(text)) return [lineOf(glyphs)];
  const gaps = glyphs.slice(1).map((glyph, i) => glyph.left - (glyphs[i]?.right ?? 0));
  const usual = [...gaps].sort((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? 0;
  const groups: Glyph[][] = [];
  for (const [i, glyph] of glyphs.entries()) {
    const before = glyphs[i - 1];
    const gap = gaps[i - 1] ?? 0;
    // An amount at the right end of its column and a code at the left end of the next: wider than between digits.
    const parts = before && (isDigit(before) !== isDigit(glyph) || gap - usual > BESIDE * glyph.size);
    if (!before || (parts && gap > BESIDE * glyph.size)) groups.push([]);
    groups[groups.length - 1]?.push(glyph);
  }
  return groups.map(lineOf);
}

function isDigit({ text }: Glyph): boolean {
  return /^[\d.,，%％#-]+$/.test(text);
}
