/**
 * Collects the words of one story (正文, 脚注) of a Word document as a reader of the accepted document sees them:
 * insertions kept, deletions and moved-away text dropped, field results without their codes, hidden text left out.
 */

import type { Numbering } from './docx-numbering';
import { TableCursor } from './docx-tables';
import type { StyleSheet } from './docx-styles';
import type { BlockKind } from './document';
import type { XmlEvents } from './events';

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
}

interface Paragraph extends StoryBlock {
  markDeleted: boolean;
  numId?: string;
  depth: number;
  fields: boolean[];
  /** Open runs: a text box nests its paragraphs inside a run of the paragraph that anchors it. */
  runs: number;
}

/** Everything inside these is not part of the accepted text. Fallback repeats the text box of its Choice. */
const DROPPED = new Set(['del', 'moveFrom', 'Fallback', 'rt', 'delText', 'delInstrText', 'instrText']);

/** What a run or a paragraph was like before a change of its format: <w:vanish/> in there hides nothing now. */
const FORMER = /^(?:rPr|pPr|tblPr|tblPrEx|tcPr|trPr|sectPr|tblGrid|numbering)Change$/;

export class Story implements XmlEvents {
  readonly blocks: StoryBlock[] = [];
  /** Insertions and deletions that nobody has accepted or refused yet. */
  changes = 0;
  private former = 0;
  private struckRun = false;
  private readonly paragraphs: Paragraph[] = [];
  readonly tables = new TableCursor();
  private dropped = 0;
  private textBoxes = 0;
  private inText = 0;
  private inRowProperties = 0;
  private inMarkProperties = 0;
  private hiddenRun = false;
  private contents = 0;
  private contentDepth = 0;
  private note: { id: string; from: number } | undefined;
  private pending: Paragraph | undefined;

  constructor(
    private readonly styles: StyleSheet,
    private readonly numbering: Numbering,
    private readonly noteKind?: { onNote: (id: string, blocks: StoryBlock[]) => void },
  ) {}

  open(name: string, attribute: (name: string) => string | undefined): void {
    if (FORMER.test(name)) this.former += 1;
    if (this.former > 0 || this.openMark(name, attribute)) return;
    const paragraph = this.paragraphs[this.paragraphs.length - 1];
    switch (name) {
      case 'p':
        this.openParagraph();
        return;
      case 't':
        this.inText += 1;
        return;
      case 'tab':
      case 'ptab':
        // w:tab inside w:tabs defines a stop and has no place in the text.
        if (paragraph && paragraph.runs > 0) this.write('\t');
        return;
      case 'br':
      case 'cr':
        this.write('\n');
        return;
      case 'noBreakHyphen':
        this.write('-');
        return;
      case 'r':
        if (paragraph) paragraph.runs += 1;
        this.hiddenRun = false;
        this.struckRun = false;
        return;
      case 'strike':
      case 'dstrike':
        if (paragraph && paragraph.runs > 0) this.struckRun ||= isOn(attribute('val'));
        return;
      case 'vanish':
        if (paragraph && paragraph.runs > 0) this.hiddenRun = isOn(attribute('val'));
        return;
      case 'tbl':
        this.tables.openTable();
        return;
      case 'tr':
        this.tables.openRow(this.blocks.length);
        return;
      case 'tc':
        this.tables.openCell();
        return;
      case 'gridSpan':
        this.tables.span(Number(attribute('val')));
        return;
      case 'gridBefore':
        this.tables.skip(Number(attribute('val')));
        return;
      case 'vMerge':
        this.tables.tall(attribute('val') === 'restart');
        return;
      case 'txbxContent':
        this.textBoxes += 1;
        return;
      case 'docPartGallery':
        if (/table of contents|目录/i.test(attribute('val') ?? '')) this.contents = this.contentDepth;
        return;
      case 'sdt':
        this.contentDepth += 1;
        return;
      default:
        if (paragraph) this.openInParagraph(paragraph, name, attribute);
        if (name === 'footnote' || name === 'endnote') this.openNote(attribute);
    }
  }

  /** Tracked changes: a mark on the paragraph's end or on a table row says something else than one on a run. */
  private openMark(name: string, attribute: (name: string) => string | undefined): boolean {
    if (name === 'pPr') this.inMarkProperties += 1;
    if (name === 'trPr') this.inRowProperties += 1;
    if (name === 'ins' || name === 'del' || name === 'moveFrom') this.changes += 1;
    if (name === 'del' || name === 'moveFrom') {
      const paragraph = this.paragraphs[this.paragraphs.length - 1];
      if (this.inRowProperties > 0 && this.tables.place()) this.tables.deleteRow();
      else if (this.inMarkProperties > 0 && paragraph) paragraph.markDeleted = true;
    }
    if (name === 'fldChar') this.fieldCharacter(attribute('fldCharType'));
    if (!DROPPED.has(name)) return false;
    this.dropped += 1;
    return true;
  }

