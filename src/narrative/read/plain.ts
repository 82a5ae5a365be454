/** Reads plain text: joins the lines that a page width broke, drops page numbers, finds headings. */

import type { Block, NarrativeDocument, Span } from './document';
import { isContentsLine, looksLikeHeading, markRank, placeBlocks } from './heading';
import { NarrativeRefusal } from './refuse';

const MAX_CHARACTERS = 8_000_000;

interface Line {
  span: Span;
  text: string;
  /** Blank lines (and page numbers) since the line before. */
  gap: number;
}

export function readPlainText(text: string): NarrativeDocument {
  if (text.trim() === '') throw new NarrativeRefusal('empty');
  if (text.length > MAX_CHARACTERS) throw new NarrativeRefusal('too-large');
  const lines = readLines(text);
  const blocks: (Block & { style?: number })[] = [];
  let open: Line[] = [];
  const close = (): void => {
    if (open.length > 0) blocks.push(blockOf(open));
    open = [];
  };
  for (const line of lines) {
    const last = open[open.length - 1];
    if (last && !continues(last, line)) close();
    open.push(line);
    if (looksLikeHeading(line.text) || isContentsLine(line.text)) close();
  }
  close();
  return { source: 'text', text, blocks: placeBlocks(blocks), merges: new Map() };
}

/** `##`, `**` and list dashes come from text that passed through Markdown. */
const DRESS = /^(?:#{1,6}\s+|[-*•■]\s+)?(?:\*\*)?/;

function readLines(text: string): Line[] {
  const raw = [...text.matchAll(/[^\r\n\f\v\u2028\u2029]+/g)];
  const lines: Line[] = [];
  let end = 0;
  for (const [index, match] of raw.entries()) {
    const before = text.slice(end, match.index);
    const trimmed = match[0].trim();
    const isPage = pageNumber(trimmed, raw[index - 1]?.[0].trim() ?? '', raw[index + 1]?.[0].trim() ?? '');
    if (trimmed === '' || isPage) continue;
    const indent = match[0].length - match[0].trimStart().length;
    const dress = DRESS.exec(trimmed)?.[0].length ?? 0;
    const start = match.index + indent + dress;
    const stop = match.index + match[0].trimEnd().replace(/\*\*$/, '').length;
    if (stop <= start) continue;
    const gap = (before.match(/\n/g)?.length ?? 1) - 1;
    lines.push({ span: { start, end: stop }, text: text.slice(start, stop), gap });
    end = match.index + match[0].length;
  }
  return lines;
}

/** “- 12 -”, “第 12 页”, or a bare number on its own line that does not complete the line before it. */
function pageNumber(line: string, previous: string, next: string): boolean {
  if (/^[-—–－·]\s*\d{1,4}\s*[-—–－·]$/.test(line)) return true;
  if (/^第\s*\d{1,4}\s*页(\s*[,，/]?\s*共\s*\d{1,4}\s*页)?$/.test(line)) return true;
  if (!/^\d{1,3}$/.test(line)) return false;
  const completesFigure = /[^\d.。；]$/.test(previous) && /^(万|亿|千)?(元|人|辆|个|项|家|台|%)/.test(next);
  return !completesFigure;
}

/** Whether a line goes on with the paragraph of the line before it. */
function continues(last: Line, line: Line): boolean {
  if (looksLikeHeading(last.text) || looksLikeHeading(line.text) || isContentsLine(line.text)) return false;
  if (last.text.includes('\t') || line.text.includes('\t')) return false;
  if (/[。！？：:]$/.test(last.text)) return false;
  const inFigure =
    (/[\d.,]$/.test(last.text) && /^[\d.,]/.test(line.text)) ||
    (/\d\s*[万亿]?$/.test(last.text) && /^(?:[万亿]?元|人|辆|个|项|家|台|套|%)/.test(line.text));
  if (inFigure) return true;
  if (markRank(line.text) !== undefined) return false;
  if (/[；;]$/.test(last.text)) return line.gap === 0;
  // A full line that stops in the middle of a word goes on, over a page break too.
  const full = last.text.length >= 16;
  return line.gap === 0
    ? full || /[，、,（(]$/.test(last.text)
    : full && /[，、。；,]/.test(last.text + line.text);
}

function blockOf(lines: readonly Line[]): Block & { style?: number } {
  const spans = lines.map((line) => line.span);
  const text = lines.map((line) => line.text).join('\n');
  const kind = isContentsLine(text)
    ? 'contents'
    : lines.length === 1 && looksLikeHeading(text)
      ? 'heading'
      : text.includes('\t')
        ? 'cell'
        : markRank(text) === undefined
          ? 'paragraph'
          : 'list';
  return {
    kind,
    pieces: spans,
    span: { start: spans[0]?.start ?? 0, end: spans[spans.length - 1]?.end ?? 0 },
    text,
    path: [],
    part: 'other',
    number: 0,
  };
}
