/**
 * Amounts broken over two lines, as Word breaks them in a narrow column: 682.4 above 8 is 682.48. Read as two they
 * would be two wrong amounts. No ruling line says that they are one; what was printed does: the upper part has too few
 * decimals, and all figures of the lower line stand below such parts and complete them.
 */
import type { Glyph } from '../marks';
import { type TextLine, lineOf } from '../writing';
import { type Spaced, spaced } from './words';

/** Lines of one cell are no farther apart (by size). */
const NEXT = 1.6;
/** Parts of one amount begin or end at one place, or are centred on each other (points). */
const BELOW = 1.5;
/** A lower part with its point may be wider than two figures above it (by size). */
const WIDER = 0.5;
/** Lines that one amount may take up. */
const MOST = 3;

const PART = /^[-−－]?\d[\d,]*\.?\d*$/;
const TAIL = /^[\d.,]{1,6}$/;
const WHOLE = /^[-−－]?(?:[1-9]\d{0,2}(?:,\d{3})+|0|[1-9]\d*)\.\d\d$/;
/** 2080 above 5: no 科目 has four figures or six. */
const CODE_PART = /^[12]\d{3}(?:\d\d)?$/;
const CODE = /^[12]\d{4}(?:\d\d)?$/;
/** Amounts of other decimals are no parts but amounts: fewer of them than this share of what is mended. */
const OTHERS = 0.25;

interface Mended {
  readonly upper: number;
  readonly parts: readonly { readonly line: number; readonly piece: TextLine }[];
}

/** The lines with such amounts whole in their upper line; the same lines where there are none. */
export function withWholeFigures(lines: readonly Spaced[]): readonly Spaced[] {
  const found: Mended[] = [];
  const taken = new Set<TextLine>();
  // Where codes are broken beside broken amounts: there they are broken elsewhere too.
  const columns = new Set<number>();
  for (const [at, line] of lines.entries()) {
    // What a page begins with may be the end of what the page before has cut.
    if (at === 0 && !line.atoms.some(({ text }) => /[^\d.,]/.test(text))) continue;
    const begins = line.atoms.filter((piece) => !taken.has(piece) && !goesOn(lines, at, piece));
    const amounts = begins.flatMap((piece) => wholeFrom(lines, at, piece, WHOLE) ?? []);
    const codes = begins.flatMap((piece) => codeFrom(lines, at, piece) ?? []);
    const mended = [...amounts, ...codes];
    const known = codes.length > 0 && codes.every(({ parts }) => columns.has(placeOf(parts[0]?.piece)));
    if ((amounts.length === 0 && !known) || !mended.every((one) => isAlone(lines, one, mended))) continue;
    for (const { parts } of codes) columns.add(placeOf(parts[0]?.piece));
    found.push(...mended);
    for (const { parts } of mended) for (const { piece } of parts) taken.add(piece);
  }
  const others = lines.flatMap(({ atoms }) =>
    atoms.filter((piece) => !taken.has(piece) && /\d\.\d+$/.test(piece.text) && !WHOLE.test(piece.text)),
  );
  return found.length > 0 && others.length <= OTHERS * found.length ? moved(lines, found, taken) : lines;
}

const placeOf = (piece: TextLine | undefined): number => Math.round(piece?.left ?? 0);

function codeFrom(lines: readonly Spaced[], upper: number, first: TextLine): Mended | null {
  return CODE_PART.test(first.text) ? wholeFrom(lines, upper, first, CODE) : null;
}

function wholeFrom(lines: readonly Spaced[], upper: number, first: TextLine, whole: RegExp): Mended | null {
  if (!PART.test(first.text) || whole.test(first.text)) return null;
  const parts = [{ line: upper, piece: first }];
  let text = first.text;
  for (let at = upper + 1; at < lines.length && parts.length < MOST; at++) {
    const before = (parts[parts.length - 1] as Mended['parts'][number]).piece;
    if ((lines[at] as Spaced).line.baseline - before.baseline > NEXT * before.size) return null;
    // Lines of the labels may lie between.
    const piece = lines[at]?.atoms.find((one) => isBelow(before, one));
    if (!piece) continue;
    if (!TAIL.test(piece.text)) return null;
    parts.push({ line: at, piece });
    text += piece.text;
    if (whole.test(text)) return { upper, parts };
  }
  return null;
}

/** Part of an amount that begins above it. */
function goesOn(lines: readonly Spaced[], at: number, piece: TextLine): boolean {
  return lines
    .slice(Math.max(0, at - MOST), at)
    .flatMap(({ atoms }) => atoms)
    .some((above) => PART.test(above.text) && !WHOLE.test(above.text) && isBelow(above, piece));
}

function isBelow(above: TextLine, piece: TextLine): boolean {
  const step = piece.baseline - above.baseline;
  const centred = Math.abs(piece.left + piece.right - above.left - above.right) / 2 < BELOW;
  return (
    step > 0.8 * piece.size &&
    step < NEXT * piece.size &&
    piece.right - piece.left <= above.right - above.left + WIDER * piece.size &&
    (centred || Math.abs(piece.left - above.left) < BELOW || Math.abs(piece.right - above.right) < BELOW)
  );
}

/** Nothing in its lower lines is a figure of its own or a label that begins there. */
function isAlone(lines: readonly Spaced[], { parts }: Mended, all: readonly Mended[]): boolean {
  const own = new Set(all.flatMap((one) => one.parts.map(({ piece }) => piece)));
  return parts.slice(1).every(({ line }) =>
    (lines[line]?.atoms ?? []).every((piece) => {
      if (own.has(piece)) return true;
      if (/^[\d.,%％]+$/.test(piece.text)) return false;
      return lines
        .slice(Math.max(0, line - MOST), line)
        .flatMap(({ atoms }) => atoms)
        .some(({ text, left, right }) => !/\d/.test(text) && left < piece.right && piece.left < right);
    }),
  );
}

function moved(
  lines: readonly Spaced[],
  found: readonly Mended[],
  taken: ReadonlySet<TextLine>,
): readonly Spaced[] {
  return lines.flatMap((line, at): Spaced[] => {
    const whole = found.filter(({ upper }) => upper === at);
    const rest = line.atoms.filter((piece) => !taken.has(piece));
    if (whole.length === 0 && rest.length === line.atoms.length) return [line];
    const glyphs = [
      ...rest.flatMap((piece) => piece.glyphs),
      ...whole.flatMap(({ parts }) => squeezed(parts)),
    ];
    return glyphs.length > 0 ? [spaced(lineOf(glyphs))] : [];
  });
}

/** All characters of an amount within the place of its upper part. */
function squeezed(parts: Mended['parts']): Glyph[] {
  const [upper] = parts;
  const glyphs = parts.flatMap(({ piece }) => piece.glyphs);
  if (!upper) return [];
  const { left, right, top, bottom, baseline } = upper.piece;
  const width = (right - left) / glyphs.length;
  return glyphs.map((glyph, i) => ({
    ...glyph,
    left: left + i * width,
    right: left + (i + 1) * width,
    top,
    bottom,
    baseline,
  }));
}
