/**
 * Collects the words of one story (正文, 脚注) of a Word document as a reader of the accepted document sees them:
 * insertions kept, deletions and moved-away text dropped, field results without their codes, hidden text left out.
 */

import type { Binding } from './docx-bound';
import { Controls } from './docx-controls';
import type { Numbering } from './docx-numbering';
import { ParagraphStack } from './docx-paragraphs';
import type { StoryBlock } from './docx-paragraphs';
import { TableCursor } from './docx-tables';
import type { StyleSheet } from './docx-styles';
import { symbolOf } from './docx-symbols';
import { isNoteMark } from './note-mark';
import type { XmlEvents } from './events';

/** Everything inside these is not part of the accepted text. Fallback repeats the text box of its Choice. */
const DROPPED = new Set(['del', 'moveFrom', 'Fallback', 'rt', 'delText', 'delInstrText', 'instrText']);

/** What a run or a paragraph was like before a change of its format: <w:vanish/> in there hides nothing now. */
const FORMER: ReadonlySet<string> = new Set(
  ['rPr', 'pPr', 'tblPr', 'tblPrEx', 'tcPr', 'trPr', 'sectPr', 'tblGrid', 'numbering'].map(
    (properties) => `${properties}Change`,
  ),
);

export class Story implements XmlEvents {
  readonly blocks: StoryBlock[] = [];
  /** Insertions and deletions that nobody has accepted or refused yet. */
  changes = 0;
  /** Another file stands in the place of words (17.17.2.1, altChunk); Word makes it words when it saves. */
  holdsFile = false;
  private former = 0;
  private struckRun = false;
  private loweredRun = false;
  private raisedRun = false;
  private raised = '';
  private readonly paragraphs: ParagraphStack;
  readonly tables = new TableCursor();
  private dropped = 0;
  private textBoxes = 0;
  private inText = 0;
  private inRowProperties = 0;
  private inMarkProperties = 0;
  private hiddenRun = false;
  private contents = 0;
  private readonly controls: Controls;
  private note: { id: string; from: number } | undefined;

  constructor(
    styles: StyleSheet,
    numbering: Numbering,
    private readonly noteKind?: { onNote: (id: string, blocks: StoryBlock[]) => void },
    boundTo: (binding: Binding) => string | undefined = () => undefined,
  ) {
    this.controls = new Controls(boundTo);
    this.paragraphs = new ParagraphStack(styles, numbering);
  }

  open(name: string, attribute: (name: string) => string | undefined): void {
    if (FORMER.has(name)) this.former += 1;
    if (this.former > 0 || this.openMark(name, attribute)) return;
    if (!this.openText(name, attribute) && !this.openTable(name, attribute)) this.openOther(name, attribute);
  }

  private openText(name: string, attribute: (name: string) => string | undefined): boolean {
    const paragraph = this.paragraphs.last;
    const inRun = paragraph !== undefined && paragraph.runs > 0;
    if (name === 'p') this.openParagraph();
    else if (name === 't') this.inText += 1;
    else if (name === 'tab' || name === 'ptab') {
      // w:tab inside w:tabs defines a stop and has no place in the text.
      if (inRun) this.write('\t');
    } else if (name === 'br' || name === 'cr') this.write('\n');
    else if (name === 'noBreakHyphen') this.write('-');
    else if (name === 'sym') {
      if (!this.hiddenRun) this.write(symbolOf(attribute('font'), attribute('char')));
    }
    // The bar of a fraction (22.1.2.36): 1055.76 over 1065.53 is no 1055.761065.53.
    else if (name === 'den') this.write('/');
    else if (name === 'r') {
      if (paragraph) paragraph.runs += 1;
      this.hiddenRun = false;
      this.struckRun = false;
      this.loweredRun = false;
      this.raisedRun = false;
    } else if (name === 'strike' || name === 'dstrike') {
      if (inRun) this.struckRun ||= isOn(attribute('val'));
    } else if (name === 'vertAlign') {
      if (inRun) this.loweredRun = attribute('val') === 'subscript';
      if (inRun) this.raisedRun = attribute('val') === 'superscript';
    } else if (name === 'vanish') {
      if (inRun) this.hiddenRun = isOn(attribute('val'));
    } else return false;
    return true;
  }

