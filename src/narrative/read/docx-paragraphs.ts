/** The paragraphs of a Word document that are open: a text box nests its own inside the one that anchors it. */
import type { BlockKind } from './document';
import type { Numbering } from './docx-numbering';
import type { StyleSheet } from './docx-styles';

export interface StoryBlock {
  kind: BlockKind;
  style?: number;
  label?: string;
  text: string[];
  table?: { number: number; row: number; column: number };
  /** Ids of the notes referred to. */
  notes: string[];
  /** Words that are struck through, which the reader of the document is meant to skip. */
  struck: string[];
  /** Words set lower that begin and end within a number: the marks of two ranges were taken for those of a subscript. */
  lowered: string[];
}

export interface Paragraph extends StoryBlock {
  markDeleted: boolean;
  numId?: string;
  depth: number;
  fields: boolean[];
  /** Open runs: a text box nests its paragraphs inside a run of the paragraph that anchors it. */
  runs: number;
  /** What was written last belongs to `lowered`. */
  isLow: boolean;
}

export class ParagraphStack {
  private readonly stack: Paragraph[] = [];
  /** One whose end was deleted: the next continues it. */
  private pending: Paragraph | undefined;

  constructor(
    private readonly styles: StyleSheet,
    private readonly numbering: Numbering,
  ) {}

  get last(): Paragraph | undefined {
    return this.stack[this.stack.length - 1];
  }

  open(kind: BlockKind, table: StoryBlock['table']): void {
    const joined = this.pending;
    this.pending = undefined;
    this.stack.push({
      kind,
      text: joined?.text ?? [],
      notes: joined?.notes ?? [],
      struck: joined?.struck ?? [],
      lowered: joined?.lowered ?? [],
      isLow: false,
      markDeleted: false,
      depth: 0,
      fields: [],
      runs: 0,
      ...(table ? { table } : {}),
    });
  }

  /** What the paragraph says; null where it says nothing, or goes on in the next. */
  close(): StoryBlock | null {
    const paragraph = this.stack.pop();
    if (!paragraph) return null;
    if (paragraph.markDeleted) {
      this.pending = paragraph;
      return null;
    }
    const { kind, text, notes, struck, lowered, style, table, numId, depth } = paragraph;
    if ([...text, ...struck].every((piece) => piece.trim() === '')) return null;
    const label = numId === undefined ? '' : this.numbering.next(numId, depth);
    const shown = kind === 'paragraph' && style !== undefined ? 'heading' : kind;
    return {
      kind: shown === 'paragraph' && numId !== undefined && numId !== '0' ? 'list' : shown,
      text,
      notes,
      struck,
      lowered,
      ...(style === undefined ? {} : { style }),
      ...(label === '' ? {} : { label }),
      ...(table ? { table } : {}),
    };
  }

  /** An element that says something of the open paragraph. `dropped`: it stands in a deleted part. */
  property(name: string, attribute: (name: string) => string | undefined, dropped: boolean): void {
    const paragraph = this.last;
    if (!paragraph) return;
    const value = attribute('val');
    if (name === 'pStyle') {
      paragraph.style = this.styles.level(value ?? '');
      if (this.styles.isContents(value ?? '')) paragraph.kind = 'contents';
    } else if (name === 'outlineLvl' && Number(value) < 9) paragraph.style = Number(value) + 1;
    else if (name === 'numId') paragraph.numId = value;
    else if (name === 'ilvl') paragraph.depth = Number(value ?? 0);
    else if (name === 'footnoteReference' || name === 'endnoteReference') {
      if (!dropped) paragraph.notes.push(`${name.slice(0, -9)}:${attribute('id') ?? ''}`);
    }
  }

  /** Between begin and separate stands the code; after separate, the result that is printed. */
  fieldCharacter(type: string | undefined): void {
    const fields = this.last?.fields;
    if (!fields) return;
    if (type === 'begin') fields.push(true);
    else if (type === 'separate' && fields.length > 0) fields[fields.length - 1] = false;
    else if (type === 'end') fields.pop();
  }

  write(value: string, struck: boolean, isLow: boolean): void {
    const paragraph = this.last;
    if (!paragraph || value === '' || paragraph.fields.includes(true)) return;
    if (struck) paragraph.struck.push(value);
    else {
      writeLowered(paragraph, value, isLow);
      paragraph.text.push(value);
    }
  }
}

/**
 * pandoc 2.17 makes of 3~5万元，其中1~2万元 a lowered 5万元，其中1 between 3 and 2, which would be read as 35 and 12: the
 * marks are put back. PM2.5 and its kind begin behind a letter and are left alone.
 */
function writeLowered(paragraph: Paragraph, value: string, isLow: boolean): void {
  const { text, isLow: wasLow } = paragraph;
  const parts = /\d$/.test(text[text.length - 1] ?? '') && /^\d/.test(value);
  paragraph.isLow = isLow && (wasLow || parts);
  if (parts && paragraph.isLow !== wasLow) text.push('~');
  if (paragraph.isLow) paragraph.lowered.push(value);
}
