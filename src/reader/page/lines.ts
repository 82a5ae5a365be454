/** A page as a workbook has it: words between tables, and tables cell by cell with what their tags say of them. */
import { isBlock, isHidden, readTags, type PageEvents } from '../../narrative/read/page-tags';
import { PageTable } from '../../narrative/read/page-table';
import { MAX_CELLS, MAX_MERGES } from '../../workbook/limits';
import type { Area } from '../../workbook/model';
import { tooLarge } from '../../workbook/refusal';

export type Attributes = Readonly<Record<string, string>>;

export interface PageCell {
  readonly text: string;
  /** Zero-based. */
  readonly row: number;
  readonly column: number;
  readonly attributes: Attributes;
}

export interface PageGrid {
  readonly cells: readonly PageCell[];
  readonly rows: number;
  readonly merges: readonly Area[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
}

/** Words outside of tables, a paragraph each, or a table. */
export type PagePiece = string | PageGrid;

/** Code and what is shown on its own; struck words are what a cell holds, as they are in a workbook. */
const UNSEEN = new Set('script style title noscript template svg select button textarea'.split(' '));

export function piecesOf(page: string): PagePiece[] {
  const walk = new Walk();
  // A hidden row is a row: what is in it counts in sums, and a check says that nobody sees it.
  readTags(page, walk.events, {
    unseen: UNSEEN,
    hides: (name, all) => name !== 'tr' && name !== 'col' && isHidden(all),
  });
  return walk.pieces();
}

interface Table {
  readonly grid: PageTable;
  readonly cells: PageCell[];
  readonly hiddenRows: Set<number>;
  readonly hiddenColumns: Set<number>;
  columns: number;
}

class Walk {
  readonly events: PageEvents = {
    words: (words) => (this.line += words),
    open: (name, attributes) => this.open(name, attributes),
    close: (name) => this.close(name),
  };
  private readonly order: (string | { readonly table: Table; readonly cell: PageCell })[] = [];
  private readonly tables: Table[] = [];
  private line = '';
  private cell: { readonly lines: string[]; readonly attributes: Attributes } | undefined;
  private counted = 0;

  pieces(): PagePiece[] {
    this.endCell();
    const seen = new Set<Table>();
    return this.order.flatMap((one): PagePiece[] => {
      if (typeof one === 'string') return [one];
      const { table, cell } = one;
      if (table.grid.isFrame) return cell.text.trim() === '' ? [] : [cell.text.trim()];
      if (seen.has(table)) return [];
      seen.add(table);
      return [gridOf(table)];
    });
  }

  private open(name: string, attributes: Attributes): void {
    if (name === 'table') this.openTable();
    else if (name === 'col') this.column(attributes);
    else if (name === 'tr') {
      this.endCell();
      const { grid, hiddenRows } = this.table();
      grid.openRow();
      if (isHidden(attributes)) hiddenRows.add(grid.row - 1);
    } else if (name === 'td' || name === 'th') {
      this.endCell();
      if (++this.counted > MAX_CELLS) throw tooLarge('网页的单元格过多');
      this.table().grid.openCell(attributes);
      this.cell = { lines: [], attributes };
    } else if (isBlock(name)) this.endLine();
  }

  private close(name: string): void {
    if (name === 'table') {
      this.endCell();
      this.tables.pop();
    } else if (name === 'td' || name === 'th' || name === 'tr') this.endCell();
    else if (isBlock(name)) this.endLine();
  }

  private column(attributes: Attributes): void {
    const table = this.table();
    const span = Math.min(Math.max(Number.parseInt(attributes['span'] ?? '', 10) || 1, 1), 100);
    for (let n = 0; n < span; n++, table.columns++)
      if (isHidden(attributes)) table.hiddenColumns.add(table.columns);
  }

  private table(): Table {
    return this.tables[this.tables.length - 1] ?? this.newTable();
  }

  private newTable(): Table {
    const table = {
      grid: new PageTable(),
      cells: [],
      hiddenRows: new Set<number>(),
      hiddenColumns: new Set<number>(),
      columns: 0,
    };
    this.tables.push(table);
    return table;
  }

  /** One within a cell is nested; elsewhere the end of the one before was forgotten. */
  private openTable(): void {
    const outer = this.tables[this.tables.length - 1];
    if (outer && (this.cell || outer.grid.arranges)) outer.grid.arranges = true;
    else this.tables.pop();
    this.endCell();
    this.newTable();
  }

  private endLine(): void {
    // Where a line of the source ends, blanks are the source's; others are an indent.
    const text = this.line.replace(/[ \t\r\n\f]+/g, blanksOf).trimEnd();
    this.line = '';
    if (text.trim() === '') return;
    if (this.cell) this.cell.lines.push(text);
    else this.order.push(text.trim());
  }

  private endCell(): void {
    this.endLine();
    const { cell } = this;
    this.cell = undefined;
    const table = this.tables[this.tables.length - 1];
    if (!cell || !table) return;
    const { row, column } = table.grid;
    const one = {
      text: cell.lines.join('\n'),
      row: row - 1,
      column: column - 1,
      attributes: cell.attributes,
    };
    table.cells.push(one);
    this.order.push({ table, cell: one });
  }
}

/** Line ends of the source are blanks, and between Chinese words nothing. */
const blanksOf = (run: string, index: number, all: string): string =>
  !/[\r\n]/.test(run) ? run : /[!-~]/.test(all[index - 1] ?? '') ? ' ' : '';

function gridOf({ grid, cells, hiddenRows, hiddenColumns }: Table): PageGrid {
  const { merges } = grid;
  if (merges.length > MAX_MERGES) throw tooLarge('网页的合并单元格过多');
  return { cells, rows: grid.row, merges, hiddenRows, hiddenColumns };
}
