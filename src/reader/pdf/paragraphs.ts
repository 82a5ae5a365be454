/** Lines of the running text put together to paragraphs, over the breaks of lines and pages. */
import { isContentsLine, looksLikeHeading, markRank } from '../../narrative/read/heading';
import { type TextLine, firstWord } from './writing';

export interface PrintedLine {
  readonly page: number;
  readonly line: TextLine;
  readonly width: number;
}

export interface Paragraph {
  /** 1-based, where it begins. */
  readonly page: number;
  readonly text: string;
}

export function paragraphsOf(lines: readonly PrintedLine[]): Paragraph[] {
  const edges = pageEdges(lines);
  const printed = joined(lines, edges, false);
  return isHyphenated(printed.breaks) ? joined(lines, edges, true).paragraphs : printed.paragraphs;
}

/** `hyphenated`: the hyphen at the end of a line is the printer's and no minus. */
function joined(
  lines: readonly PrintedLine[],
  edges: ReadonlyMap<number, Edges>,
  hyphenated: boolean,
): { paragraphs: Paragraph[]; breaks: string[] } {
  const paragraphs: { page: number; text: string }[] = [];
  const breaks: string[] = [];
  let before: PrintedLine | undefined;
  for (const one of lines) {
    const open = paragraphs[paragraphs.length - 1];
    if (open && before && goesOn(before, one, edges, open.text)) {
      breaks.push(open.text);
      if (hyphenated) open.text = open.text.replace(/-$/, '');
      open.text += joint(open.text, one.line.text);
    } else paragraphs.push({ page: one.page, text: one.line.text });
    before = one;
  }
  return { paragraphs, breaks };
}

/**
 * Told to break Chinese anywhere, react-pdf 4.9.0 ends every broken line with a hyphen: 减少9.- above 77万元. Nobody types
 * one there each time, so where all lines that go on end with one, and some behind a Chinese character, none is a minus.
 */
function isHyphenated(breaks: readonly string[]): boolean {
  return (
    breaks.length >= 3 &&
    breaks.every((text) => text.endsWith('-')) &&
    breaks.some((text) => /\p{Script=Han}-$/u.test(text))
  );
}

interface Edges {
  readonly left: number;
  readonly right: number;
}

/** So few lines do not show where lines end. */
const FEW = 4;

/** Where lines begin and end on each page; where a page has few, where they end on others of its format. */
function pageEdges(lines: readonly PrintedLine[]): Map<number, Edges> {
  const edges = new Map<number, Edges>();
  const rights = new Map<number, number>();
  const formats = new Map<number, number>();
  const counts = new Map<number, number>();
  for (const { page, line, width } of lines) {
    const { left, right } = edges.get(page) ?? { left: Infinity, right: 0 };
    edges.set(page, { left: Math.min(left, line.left), right: Math.max(right, rightOf(line)) });
    formats.set(page, Math.round(width));
    counts.set(page, (counts.get(page) ?? 0) + 1);
    rights.set(Math.round(width), Math.max(rights.get(Math.round(width)) ?? 0, rightOf(line)));
  }
  for (const [page, { left }] of edges)
    if ((counts.get(page) ?? 0) < FEW)
      edges.set(page, { left, right: rights.get(formats.get(page) ?? 0) ?? 0 });
  return edges;
}

/** A stop may hang over the edge of the text. */
function rightOf({ glyphs, right }: TextLine): number {
  const last = glyphs[glyphs.length - 1];
  return last && /^[，。、；：]$/.test(last.text) ? last.left : right;
}

function goesOn(
  before: PrintedLine,
  { page, line }: PrintedLine,
  edges: ReadonlyMap<number, Edges>,
  text: string,
): boolean {
  const own = edges.get(page) ?? { left: 0, right: 0 };
  const former = edges.get(before.page) ?? own;
  if (page > before.page + 1 || isContentsLine(text) || isContentsLine(line.text)) return false;
  const { size } = before.line;
  if (Math.abs(size - line.size) > 0.15 * size) return false;
  // It ended before the edge although more would have fitted.
  if (before.line.right < former.right - firstWord(line) - 1.5 * size) return false;
  // First lines are indented.
  if (line.left > own.left + 1.2 * line.size) return false;
  if (page === before.page && line.baseline - before.line.baseline > 3 * size) return false;
  if (/[。；！？：:;]$/.test(text) && markRank(line.text) !== undefined) return false;
  if (looksLikeHeading(text) && (looksLikeHeading(line.text) || markRank(line.text) !== undefined))
    return false;
  return true;
}

function joint(before: string, after: string): string {
  return /[A-Za-z]$/.test(before) && /^[A-Za-z]/.test(after) ? ` ${after}` : after;
}
