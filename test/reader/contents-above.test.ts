/** A list of contents that ends right above a table is none of its captions. */
import { workbookOf } from '../../src/reader/document-workbook';
import { captionsOf } from '../../src/reader/pdf/around';
import { lineOf } from '../../src/reader/pdf/writing';
import { readDocx } from '../../src/narrative/read/docx';
import { Document, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx';

/** Ten points high, two apart; blanks are half as wide. */
function printed(text: string, row: number) {
  let x = 50;
  const glyphs = [...text].map((character) => {
    const left = x;
    x += character === ' ' ? 5 : 10;
    const top = 100 + 12 * row;
    const edges = { left, right: x, top, bottom: top + 10, baseline: top + 9 };
    return { text: character, ...edges, size: 10, upright: false, begins: false };
  });
  return { kind: 'line' as const, page: 1, width: 595, line: lineOf(glyphs) };
}

const captionsIn = (lines: readonly string[]) => {
  const items = lines.map(printed);
  const grid = { page: 1, xs: [50, 500], ys: [100 + 12 * lines.length, 300], cells: [] };
  return captionsOf(items, grid).map(({ line }) => line.text);
};

test.each([
  ['a page set apart', ['支出表          14', '收支总表'], ['收支总表']],
  ['several lines, each with its page', ['支出表 14', '“三公”经费支出表 15', '收支总表'], ['收支总表']],
  ['dots', ['支出表........14', '收支总表', '单位：万元'], ['收支总表', '单位：万元']],
  ['no contents: the number of the table', ['公开表 1', '收支总表'], ['公开表 1', '收支总表']],
])('on a page: %s', (_, lines, captions) => {
  expect(captionsIn(lines)).toEqual(captions);
});

test('in a Word document: its lines have a tab before the page', async () => {
  const cells = ['项目', '合计'].map((text) => new TableCell({ children: [new Paragraph(text)] }));
  const file = new Document({
    sections: [
      {
        children: [
          new Paragraph({ children: [new TextRun('支出表'), new TextRun({ text: '\t14' })] }),
          new Paragraph('收支总表'),
          new Table({ rows: [new TableRow({ children: cells })] }),
        ],
      },
    ],
  });
  const { sheets } = workbookOf(readDocx(new Uint8Array(await Packer.toBuffer(file))));
  expect(sheets[0]?.rows.map((row) => row?.map((one) => one?.value))).toEqual([
    ['收支总表'],
    ['项目', '合计'],
  ]);
});
