/** Reads plain text: joins the lines that a page width broke, drops page numbers, finds headings. */

import type { Block, NarrativeDocument, Span } from './document';
import { contentsOf } from './contents';
import type { PageLines } from './html';
import { isContentsLine, looksLikeHeading, markRank, placeBlocks } from './heading';
import { isCentred, tableLines } from './layout';
import { withoutRadicals } from './radicals';
import { NarrativeRefusal } from './refuse';

const MAX_CHARACTERS = 8_000_000;

interface Line {
  span: Span;
  text: string;
  /** Blank lines (and page numbers) since the line before. */
  gap: number;
  /** What its form and its neighbours tell: a line of 目录, a row of a table, a heading, words. */
  role: 'contents' | 'cell' | 'heading' | 'words';
  table?: Block['table'];
}

/** @param page where the text is that of a page: which of its lines are cells of tables */
export function readPlainText(source: string, page?: PageLines): NarrativeDocument {
  const text = withoutRadicals(source);
  if (text.trim() === '') throw new NarrativeRefusal('empty');
  if (text.length > MAX_CHARACTERS) throw new NarrativeRefusal('too-large');
  const lines = readLines(text, page?.cells);
  const width = Math.max(...lines.map((line) => line.text.length));
  const blocks: (Block & { style?: number })[] = [];
  let open: Line[] = [];
  const close = (): void => {
    if (open.length > 0) blocks.push(blockOf(open));
    open = [];
  };
  for (const line of lines) {
    const last = open[open.length - 1];
    if (last && !continues(last, line, width)) close();
    open.push(line);
    if (line.role !== 'words') close();
  }
  close();
  return { source: 'text', text, blocks: placeBlocks(blocks), merges: page?.merges ?? new Map() };
}

/** `##`, `**` and list dashes come from text that passed through Markdown. */
const DRESS = /^(?:#{1,6}\s+|[-*•■]\s+)?(?:\*\*)?/;

function readLines(text: string, cells?: PageLines['cells']): Line[] {
  const raw = [...text.matchAll(/[^\r\n\f\v\u2028\u2029]+/g)];
  const kept = raw.filter((match, index) => {
    const trimmed = match[0].trim();
    const [before, after] = [raw[index - 1], raw[index + 1]].map((line) => line?.[0].trim() ?? '');
    return (
      trimmed !== '' && (cells?.has(match.index) === true || !pageNumber(trimmed, before ?? '', after ?? ''))
    );
  });
  const words = kept.map((match) => (cells?.has(match.index) === true ? '' : match[0]));
  const [contents, table] = [contentsOf(words), tableLines(words)];
  const lines: Line[] = [];
  let end = 0;
  for (const [index, match] of kept.entries()) {
    const span = spanOf(match);
    if (span.end <= span.start) continue;
    const line = text.slice(span.start, span.end);
    const gap = (text.slice(end, match.index).match(/\n/g)?.length ?? 1) - 1;
    const place = cells?.get(match.index);
    const role = place ? 'cell' : roleOf(match[0], line, contents.has(index), table.has(index));
    lines.push({ span, text: line, gap, role, ...(place ? { table: place } : {}) });
    end = match.index + match[0].length;
  }
  return lines;
}

/** Where the words of a line stand, without what dresses them. */
function spanOf(match: RegExpExecArray): Span {
  const [raw] = match;
  const indent = raw.length - raw.trimStart().length;
  const start = match.index + indent + (DRESS.exec(raw.trim())?.[0].length ?? 0);
  return { start, end: match.index + raw.trimEnd().replace(/\*\*$/, '').length };
}

function roleOf(raw: string, text: string, isContents: boolean, isTable: boolean): Line['role'] {
  if (isContents || isContentsLine(text)) return 'contents';
  if (isTable || text.includes('\t')) return 'cell';
  return looksLikeHeading(text, isCentred(raw)) ? 'heading' : 'words';
}

/** “- 12 -”, “第 12 页”, or a bare number on its own line that does not complete the line before it. */
function pageNumber(line: string, previous: string, next: string): boolean {
  if (/^[-—–－·]\s*\d{1,4}\s*[-—–－·]$/.test(line)) return true;
  if (/^第\s*\d{1,4}\s*页(\s*[,，/]?\s*共\s*\d{1,4}\s*页)?$/.test(line)) return true;
  if (!/^\d{1,3}$/.test(line)) return false;
  const completesFigure = /[^\d.。；]$/.test(previous) && /^(万|亿|千)?(元|人|辆|个|项|家|台|%)/.test(next);
  return !completesFigure;
}

/** …（单位：万元）, （单位：万元）: what follows is no part of the caption. */
const UNIT_CAPTION = /单位[:：]\s*[万亿千]?元\s*[）)]?$/;

/** A page holds no longer lines: where there are such, each line is a paragraph. */
const WIDEST_PAGE = 100;

/**
 * Whether a line goes on with the paragraph of the line before it.
 * @param width of the longest line
 */
function continues(last: Line, line: Line, width: number): boolean {
  if (last.role !== 'words' || line.role !== 'words') return false;
  if (/[。！？：:]$/.test(last.text) || UNIT_CAPTION.test(last.text)) return false;
  const inFigure =
    (/[\d.,]$/.test(last.text) && /^[\d.,]/.test(line.text)) ||
    (/\d\s*[万亿]?$/.test(last.text) && /^(?:[万亿]?元|人|辆|个|项|家|台|套|%)/.test(line.text));
  if (inFigure) return true;
  if (markRank(line.text) !== undefined) return false;
  if (/[；;]$/.test(last.text)) return line.gap === 0;
  // A full line that stops in the middle of a word goes on, over a page break too.
  const full = last.text.length >= (width > WIDEST_PAGE ? width / 3 : 16);
  return line.gap === 0
    ? full || /[，、,（(]$/.test(last.text)
    : full && /[，、。；,]/.test(last.text + line.text);
}

function blockOf(lines: readonly Line[]): Block & { style?: number } {
  const spans = lines.map((line) => line.span);
  const text = lines.map((line) => line.text).join('\n');
  const role = lines[0]?.role ?? 'words';
  const kind = role !== 'words' ? role : markRank(text) === undefined ? 'paragraph' : 'list';
  return {
    kind,
    pieces: spans,
    span: { start: spans[0]?.start ?? 0, end: spans[spans.length - 1]?.end ?? 0 },
    text,
    path: [],
    part: 'other',
    number: 0,
    ...(lines[0]?.table ? { table: lines[0].table } : {}),
  };
}
