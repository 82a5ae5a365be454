/** The tables of a page as sheets, each with what stands right above it and says why below it. */
import { isContentsLine } from '../../narrative/read/heading';
import { MAX_FILLED_ROWS } from '../../workbook/limits';
import type { Cell, Sheet } from '../../workbook/model';
import { tooLarge } from '../../workbook/refusal';
import { saysWhy } from '../note-below';
import { SheetNames } from '../sheet-names';
import { piecesOf, type PageGrid } from './lines';
import { codeColumns, formatsIn, valueOf, type Formats } from './values';

type Row = (Cell | undefined)[];

/** Lines above a table that may be its number, its title and its unit; notes below it. */
const CAPTIONS = 3;
const NOTES = 3;
const LONGEST_NOTE = 100;

/** LibreOffice prints the name of each sheet above it. */
const SHEET = /^(?:Sheet|工作表|表)\s*\d+\s*[:：]\s*(.+)$/;

export interface PageSheets {
  readonly sheets: readonly Sheet[];
  /** Running text outside of tables. */
  readonly words: readonly string[];
}

export class SheetMaker {
  private readonly names = new SheetNames();
  private readonly sheets: Sheet[] = [];
  private readonly words: string[] = [];
  private above: Row[] = [];
  private below = NOTES;
  private named: string | undefined;

  add(page: string): void {
    const formats = formatsIn(page);
    this.above = [];
    this.below = NOTES;
    const own = excelName(page);
    for (const piece of piecesOf(page)) {
      if (typeof piece === 'string') this.say(piece);
      else this.table(piece, formats, own);
    }
  }

  all(): PageSheets {
    return { sheets: this.sheets, words: this.words };
  }

  private say(text: string): void {
    const name = SHEET.exec(text)?.[1];
    if (name !== undefined) {
      this.named = name;
      this.above = [];
      return;
    }
    this.words.push(text);
    const last = this.sheets[this.sheets.length - 1];
    if (last && this.below < NOTES && text.length <= LONGEST_NOTE && saysWhy(text)) {
      this.below += 1;
      this.sheets[this.sheets.length - 1] = { ...last, rows: [...last.rows, [{ value: text }]] };
      return;
    }
    this.below = NOTES;
    if (isContentsLine(text)) this.above = [];
    else this.above = [...this.above, [{ value: text }]].slice(-CAPTIONS);
  }

  /** A table of one row is a line of captions: 编制单位：… beside 单位：万元. */
  private table(grid: PageGrid, formats: Formats, own: string | undefined): void {
    const rows = rowsOf(grid, formats);
    if (!rows.some((row) => row.length > 0)) return;
    if (grid.rows === 1) {
      this.above = [...this.above, ...rows].slice(-CAPTIONS);
      return;
    }
    const top = this.above.length;
    const all = [...this.above, ...rows];
    const number = this.sheets.length + 1;
    const texts = all.slice(0, top + 4).flatMap((row) => textsOf(row));
    const name = this.named ?? own;
    const down = (indexes: ReadonlySet<number>) => new Set([...indexes].map((index) => index + top));
    this.sheets.push({
      name: this.names.give(name === undefined ? texts : [], name ?? `网页表${number}`),
      hidden: false,
      protected: false,
      rows: all,
      merges: grid.merges.map((area) => ({ ...area, top: area.top + top, bottom: area.bottom + top })),
      ...(grid.hiddenRows.size > 0 && { hiddenRows: down(grid.hiddenRows) }),
      ...(grid.hiddenColumns.size > 0 && { hiddenColumns: grid.hiddenColumns }),
      printed: { table: number },
    });
    this.above = [];
    this.named = undefined;
    this.below = 0;
  }
}

/** Alone in its row: a title, not a head. */
function textsOf(row: Row): string[] {
  const filled = row.filter((cell) => cell !== undefined);
  const value = filled.length === 1 ? filled[0]?.value : undefined;
  return typeof value === 'string' ? [value.trim()] : [];
}

function rowsOf(grid: PageGrid, formats: Formats): Row[] {
  if (grid.rows > MAX_FILLED_ROWS) throw tooLarge('网页的表行过多');
  const codes = codeColumns(grid);
  const rows: Row[] = Array.from({ length: grid.rows }, () => []);
  for (const cell of grid.cells) {
    const value = valueOf(cell, formats, codes.has(cell.column));
    const row = rows[cell.row];
    if (value && row) row[cell.column] = value;
  }
  return rows.map((row) => Array.from(row));
}

/** Of a page of one sheet, as Excel writes it into a comment. */
function excelName(page: string): string | undefined {
  const names = [...page.matchAll(/<x:Name>([^<]+)<\/x:Name>\s*<x:WorksheetOptions/g)];
  const [only] = names.map(([, name = '']) => name.trim());
  return names.length === 1 && only && !/^Sheet\s*\d*$/i.test(only) ? only : undefined;
}
