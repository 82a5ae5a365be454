/** A PDF as what it was made from: its tables as sheets, its text as paragraphs, each with its page. */
import type { Block, NarrativeDocument } from '../../narrative/read/document';
import { isContentsLine, looksLikeHeading, markRank, placeBlocks } from '../../narrative/read/heading';
import { withChartRows } from '../../narrative/read/unstyled';
import type { Cell, Sheet } from '../../workbook/model';
import { holdsAmounts, printedCell } from '../printed-values';
import type { Reading } from '../reading';
import { SheetNames } from '../sheet-names';
import { aligned } from './captions';
import { readPages } from './engine';
import { countFigures } from './figures';
import { isPageNumber } from './furniture';
import { type ReadPage, flowOf, readPage } from './flow';
import { guardStreams } from './guard';
import { type Paragraph, paragraphsOf } from './paragraphs';
import type { PdfTable } from './pdf-table';
import { assemble } from './tables';
import { unruledIndicators } from './unruled-indicators';
import { unreadPages } from './unread-pages';

/** @throws PdfFault */
export async function readPdf(bytes: Uint8Array, password?: string): Promise<Reading> {
  guardStreams(bytes);
  const pages: ReadPage[] = [];
  const blank: number[] = [];
  const scanned: number[] = [];
  for await (const marks of readPages(bytes, password)) {
    const page = readPage(marks);
    pages.push(page);
    if (marks.glyphs.length === 0) (marks.unseen > 0 ? scanned : blank).push(marks.number);
  }
  const numbers = (what: 'garbled' | 'lost') => pages.flatMap((one) => (one[what] ? [one.page] : []));
  const flow = flowOf(pages);
  const { tables, lines } = assemble(flow.items);
  const paragraphs = paragraphsOf(lines);
  const names = new SheetNames();
  const sheets = tables.map((table, index) => sheetOf(table, index + 1, names));
  return {
    kind: 'pdf',
    workbook: { sheets, names: [] },
    text: textOf(paragraphs, repeated(flow.furniture)),
    pages: pages.length,
    unread: unreadPages({
      blank,
      scanned,
      garbled: numbers('garbled'),
      lost: numbers('lost'),
      unruled: unruledIndicators(lines),
    }),
    figures: { ...countAll(sheets, paragraphs), left: countIn(flow.furniture) },
  };
}

function countIn(texts: readonly { readonly text: string }[]): number {
  return texts.reduce((sum, { text }) => sum + countFigures(text), 0);
}

function sheetOf(table: PdfTable, number: number, names: SheetNames): Sheet {
  const texts = [...table.captions, ...table.notes].map(({ text }) => text);
  const name = names.give(
    [...table.captions.map(({ text }) => text), ...titlesWithin(table)],
    `第${table.firstPage}页表${number}`,
  );
  const rows: (Cell | undefined)[][] = table.captions.map((line) => aligned(line, table.xs));
  const top = rows.length;
  const byColumn = new Map<number, string[]>();
  for (const { cells } of table.rows)
    for (const { left, text } of cells) byColumn.set(left, [...(byColumn.get(left) ?? []), text]);
  const amounts = new Map([...byColumn].map(([column, column_]) => [column, holdsAmounts(column_)]));
  const merges = [];
  for (const [index, { cells }] of table.rows.entries()) {
    const row: (Cell | undefined)[] = [];
    for (const cell of cells) {
      if (cell.text !== '') row[cell.left] = printedCell(cell.text, amounts.get(cell.left) ?? false);
      if (cell.right > cell.left || cell.bottom > cell.top)
        merges.push({ ...area(cell), top: cell.top + top, bottom: cell.bottom + top });
    }
    rows[top + index] = row;
  }
  for (const note of table.notes) rows.push(aligned(note, table.xs));
  const pages = [
    ...table.captions.map(() => table.firstPage),
    ...table.rows.map(({ page }) => page),
    ...texts
      .slice(table.captions.length)
      .map(() => table.rows[table.rows.length - 1]?.page ?? table.firstPage),
  ];
  return { name, hidden: false, protected: false, rows, merges, printed: { table: number, pages } };
}

/** A title may be the table's own first row, over all of its columns. */
function titlesWithin({ rows, captions }: PdfTable): string[] {
  const lone = rows.slice(0, 2).map(({ cells }) => cells.filter(({ text }) => text !== ''));
  const titled = captions.some(({ text }) => /表$/.test(text));
  return titled ? [] : lone.flatMap((cells) => (cells.length === 1 ? (cells[0]?.text ?? []) : []));
}

function area({ top, left, bottom, right }: { top: number; left: number; bottom: number; right: number }) {
  return { top, left, bottom, right };
}

/** Heads and feet of the pages, each once, whatever page number stands in them. */
function repeated(furniture: readonly { readonly text: string }[]): string[] {
  const heads = new Map<string, string>();
  for (const { text } of furniture) {
    const key = text.replace(/\s/g, '').replace(/\d+/g, (digits) => (digits.length === 4 ? digits : '#'));
    if (!isPageNumber(text) && !heads.has(key)) heads.set(key, text);
  }
  return [...heads.values()];
}

/** @param heads what every page repeats: behind the text, as it is of no part of it */
function textOf(paragraphs: readonly Paragraph[], heads: readonly string[]): NarrativeDocument | null {
  let offset = 0;
  const blocks = paragraphs.map(({ page, text }): Block & { style?: number } => {
    const span = { start: offset, end: offset + text.length };
    offset = span.end + 1;
    const kind = isContentsLine(text)
      ? 'contents'
      : looksLikeHeading(text)
        ? 'heading'
        : markRank(text) === undefined
          ? 'paragraph'
          : 'list';
    return { kind, pieces: [span], span, text, path: [], part: 'other', number: 0, page };
  });
  if (blocks.length === 0) return null;
  for (const text of heads) {
    const span = { start: offset, end: offset + text.length };
    offset = span.end + 1;
    blocks.push({ kind: 'header', pieces: [span], span, text, path: [], part: 'other', number: 0 });
  }
  const text = [...paragraphs.map((one) => one.text), ...heads].join('\n');
  return { source: 'pdf', text, blocks: placeBlocks(withChartRows(blocks)), merges: new Map() };
}

function countAll(
  sheets: readonly Sheet[],
  paragraphs: readonly Paragraph[],
): { cells: number; text: number } {
  let cells = 0;
  for (const { rows } of sheets)
    for (const row of rows)
      for (const cell of row ?? [])
        if (typeof cell?.value === 'number') cells++;
        else if (typeof cell?.value === 'string') cells += countFigures(cell.value);
  return { cells, text: countIn(paragraphs) };
}
