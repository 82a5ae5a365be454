import { Token, XmlScanner } from '../../src/ooxml/xml';
import { scanSheetData, type RawCell } from '../../src/workbook/ooxml/sheet-data';

/** The cells of a row, and what stands where the place of a text in the line says. */
function cellsOf(cells: string): object[] {
  const scanner = new XmlScanner(`<sheetData><row r="3">${cells}</row></sheetData>`);
  expect(scanner.next()).toBe(Token.Open);
  const read: object[] = [];
  scanSheetData(scanner, {
    row: () => {},
    cell: ({ row, column, style, type, value, inline, formula, inlineFrom, inlineTo }: RawCell, source) =>
      read.push({
        place: [row, column],
        style,
        type,
        value,
        inline,
        formula,
        text: inline === null ? null : source.slice(inlineFrom, inlineTo),
      }),
  });
  return read;
}

describe('A cell', () => {
  const BODIES = [
    '',
    '<v>12.50</v>',
    '<f>SUM(C1:C2)</f><v>-1</v>',
    '<f>SUM(C1:C2)</f>',
    '<is><t xml:space="preserve"> 全年的全部项目和目标，逐项列出_x000D_</t></is>',
  ];
  test.each(BODIES)('reads the same whoever writes its tags: %s', (body) => {
    const usual = cellsOf(`<c r="B3" s="4" t="str">${body}</c><c r="C3"/>`);
    expect(usual).toHaveLength(2);
    for (const attributes of ['s="4" r="B3" t="str"', "r='B3' s='4' t='str'", 'r="B3"  s="4" t="str" x="1"'])
      expect(cellsOf(`<c ${attributes}>${body}</c><c  r="C3"></c>`)).toEqual(usual);
    expect(cellsOf(`<c r="B3" s="4" t="str">${body}<!-- --></c><c r="C3" />`)).toEqual(usual);
  });

  test('with an entity or a further run is read tag by tag', () => {
    expect(
      cellsOf(
        '<c r="B3" t="str"><v>甲&amp;乙</v></c><c r="C3" t="inlineStr"><is><r><t>甲</t></r><r><t>乙</t></r></is></c>',
      ),
    ).toMatchObject([{ value: '甲&乙' }, { inline: '甲乙' }]);
  });
});
