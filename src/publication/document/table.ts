/** A printed table in the document: header rows repeated on every page, amounts to the right, no row torn apart. */
import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { PrintCell, PrintRow, PrintTable } from '../print-table';
import type { TableFit } from '../table-widths';
import { TEXT_HEIGHT, TEXT_WIDTH, unitsOf } from '../table-widths';
import { FONTS } from './fonts';

const ALIGN = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
} as const;
const LINE = { style: BorderStyle.SINGLE, size: 4, color: '000000' };
const HEAD_FILL = 'F0F0F0';

/** Heading, unit line and notes over and under a table, in points. */
const AROUND = 76;

/** Lines that a row needs, by its fullest cell. */
export function linesOf(row: PrintRow, fit: TableFit): number {
  let lines = 1;
  for (const cell of row.cells) {
    if (cell.rowSpan > 1) continue;
    const width = widthOf(cell, fit) - 6;
    const units = Math.max(2, Math.floor(width / (fit.size * 0.5)));
    const needed = cell.text
      .split('\n')
      .reduce((sum, line) => sum + Math.max(1, Math.ceil((unitsOf(line) + cell.indent * 2) / units)), 0);
    if (needed > lines) lines = needed;
  }
  return lines;
}

export function lineHeight(fit: TableFit): number {
  return fit.size * 1.3;
}

/** Rows as tall as fit the page, where all of them fit on one. */
export function rowHeight(table: PrintTable, fit: TableFit): number {
  const room = (fit.landscape ? TEXT_WIDTH : TEXT_HEIGHT) - AROUND - table.notes.length * 18;
  const rows = [...table.head, ...table.body];
  const least = lineHeight(fit) + 2;
  const lines = rows.reduce((sum, row) => sum + Math.max(least, linesOf(row, fit) * lineHeight(fit) + 2), 0);
  if (lines > room) return Math.max(least, 15);
  return Math.min(20, Math.max(least, least + (room - lines) / Math.max(1, rows.length)));
}

function widthOf(cell: PrintCell, fit: TableFit): number {
  let width = 0;
  for (let column = cell.column; column < cell.column + cell.columnSpan; column++)
    width += fit.widths[column] ?? 0;
  return width;
}

const twips = (points: number) => Math.round(points * 20);

export function tableOf(table: PrintTable, fit: TableFit): Table {
  const height = rowHeight(table, fit);
  const row = (one: PrintRow, head: boolean) =>
    new TableRow({
      tableHeader: head,
      cantSplit: linesOf(one, fit) < 20,
      height: { value: twips(height), rule: HeightRule.ATLEAST },
      children: one.cells.map((cell) => cellOf(cell, fit, head || one.total)),
    });
  return new Table({
    width: { size: twips(fit.widths.reduce((sum, one) => sum + one, 0)), type: WidthType.DXA },
    columnWidths: fit.widths.map(twips),
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    borders: {
      top: LINE,
      bottom: LINE,
      left: LINE,
      right: LINE,
      insideHorizontal: LINE,
      insideVertical: LINE,
    },
    rows: [...table.head.map((one) => row(one, true)), ...table.body.map((one) => row(one, false))],
  });
}

function cellOf(cell: PrintCell, fit: TableFit, strong: boolean): TableCell {
  const lines = cell.text.split('\n');
  return new TableCell({
    width: { size: twips(widthOf(cell, fit)), type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    margins: { top: 10, bottom: 10, left: 50, right: 50 },
    ...(cell.columnSpan > 1 ? { columnSpan: cell.columnSpan } : {}),
    ...(cell.rowSpan > 1 ? { rowSpan: cell.rowSpan } : {}),
    ...(cell.head ? { shading: { fill: HEAD_FILL, color: 'auto', type: 'clear' as const } } : {}),
    children: lines.map(
      (text) =>
        new Paragraph({
          alignment: ALIGN[cell.align],
          indent: { left: twips(cell.indent * fit.size), firstLine: 0 },
          spacing: { line: twips(lineHeight(fit)), lineRule: LineRuleType.EXACT, before: 0, after: 0 },
          children: [
            new TextRun({
              text,
              font: FONTS.song,
              size: Math.round(fit.size * 2),
              bold: strong && !cell.head ? true : cell.head,
            }),
          ],
        }),
    ),
  });
}
