/** Where a table without lines ends: its rows, blank rows, and the parts of broken labels. */
import { isFigure } from '../figures';
import type { TextLine } from '../writing';
import type { Spaced } from './words';

/** What stands above a table: its title, its department, its unit. */
const CAPTION = /(?:单位|部门|日期|时间|年度|编制|金额)[^：:]{0,8}[：:]|表$|^[（(]续/;
/** A line further below the one before, by the size of its characters, begins something else. */
const FARTHEST = 4;
/** So many lines in a row may hold one word only. */
const SINGLE = 4;
/** Rows of a header are no farther apart, by the size of their characters. */
const NEAR = 1.2;
/** Blank rows take up no more, before the totals at the foot of a table. */
const BLANK_ROWS = 40;
/** Amounts of a column end at one place (points). */
const ALIGNED = 1.5;

export function isAmount({ text }: TextLine): boolean {
  return /\d[.,]\d|^##/.test(text) && isFigure(text);
}

/** Dots that lead to a page number make a line of the contents; a caption with its colon stands above the table. */
export function isRow({ line, words, pieces, atoms }: Spaced): boolean {
  if (/[.．…·]{4,}|[。；]/.test(line.text)) return false;
  // The department, the year and the unit side by side.
  if (words.filter((word) => /[：:]/.test(word.text)).length > 1) return false;
  if (words.length > 2) return true;
  // An amount that all but fills its column stands near to the label before it; in a text its unit follows.
  if (pieces.length > 1 && atoms.some(isAmount) && !/[，：:]|\d\s*[万亿]?元/.test(line.text)) return true;
  return words.length === 2 && (words.some((word) => isFigure(word.text)) || !CAPTION.test(line.text));
}

/** A part of a label, or a heading over some rows: short, and with no sentence in it. */
function mayBelong({ line, words }: Spaced, width: number): boolean {
  return (
    words.length === 1 &&
    line.right - line.left < width * 0.5 &&
    !/[。；]/.test(line.text) &&
    !CAPTION.test(line.text)
  );
}

function gapAbove(lines: readonly Spaced[], at: number): number {
  return (lines[at]?.line.top ?? 0) - (lines[at - 1]?.line.bottom ?? 0);
}

export function endOfBlock(lines: readonly Spaced[], from: number): number {
  const [first] = lines.slice(from, from + 1);
  if (!first || !(isRow(first) || isBroken(lines, from) || standsOver(lines, from))) return from;
  let end = from + 1;
  let width = first.line.right - first.line.left;
  const lefts = new Set(first.atoms.map(({ left }) => Math.round(left)));
  for (let at = end; at < lines.length && at - end < SINGLE; at++) {
    const one = lines[at] as Spaced;
    const gap = gapAbove(lines, at) / one.line.size;
    if (gap > FARTHEST && !(gap < BLANK_ROWS && standsUnder(lines.slice(from, end), one))) break;
    // A row of the one side alone, where the other has no more.
    if (isRow(one) || (mayBelong(one, width) && lefts.has(Math.round(one.line.left)))) {
      for (const { left } of one.atoms) lefts.add(Math.round(left));
      end = at + 1;
      width = Math.max(width, one.line.right - one.line.left);
    } else if (!mayBelong(one, width)) break;
  }
  // The last part of a broken label stands below its amounts.
  for (let next = lines[end]; next && mayBelong(next, width); next = lines[end])
    if (gapAbove(lines, end) < 0.2 * next.line.size) end++;
    else break;
  return end;
}

/** Below blank rows: all of its amounts end where amounts above it end. */
function standsUnder(above: readonly Spaced[], { atoms }: Spaced): boolean {
  const ends = above.flatMap((one) => one.atoms.filter(isAmount).map(({ right }) => right));
  const amounts = atoms.filter(isAmount);
  return (
    amounts.length > 0 && amounts.every(({ right }) => ends.some((end) => Math.abs(end - right) < ALIGNED))
  );
}

/** The first part of a broken caption, half a line above the others. */
function isBroken(lines: readonly Spaced[], at: number): boolean {
  const [one, next] = [lines[at], lines[at + 1]];
  return (
    one !== undefined &&
    next !== undefined &&
    isRow(next) &&
    !CAPTION.test(one.line.text) &&
    gapAbove(lines, at + 1) < 0.5 * one.line.size
  );
}

/** One caption over several of those below it, which begin farther left: titles are larger, departments at the left. */
function standsOver(lines: readonly Spaced[], at: number): boolean {
  const [one, next] = [lines[at], lines[at + 1]];
  return (
    one?.words.length === 1 &&
    next !== undefined &&
    isRow(next) &&
    !next.atoms.some(isAmount) &&
    !/[。；]/.test(one.line.text) &&
    !CAPTION.test(one.line.text) &&
    Math.abs(one.line.size - next.line.size) < 0.05 * next.line.size &&
    lines.slice(at + 1, at + 4).some(({ line }) => line.left < one.line.left - one.line.size) &&
    gapAbove(lines, at + 1) < NEAR * one.line.size
  );
}
