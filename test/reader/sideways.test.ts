/** Tables in pieces: wider than their paper, cut by the program that printed them, or left without lines in part. */
import { readFile } from '../../src/reader/read-file';
import { boxes, drawnPdf, write } from '../support/drawn-pdf';
import { printedRows } from '../support/printed-rows';

const sheetsOf = async (pages: readonly string[]) => (await readFile(drawnPdf({ pages }))).workbook.sheets;

/** Four rows on each page; a caption of each above. */
const cutAcross = (left: string, right: string) => {
  const ys = [700, 680, 660, 640, 620];
  const half = (xs: readonly number[], caption: string, rows: readonly (readonly string[])[]) =>
    [
      boxes(xs, ys),
      write(52, 710, caption),
      ...rows.flatMap((row, i) => row.map((text, j) => write((xs[j] ?? 0) + 5, (ys[i + 1] ?? 0) + 5, text))),
    ].join('\n');
  return sheetsOf([
    half([50, 150, 250], left, [
      ['Item', 'Sum'],
      ['Road', '3.50'],
      ['Park', '7.25'],
      ['All', '10.75'],
    ]),
    half([50, 130, 210], right, [
      ['Staff', 'Work'],
      ['1.00', '2.50'],
      ['', '7.25'],
      ['1.00', '9.75'],
    ]),
  ]);
};

test('a table that was too wide goes on sideways on the next page', async () => {
  const sheets = await cutAcross('Office: A', 'Unit: B');
  expect(sheets.map(printedRows)).toEqual([
    [
      ['Office:A', 'Unit:B'],
      ['Item', 'Sum', 'Staff', 'Work'],
      ['Road', '3.5', '1', '2.5'],
      ['Park', '7.25', '7.25'],
      ['All', '10.75', '1', '9.75'],
    ],
  ]);
});

test('a table of its own says its captions again, though its rows are as high', async () => {
  expect(await cutAcross('Office: A', 'Office: A')).toHaveLength(2);
});

/** Three rows, a stretch of paper without lines, and the total in lines again. */
const withGap = (between: string) => {
  const xs = [50, 150, 250];
  const row = (y: number, item: string, sum: string) => [write(55, y, item), write(155, y, sum)];
  return sheetsOf([
    [
      boxes(xs, [700, 680, 660, 640]),
      ...row(685, 'Item', 'Sum'),
      ...row(665, 'Road', '3.50'),
      ...row(645, 'Park', '7.25'),
      ...(between === '' ? [] : [write(55, 612, between)]),
      boxes(xs, [600, 580]),
      ...row(585, 'All', '10.75'),
    ].join('\n'),
  ]);
};

test('rows left without lines do not part a table, words between do', async () => {
  const [whole, ...none] = await withGap('');
  expect(none).toEqual([]);
  expect(printedRows(whole!)).toEqual([
    ['Item', 'Sum'],
    ['Road', '3.5'],
    ['Park', '7.25'],
    ['All', '10.75'],
  ]);
  expect(await withGap('Another list')).toHaveLength(2);
});
