import {
  AlignmentType,
  BorderStyle,
  Document,
  HeightRule,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { tableXml } from '../../src/publication/document/table-xml';
import type { PrintCell, PrintTable } from '../../src/publication/print-table';
import { linesOf, rowHeights, widthOf, type TableFit } from '../../src/publication/table-fit';

const COLUMNS = 4;
const fit: TableFit = { landscape: false, size: 9, widths: [155.3, 60, 99.95, 61.1] };
const twips = (points: number) => Math.round(points * 20);

/** Rows of cells that leave no hole, by the spans that are wished for. */
const grid = fc
  .array(
    fc.record({
      rows: fc.integer({ min: 1, max: 3 }),
      columns: fc.integer({ min: 1, max: 3 }),
      text: fc.constantFrom('', '合计', '1,065.53', '一&二<三>', '其中：\n转入'),
      head: fc.boolean(),
      indent: fc.nat(2),
    }),
    { minLength: 24, maxLength: 24 },
  )
  .map((wishes) => {
    const taken = new Set<number>();
    let next = 0;
    return Array.from({ length: 6 }, (_, row) => {
      const cells: PrintCell[] = [];
      for (let column = 0; column < COLUMNS; column++) {
        if (taken.has(row * COLUMNS + column)) continue;
        const wish = wishes[next++]!;
        let columnSpan = 1;
        while (
          columnSpan < wish.columns &&
          column + columnSpan < COLUMNS &&
          !taken.has(row * COLUMNS + column + columnSpan)
        )
          columnSpan++;
        const rowSpan = Math.min(wish.rows, 6 - row);
        for (let down = 0; down < rowSpan; down++)
          for (let across = 0; across < columnSpan; across++)
            taken.add((row + down) * COLUMNS + column + across);
        const { text, head, indent } = wish;
        cells.push({ text, head, indent, align: 'left', column, rowSpan, columnSpan });
      }
      return { cells, total: row === 3 };
    });
  });

/** As the library writes the same table. */
async function byLibrary({ head, body }: PrintTable, heights: readonly number[], together: boolean) {
  const line = { style: BorderStyle.SINGLE, size: 4, color: '000000' };
  const rows = [...head, ...body];
  const cellOf = (cell: PrintCell, strong: boolean, keepNext: boolean) =>
    new TableCell({
      width: { size: twips(widthOf(cell, fit)), type: WidthType.DXA },
      verticalAlign: VerticalAlignTable.CENTER,
      columnSpan: cell.columnSpan > 1 ? cell.columnSpan : undefined,
      rowSpan: cell.rowSpan > 1 ? cell.rowSpan : undefined,
      shading: cell.head ? { fill: 'F0F0F0', color: 'auto', type: 'clear' } : undefined,
      children: cell.text.split('\n').map(
        (text) =>
          new Paragraph({
            ...(keepNext ? { keepNext } : {}),
            style: `Cell90left${strong || cell.head ? 'strong' : ''}`,
            ...(cell.indent > 0 ? { indent: { left: twips(cell.indent * fit.size) } } : {}),
            children: text === '' ? [] : [new TextRun(text)],
          }),
      ),
    });
  const table = new Table({
    width: { size: twips(fit.widths.reduce((sum, one) => sum + one, 0)), type: WidthType.DXA },
    columnWidths: fit.widths.map(twips),
    layout: TableLayoutType.FIXED,
    margins: { top: 10, bottom: 10, left: 50, right: 50, marginUnitType: WidthType.DXA },
    alignment: AlignmentType.CENTER,
    borders: {
      top: line,
      bottom: line,
      left: line,
      right: line,
      insideHorizontal: line,
      insideVertical: line,
    },
    rows: rows.map(
      (row, index) =>
        new TableRow({
          tableHeader: index < head.length,
          cantSplit: linesOf(row, fit) < 20,
          height: { value: twips(heights[index] ?? 15), rule: HeightRule.ATLEAST },
          children: row.cells.map((cell) =>
            cellOf(cell, index < head.length || row.total, together && index < rows.length - 1),
          ),
        }),
    ),
  });
  const packed = await Packer.pack(new Document({ sections: [{ children: [table] }] }), 'uint8array');
  const xml = strFromU8(unzipSync(packed)['word/document.xml'] ?? new Uint8Array());
  return /<w:tbl>.*<\/w:tbl>/s.exec(xml)?.[0];
}

test('a table written row by row is the one that the library writes, however its cells span', async () => {
  await fc.assert(
    fc.asyncProperty(grid, fc.nat(2), fc.boolean(), async (rows, heads, together) => {
      const table = {
        head: rows.slice(0, heads),
        body: rows.slice(heads),
        notes: [],
      } as unknown as PrintTable;
      const written = [...tableXml(table, fit, together)].join('');
      expect(written).toBe(await byLibrary(table, rowHeights(table, fit), together));
    }),
    { numRuns: 40 },
  );
});
