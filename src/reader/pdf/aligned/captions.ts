/** The captions of a header without lines: which words are one, and which name a column by itself. */
import type { TextLine } from '../writing';
import { lineOf } from '../writing';
import type { Glyph } from '../marks';
import { GAP, type Spaced } from './words';

/** Lines of one caption follow each other as near as this, by the size of their characters; rows lie farther apart. */
export const NEXT = 1.45;
/** They are centred on each other, or begin at one place (by size). */
const CENTRED = 0.6;
/** Captions side by side are at least this far apart (by size). */
const CLOSE = 0.2;
/** Pieces of one word written wide (收 入) are no farther apart (by size). */
const WIDE = 6;
/** A caption that far above the middle of its header stands over others (by size). */
const ABOVE = 0.4;

export interface Caption {
  /** Its lines from top to bottom. */
  readonly lines: readonly TextLine[];
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly size: number;
}

export const middleOf = ({ left, right }: { readonly left: number; readonly right: number }): number =>
  (left + right) / 2;
export const heightOf = ({ top, bottom }: Caption): number => (top + bottom) / 2;

/** Whether two places are in different columns of the rows below. */
type Apart = (a: number, b: number) => boolean;

/** @param rules heights of ruling lines, which part captions */
export function captionsOf(head: readonly Spaced[], rules: readonly number[], apart: Apart): Caption[] {
  const open: TextLine[][] = [];
  for (const { line } of head)
    for (const piece of closelyParted(line, apart)) {
      const own = open.find((lines) => follows(lines[lines.length - 1] as TextLine, piece, rules));
      if (own) own.push(piece);
      else open.push([piece]);
    }
  return open.map(captionOf).sort((a, b) => a.left - b.left);
}

/** Captions fill their columns: less parts them than words elsewhere. */
function closelyParted({ glyphs }: TextLine, apart: Apart): TextLine[] {
  const groups: Glyph[][] = [];
  for (const [i, glyph] of glyphs.entries()) {
    const before = glyphs[i - 1];
    const gap = before ? glyph.left - before.right : 0;
    const least = before && apart(middleOf(before), middleOf(glyph)) ? CLOSE : GAP;
    if (!before || gap > least * glyph.size) groups.push([]);
    groups[groups.length - 1]?.push(glyph);
  }
  return groups.map(lineOf);
}

function follows(before: TextLine, line: TextLine, rules: readonly number[]): boolean {
  const size = Math.max(before.size, line.size);
  const step = line.baseline - before.baseline;
  if (step < 0.5 * size || step > NEXT * size) return false;
  if (rules.some((y) => y > heightOfLine(before) && y < heightOfLine(line))) return false;
  return (
    Math.abs(middleOf(before) - middleOf(line)) < CENTRED * size || Math.abs(before.left - line.left) < 1.5
  );
}

const heightOfLine = ({ top, bottom }: TextLine): number => (top + bottom) / 2;

function captionOf(lines: readonly TextLine[]): Caption {
  return {
    lines,
    left: Math.min(...lines.map(({ left }) => left)),
    right: Math.max(...lines.map(({ right }) => right)),
    top: Math.min(...lines.map(({ top }) => top)),
    bottom: Math.max(...lines.map(({ bottom }) => bottom)),
    size: Math.max(...lines.map(({ size }) => size)),
  };
}

export interface Captions {
  /** Those that name columns, from left to right. */
  readonly leaves: readonly Caption[];
  /** Those over others. */
  readonly parents: readonly Caption[];
}

export function leavesOf(captions: readonly Caption[], apart: Apart): Captions {
  const [top, bottom] = [
    Math.min(...captions.map((one) => one.top)),
    Math.max(...captions.map((one) => one.bottom)),
  ];
  const isLeaf = (one: Caption) =>
    !captions.some((other) => other !== one && isBelow(other, one) && overlaps(other, one)) &&
    heightOf(one) >= (top + bottom) / 2 - ABOVE * one.size;
  const leaves = joined(captions.filter(isLeaf), apart);
  const parents = joined(
    captions.filter((one) => !isLeaf(one)),
    () => false,
  );
  return { leaves, parents };
}

export function isBelow(one: Caption, other: Caption): boolean {
  return heightOf(one) - heightOf(other) > 0.5 * Math.min(one.size, other.size);
}

function overlaps(a: Caption, b: Caption): boolean {
  return a.left < b.right && a.right > b.left;
}

/** Single characters side by side are one word, unless a column stands below each. */
function joined(captions: readonly Caption[], apart: Apart): Caption[] {
  const result: Caption[] = [];
  for (const one of captions) {
    const before = result[result.length - 1];
    const wide =
      before !== undefined &&
      [before, one].every(({ lines }) => lines.length === 1) &&
      [...one.lines].every(({ text }) => text.length === 1 && !/[类款项]/.test(text)) &&
      /^\S( \S)*$/.test(before.lines[0]?.text ?? '') &&
      Math.abs(heightOf(before) - heightOf(one)) < 0.2 * one.size &&
      one.left - before.right < WIDE * one.size &&
      !apart(middleOf(before), middleOf(one));
    if (!wide) result.push(one);
    else
      result[result.length - 1] = captionOf([
        lineOf([...(before.lines[0]?.glyphs ?? []), ...(one.lines[0]?.glyphs ?? [])]),
      ]);
  }
  return result;
}
