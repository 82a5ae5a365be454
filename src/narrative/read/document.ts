/** What reading a 情况说明 gives: blocks in reading order, each of which knows where its words stand. */

import type { Area, Workbook } from '../../workbook/model';

/** Offsets into `NarrativeDocument.text`, end not included. */
export interface Span {
  start: number;
  end: number;
}

export type BlockKind =
  | 'heading'
  | 'paragraph'
  | 'list'
  | 'cell'
  | 'textBox'
  | 'footnote'
  /** A line of 目录: its figures are page numbers. */
  | 'contents'
  /** At the head or the foot of every page. */
  | 'header';

/** Which part of the publication (第一部分…) a block belongs to. */
export type Part = 'narrative' | 'glossary' | 'tables' | 'other';

export interface Block {
  kind: BlockKind;
  /** 1 for the uppermost heading; only headings have one. */
  level?: number;
  /** The number that Word counts itself and that is not among the words (一、). */
  label?: string;
  /** Where in the original the words stand; several pieces where a line or a page was broken. */
  pieces: Span[];
  span: Span;
  text: string;
  /** Headings above, outermost first. A heading's own text is not in its path. */
  path: string[];
  part: Part;
  /** 1-based, counted over the whole document. */
  number: number;
  /** 1-based; the column is that of the table's grid. */
  table?: { number: number; row: number; column: number };
  /** Words in it that are struck through; they are not part of `text`. */
  struck?: string;
  /** Words in it that are set lower and begin within a number; in `text` they stand between two `~`. */
  lowered?: string;
  /** 1-based, where it begins; of a PDF. */
  page?: number;
}

export interface NarrativeDocument {
  source: 'docx' | 'text' | 'pdf';
  /** The original words: quotes are slices of this. */
  text: string;
  blocks: Block[];
  /** Cells over several columns or rows, by the number of their table; zero-based. */
  merges: ReadonlyMap<number, readonly Area[]>;
  /** Its tables where they were read apart from its words, as those of a PDF are; else they stand among the blocks. */
  tables?: Workbook;
  /** Tracked changes that were neither accepted nor refused; the words are those of the accepted document. */
  changes?: number;
}

/** Where a sentence stands, so that a finding can say so. */
export interface Place {
  path: string[];
  /** Paragraph number in the document, 1-based. */
  paragraph: number;
  span: Span;
}

export function quote(document: NarrativeDocument, span: Span): string {
  return document.text.slice(span.start, span.end);
}

/** “第三部分 情况说明 › 二、财政拨款收支 › 第 41 段” */
export function placeInWords(place: Place): string {
  return [...place.path, `第${place.paragraph}段`].join(' › ');
}