  private openTable(name: string, attribute: (name: string) => string | undefined): boolean {
    if (name === 'tbl') this.tables.openTable();
    else if (name === 'tr') this.tables.openRow(this.blocks.length);
    else if (name === 'tc') this.tables.openCell();
    else if (name === 'gridSpan') this.tables.span(Number(attribute('val')));
    else if (name === 'gridBefore') this.tables.skip(Number(attribute('val')));
    else if (name === 'vMerge') this.tables.tall(attribute('val') === 'restart');
    else return false;
    return true;
  }

  private openOther(name: string, attribute: (name: string) => string | undefined): void {
    if (name === 'txbxContent') this.textBoxes += 1;
    else if (name === 'altChunk') this.holdsFile ||= this.dropped === 0;
    else if (name === 'sdt') this.controls.begin();
    else if (name === 'text' || name === 'dataBinding' || name === 'sdtContent')
      this.controls.property(name, attribute);
    else if (name === 'docPartGallery') {
      if (/table of contents|目录/i.test(attribute('val') ?? '')) this.contents = this.controls.depth;
    } else if (name === 'footnote' || name === 'endnote') this.openNote(attribute);
    else this.paragraphs.property(name, attribute, this.dropped > 0);
  }

  /** Tracked changes: a mark on the paragraph's end or on a table row says something else than one on a run. */
  private openMark(name: string, attribute: (name: string) => string | undefined): boolean {
    if (name === 'pPr') this.inMarkProperties += 1;
    if (name === 'trPr') this.inRowProperties += 1;
    if (name === 'ins' || name === 'del' || name === 'moveFrom') this.changes += 1;
    if (name === 'del' || name === 'moveFrom') {
      const paragraph = this.paragraphs.last;
      if (this.inRowProperties > 0 && this.tables.place()) this.tables.deleteRow();
      else if (this.inMarkProperties > 0 && paragraph) paragraph.markDeleted = true;
    }
    if (name === 'fldChar') {
      this.settle('');
      this.paragraphs.fieldCharacter(attribute('fldCharType'));
    }
    if (!DROPPED.has(name)) return false;
    this.dropped += 1;
    return true;
  }

  close(name: string): void {
    if (this.former > 0) {
      if (FORMER.has(name)) this.former -= 1;
      return;
    }
    if (DROPPED.has(name)) {
      this.dropped -= 1;
      return;
    }
    if (name === 'p') this.closeParagraph();
    else if (name === 't') this.inText -= 1;
    else if (name === 'r') {
      const paragraph = this.paragraphs.last;
      if (paragraph) paragraph.runs -= 1;
      this.hiddenRun = false;
      this.struckRun = false;
      this.loweredRun = false;
      this.raisedRun = false;
    } else if (name === 'pPr') this.inMarkProperties -= 1;
    else if (name === 'trPr') this.inRowProperties -= 1;
    else if (name === 'tr') this.blocks.length = this.tables.closeRow(this.blocks.length);
    else if (name === 'tbl') this.closeTable();
    else if (name === 'txbxContent') this.textBoxes -= 1;
    else if (name === 'sdt') {
      if (this.contents === this.controls.depth) this.contents = 0;
      this.controls.end();
    } else if (name === 'footnote' || name === 'endnote') this.closeNote();
  }

  text(value: string): void {
    if (this.inText > 0 && !this.hiddenRun) this.write(this.controls.seen(value));
  }

  private write(value: string): void {
    if (this.dropped > 0 || value === '') return;
    if (this.raisedRun && !this.struckRun) this.raised += value;
    else {
      this.settle(value);
      this.paragraphs.write(value, this.struckRun, this.loweredRun);
    }
  }

  /** What follows tells whether raised characters are the mark of a note. */
  private settle(after: string): void {
    const before = this.paragraphs.last?.text.slice(-4).join('') ?? '';
    if (this.raised !== '' && !isNoteMark(this.raised, before.slice(-4), after))
      this.paragraphs.write(this.raised, false, false);
    this.raised = '';
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

  private openParagraph(): void {
    this.settle('');
    const table = this.tables.place();
    const kind =
      this.contents > 0 ? 'contents' : this.textBoxes > 0 ? 'textBox' : table ? 'cell' : 'paragraph';
    this.paragraphs.open(kind, table);
  }

  private closeParagraph(): void {
    this.settle('');
    const block = this.paragraphs.close();
    if (block) this.blocks.push(block);
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
