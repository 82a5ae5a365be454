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
import type { IParagraphStyleOptions } from 'docx';
import type { Align, PrintCell, PrintRow, PrintTable } from '../print-table';
import { balanced, LEADING, linesOf, rowHeights, widthOf } from '../table-fit';
import type { TableFit } from '../table-fit';
import { FONTS } from './fonts';

const ALIGN = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
} as const;
const LINE = { style: BorderStyle.SINGLE, size: 4, color: '000000' };
const HEAD_FILL = 'F0F0F0';

function cellStyle(size: number, align: Align, strong: boolean): string {
  return `Cell${size * 10}${align}${strong ? 'strong' : ''}`;
}

/** One style a size, side and weight: a thousand cells that each say their font make a file of megabytes. */
export function cellStyles(sizes: Iterable<number>): IParagraphStyleOptions[] {
  return [...new Set(sizes)].flatMap((size) =>
    (['left', 'center', 'right'] as const).flatMap((align) =>
      [false, true].map((strong) => ({
        id: cellStyle(size, align, strong),
        name: `表格${size}磅${{ left: '左', center: '中', right: '右' }[align]}${strong ? '粗' : ''}`,
        basedOn: 'Normal',
        run: { font: FONTS.song, size: Math.round(size * 2), bold: strong },
        paragraph: {
          alignment: ALIGN[align],
          spacing: { line: twips(size * LEADING), lineRule: LineRuleType.EXACT, before: 0, after: 0 },
        },
      })),
    ),
  );
}

const twips = (points: number) => Math.round(points * 20);

/** `together`: its rows stay on one page. */
export function tableOf(table: PrintTable, fit: TableFit, together: boolean): Table {
  const heights = rowHeights(table, fit);
  const rows = [...table.head, ...table.body];
  const last = rows.length - 1;
  const row = (one: PrintRow, head: boolean, height: number, keepNext: boolean) =>
    new TableRow({
      tableHeader: head,
      cantSplit: linesOf(one, fit) < 20,
      height: { value: twips(height), rule: HeightRule.ATLEAST },
      children: one.cells.map((cell) => cellOf(cell, fit, head || one.total, keepNext)),
    });
  return new Table({
    width: { size: twips(fit.widths.reduce((sum, one) => sum + one, 0)), type: WidthType.DXA },
    columnWidths: fit.widths.map(twips),
    layout: TableLayoutType.FIXED,
    margins: { top: 10, bottom: 10, left: 50, right: 50, marginUnitType: WidthType.DXA },
    alignment: AlignmentType.CENTER,
    borders: {
      top: LINE,
      bottom: LINE,
      left: LINE,
      right: LINE,
      insideHorizontal: LINE,
      insideVertical: LINE,
    },
    rows: rows.map((one, index) =>
      row(one, index < table.head.length, heights[index] ?? 15, together && index < last),
    ),
  });
}

function cellOf(cell: PrintCell, fit: TableFit, strong: boolean, keepNext: boolean): TableCell {
  const lines = cell.text
    .split('\n')
    .flatMap((line) => (cell.head ? balanced(line, fit, widthOf(cell, fit)) : [line]));
  return new TableCell({
    width: { size: twips(widthOf(cell, fit)), type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    ...(cell.columnSpan > 1 ? { columnSpan: cell.columnSpan } : {}),
    ...(cell.rowSpan > 1 ? { rowSpan: cell.rowSpan } : {}),
    ...(cell.head ? { shading: { fill: HEAD_FILL, color: 'auto', type: 'clear' as const } } : {}),
    children: lines.map(
      (text) =>
        new Paragraph({
          ...(keepNext ? { keepNext } : {}),
          style: cellStyle(fit.size, cell.align, strong || cell.head),
          ...(cell.indent > 0 ? { indent: { left: twips(cell.indent * fit.size) } } : {}),
          children: text === '' ? [] : [new TextRun(text)],
        }),
    ),
  });
}