  private openInParagraph(
    paragraph: Paragraph,
    name: string,
    attribute: (name: string) => string | undefined,
  ): void {
    const value = attribute('val');
    if (name === 'pStyle') {
      paragraph.style = this.styles.level(value ?? '');
      if (this.styles.isContents(value ?? '')) paragraph.kind = 'contents';
    } else if (name === 'outlineLvl' && Number(value) < 9) paragraph.style = Number(value) + 1;
    else if (name === 'numId') paragraph.numId = value;
    else if (name === 'ilvl') paragraph.depth = Number(value ?? 0);
    else if (name === 'footnoteReference' || name === 'endnoteReference') {
      if (this.dropped === 0) paragraph.notes.push(`${name.slice(0, -9)}:${attribute('id') ?? ''}`);
    }
  }

  close(name: string): void {
    if (this.former > 0) {
      if (FORMER.test(name)) this.former -= 1;
      return;
    }
    if (DROPPED.has(name)) {
      this.dropped -= 1;
      return;
    }
    if (name === 'p') this.closeParagraph();
    else if (name === 't') this.inText -= 1;
    else if (name === 'r') {
      const paragraph = this.paragraphs[this.paragraphs.length - 1];
      if (paragraph) paragraph.runs -= 1;
      this.hiddenRun = false;
      this.struckRun = false;
    } else if (name === 'pPr') this.inMarkProperties -= 1;
    else if (name === 'trPr') this.inRowProperties -= 1;
    else if (name === 'tr') this.blocks.length = this.tables.closeRow(this.blocks.length);
    else if (name === 'tbl') this.closeTable();
    else if (name === 'txbxContent') this.textBoxes -= 1;
    else if (name === 'sdt') {
      if (this.contents === this.contentDepth) this.contents = 0;
      this.contentDepth -= 1;
    } else if (name === 'footnote' || name === 'endnote') this.closeNote();
  }

  text(value: string): void {
    if (this.inText > 0 && !this.hiddenRun) this.write(value);
  }

  private write(value: string): void {
    const paragraph = this.paragraphs[this.paragraphs.length - 1];
    if (!paragraph || this.dropped > 0 || paragraph.fields.includes(true)) return;
    if (this.struckRun) paragraph.struck.push(value);
    else paragraph.text.push(value);
  }

  /** A table of one column is a frame around words: what stands in it is read like any other paragraph. */
  private closeTable(): void {
    const frame = this.tables.closeTable();
    if (frame === undefined) return;
    for (const block of this.blocks) {
      if (block.table?.number !== frame) continue;
      delete block.table;
      block.kind = block.style === undefined ? 'paragraph' : 'heading';
    }
  }

  /** Between begin and separate stands the code; after separate, the result that is printed. */
  private fieldCharacter(type: string | undefined): void {
    const fields = this.paragraphs[this.paragraphs.length - 1]?.fields;
    if (!fields) return;
    if (type === 'begin') fields.push(true);
    else if (type === 'separate' && fields.length > 0) fields[fields.length - 1] = false;
    else if (type === 'end') fields.pop();
  }

  private openParagraph(): void {
    const table = this.tables.place();
    const kind =
      this.contents > 0 ? 'contents' : this.textBoxes > 0 ? 'textBox' : table ? 'cell' : 'paragraph';
    const joined = this.pending;
    this.pending = undefined;
    this.paragraphs.push({
      kind,
      text: joined?.text ?? [],
      notes: joined?.notes ?? [],
      struck: joined?.struck ?? [],
      markDeleted: false,
      depth: 0,
      fields: [],
      runs: 0,
      ...(table ? { table } : {}),
    });
  }

  private closeParagraph(): void {
    const paragraph = this.paragraphs.pop();
    if (!paragraph) return;
    if (paragraph.markDeleted) {
      this.pending = paragraph;
      return;
    }
    const { kind, text, notes, struck, style, table, numId, depth } = paragraph;
    if ([...text, ...struck].every((piece) => piece.trim() === '')) return;
    const label = numId === undefined ? '' : this.numbering.next(numId, depth);
    const shown = kind === 'paragraph' && style !== undefined ? 'heading' : kind;
    this.blocks.push({
      kind: shown === 'paragraph' && numId !== undefined && numId !== '0' ? 'list' : shown,
      text,
      notes,
      struck,
      ...(style === undefined ? {} : { style }),
      ...(label === '' ? {} : { label }),
      ...(table ? { table } : {}),
    });
  }

  private openNote(attribute: (name: string) => string | undefined): void {
    // Separators are notes too, with a type (17.11.9).
    if (attribute('type') === undefined) {
      this.note = { id: attribute('id') ?? '', from: this.blocks.length };
    }
  }

  private closeNote(): void {
    if (this.note && this.noteKind) this.noteKind.onNote(this.note.id, this.blocks.splice(this.note.from));
    this.note = undefined;
  }
}

function isOn(value: string | undefined): boolean {
  return value === undefined || !/^(0|false|off)$/.test(value);
}
