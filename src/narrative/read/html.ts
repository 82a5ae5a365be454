/** A page saved from a site as a reader of it sees it: paragraphs, and tables cell by cell. */

import type { Area } from '../../workbook/model';
import type { Block } from './document';
import { isNoteMark } from './note-mark';
import { PageTable } from './page-table';
import { isBlock, readTags, type PageEvents } from './page-tags';

const PAGE_WITHIN = 2048;

/** Begins as a page or a piece of one does; a tag left in the middle of a text is a slip of that text. */
const PAGE =
  /^[\s\ufeff]*<(?:!doctype html|html|head|meta|body|div|table|p)(?=[\s>])|<(?:!doctype html|html)(?=[\s>])/i;

export const isHtml = (text: string): boolean => PAGE.test(text.slice(0, PAGE_WITHIN));

/** A page in lines: one for each paragraph, and for each cell of a table. */
export interface PageLines {
  text: string;
  /** By the place in `text` where the line of a cell begins. */
  cells: Map<number, NonNullable<Block['table']>>;
  merges: Map<number, readonly Area[]>;
}

export function readHtml(page: string): PageLines {
  const words = new Words();
  readTags(page, words.events);
  return words.lines();
}

interface Line {
  /** More than one only of a cell. */
  pieces: string[];
  table?: PageTable;
  row?: number;
  column?: number;
}

/** A cell that holds sentences is read like the text around it, paragraph by paragraph. */
const SENTENCE = /[。；]/;

class Words {
  readonly events: PageEvents = {
    words: (source) => this.say(textOf(source)),
    open: (name, attributes) => this.open(name, attributes),
    close: (name) => this.close(name),
  };
  private readonly all: Line[] = [];
  private readonly tables: PageTable[] = [];
  private readonly numbers = new Map<PageTable, number>();
  private line = '';
  /** Paragraphs of the cell that is open. */
  private cell: string[] | undefined;
  /** Words that are set higher: what follows tells whether they are the mark of a note. */
  private raised = '';
  private isRaised = false;

  lines(): PageLines {
    this.endCell();
    const cells: PageLines['cells'] = new Map();
    const texts: string[] = [];
    let at = 0;
    for (const { pieces, table, row = 1, column = 1 } of this.all) {
      const place =
        table && !table.isFrame ? { number: this.numbers.get(table) ?? 1, row, column } : undefined;
      const isProse = !place || pieces.some((piece) => SENTENCE.test(piece));
      for (const text of isProse ? pieces : [pieces.join('')]) {
        if (place) cells.set(at, place);
        texts.push(text);
        at += text.length + 1;
      }
    }
    const tables = [...this.numbers].filter(([table]) => !table.isFrame);
    const merges = new Map(tables.map(([table, number]) => [number, table.merges]));
    return { text: texts.join('\n'), cells, merges };
  }

  private say(words: string): void {
    if (words === '') return;
    if (this.isRaised) this.raised += words;
    else {
      this.settle(words);
      this.line += words;
    }
  }

  private settle(after: string): void {
    // To look at the end of a line puts its pieces together.
    if (this.raised === '') return;
    if (!isNoteMark(this.raised, this.line.slice(-4), after)) this.line += this.raised;
    this.raised = '';
  }

  private open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'sup') this.isRaised = true;
    else if (name === 'table') this.openTable();
    else if (name === 'tr') {
      this.endCell();
      this.table().openRow();
    } else if (name === 'td' || name === 'th') {
      this.endCell();
      this.table().openCell(attributes);
      this.cell = [];
    } else if (isBlock(name)) this.endLine();
  }

  private close(name: string): void {
    if (name === 'sup') this.isRaised = false;
    else if (name === 'table') {
      this.endCell();
      this.tables.pop();
    } else if (name === 'td' || name === 'th' || name === 'tr') this.endCell();
    else if (isBlock(name)) this.endLine();
  }

  private table(): PageTable {
    return this.tables[this.tables.length - 1] ?? this.newTable();
  }

  private newTable(): PageTable {
    const table = new PageTable();
    this.tables.push(table);
    this.numbers.set(table, this.numbers.size + 1);
    return table;
  }

  /** One within a cell is nested; elsewhere the end of the one before was forgotten. */
  private openTable(): void {
    const outer = this.tables[this.tables.length - 1];
    if (outer && (this.cell || outer.arranges)) outer.arranges = true;
    else this.tables.pop();
    this.endCell();
    this.newTable();
  }

  private endLine(): void {
    this.isRaised = false;
    this.settle('');
    const text = this.line.trim();
    this.line = '';
    if (text === '') return;
    if (this.cell) this.cell.push(text);
    else this.all.push({ pieces: [text] });
  }

  private endCell(): void {
    this.endLine();
    const { cell, tables } = this;
    this.cell = undefined;
    const table = tables[tables.length - 1];
    if (cell && cell.length > 0 && table)
      this.all.push({ pieces: cell, table, row: table.row, column: table.column });
  }
}

/** Line ends of the source are blanks, and between Chinese words nothing. */
function textOf(source: string): string {
  return source
    .replace(/[\r\n\t\f\v\u2028\u2029]+ */g, '\n')
    .replace(/\n+/g, (_, index: number, all: string) =>
      /[!-~]/.test(all[index - 1] ?? '') && /[!-~]/.test(all[index + 1] ?? '') ? ' ' : '',
    );
}
