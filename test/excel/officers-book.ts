import { Book } from '../../src/workbench/host/book';

/** An officer's workbook: figures, formulas across sheets, a merge, formats, names, rules of their own. */
export function officersBook(): Book {
  const book = new Book('封面');
  const table = book.addSheet('公开表1');
  const enter = (address: [number, number], values: unknown[][]) =>
    book.enter(
      table,
      {
        top: address[0],
        left: address[1],
        bottom: address[0] + values.length - 1,
        right: address[1] + (values[0]?.length ?? 1) - 1,
      },
      (row, column) => values[row]?.[column] ?? null,
    );
  enter([0, 0], [['部门收支总表', '', '']]);
  book.merge(table, { top: 0, left: 0, bottom: 0, right: 2 });
  enter([1, 0], [['合计', '=SUM(B3:B6)', '=B2']]);
  enter(
    [2, 0],
    [
      ["'2080505", 12.5, 1],
      ["'2080506", 7.25, '甲'],
      ["'2080801", '3.1', ''],
      ['其他', '', true],
    ],
  );
  table.setFormat({ top: 1, left: 1, bottom: 5, right: 1 }, 'numberFormat', '#,##0.00');
  table.setFormat({ top: 2, left: 0, bottom: 2, right: 0 }, 'fill.color', '#FFFF00');
  table.setFormat({ top: 2, left: 0, bottom: 2, right: 0 }, 'fill.pattern', 'Solid');
  table.columnWidths.set(1, 80);
  table.rowHeights.set(1, 25);
  table.frozenRows = 2;
  const cover = book.sheet('封面');
  book.enter(cover, { top: 0, left: 0, bottom: 0, right: 0 }, () => "='公开表1'!B2");
  book.addName('合计', "'公开表1'!$B$2", '由财务填写');
  book.addName('明细', "'公开表1'!$A$3:$C$6");
  book.addName('本表', "'公开表1'!$A$1", '', table);
  return book;
}
