/** A workbook as plain data, for tests that compare before and after, and for files opened in the workbench. */
import { areaAddress, cellAddress } from '../../workbook/address';
import type { Workbook } from '../../workbook/model';
import { Book } from './book';
import type { HostSheet } from './sheet';

/** Everything that would be in the file, without the marks of ours where `marks` is false. */
export function snapshot(book: Book, { marks = true } = {}): unknown {
  book.calculate();
  return {
    sheets: book.sheets.map((sheet) => ({
      name: sheet.name,
      visibility: sheet.visibility,
      cells: cellsOf(sheet),
      merges: sheet.merges.map(areaAddress).sort(),
      columnWidths: sorted(sheet.columnWidths),
      rowHeights: sorted(sheet.rowHeights),
      frozenRows: sheet.frozenRows,
      page: sheet.page,
      validations: sheet.validations.map(({ area, properties }) => [areaAddress(area), properties]),
      conditional: marks
        ? sheet.conditional.map(({ areas, properties }) => [areas.map(areaAddress), properties])
        : [],
    })),
    names: book.names
      .map(({ name, refersTo, comment, visible, sheet }) => ({
        name,
        refersTo,
        comment,
        visible,
        sheet: sheet?.name,
      }))
      .sort((a, b) => (a.name < b.name ? -1 : 1)),
  };
}

function cellsOf(sheet: HostSheet): Record<string, unknown> {
  const cells: Record<string, unknown> = {};
  sheet.rows.forEach((row, r) =>
    row.forEach((cell, c) => {
      if (!cell) return;
      const { value, formula, format } = cell;
      const styled = format && Object.keys(format).length > 0;
      if (value === null && formula === undefined && !styled) return;
      cells[cellAddress(r, c)] = {
        value,
        ...(formula !== undefined && { formula }),
        ...(styled && { format }),
      };
    }),
  );
  return cells;
}

const sorted = (map: ReadonlyMap<number, number>) => [...map].sort(([a], [b]) => a - b);

/** Opens what a reader of files has read. Formulas beyond the emulator keep the result the file came with. */
export function bookOf(workbook: Workbook): Book {
  const [first, ...others] = workbook.sheets;
  const book = new Book(first?.name ?? 'Sheet1');
  for (const { name } of others) book.addSheet(name);
  for (const source of workbook.sheets) {
    const sheet = book.sheet(source.name);
    sheet.visibility = source.hidden ? 'Hidden' : 'Visible';
    source.rows.forEach((row, r) =>
      row?.forEach((cell, c) => {
        if (!cell) return;
        book.load(sheet, r, c, cell.value, cell.formula);
        const at = { top: r, bottom: r, left: c, right: c };
        if (cell.format !== undefined) sheet.setFormat(at, 'numberFormat', cell.format);
      }),
    );
    sheet.merges.push(...source.merges);
    sheet.hiddenRows = new Set(source.hiddenRows);
    sheet.hiddenColumns = new Set(source.hiddenColumns);
    sheet.protected = source.protected;
  }
  for (const { name, refersTo, sheet } of workbook.names)
    book.addName(name, refersTo, '', sheet === undefined ? undefined : book.sheet(sheet));
  return book;
}
