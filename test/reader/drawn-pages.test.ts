/** What pages show that were drawn line by line: cells cut by a page, amounts too wide, fonts that say nothing. */
import { readFile } from '../../src/reader/read-file';
import { boxes, drawnPdf, rule, write } from '../support/drawn-pdf';
import { inkOf, printedRows } from '../support/printed-rows';

const sheetsOf = async (pages: readonly string[], page = '') =>
  (await readFile(drawnPdf({ pages, page }))).workbook.sheets;

/** Three rows of a project, the first two on one page; its name stands in the middle of them all. */
function cutTable(edge: 'open' | 'drawn'): string[] {
  const frame = (top: number, bottom: number) => [
    rule(50, top, 50, bottom),
    rule(150, top, 150, bottom),
    rule(250, top, 250, bottom),
  ];
  const from = edge === 'open' ? 150 : 50;
  return [
    [
      ...frame(120, 60),
      rule(50, 120, 250, 120),
      rule(50, 100, 250, 100),
      rule(150, 80, 250, 80),
      rule(from, 60, 250, 60),
      write(55, 106, 'Name'),
      write(155, 106, 'Goal'),
      write(55, 86, 'P'),
      write(155, 86, 'A'),
      write(155, 66, 'B'),
    ],
    [
      ...frame(800, 760),
      rule(from, 800, 250, 800),
      rule(50, 780, 250, 780),
      rule(50, 760, 250, 760),
      write(155, 786, 'C'),
      write(55, 766, 'Q'),
      write(155, 766, 'D'),
    ],
  ].map((one) => one.join('\n'));
}

test('a cell goes on over the page where the page leaves its edge undrawn', async () => {
  const [sheet] = await sheetsOf(cutTable('open'));
  expect(printedRows(sheet!)).toEqual([['Name', 'Goal'], ['P', 'A'], ['B'], ['C'], ['Q', 'D']]);
  expect(inkOf(sheet!)).toEqual(['P 3×1']);
});

test('and ends with the page where its edge is drawn', async () => {
  const [sheet] = await sheetsOf(cutTable('drawn'));
  expect(inkOf(sheet!)).toEqual(['P 2×1']);
});

test.each(['', '/Rotate 90', '/Rotate 180'])(
  'an amount too wide is that of the cell where it ends (%s)',
  async (page) => {
    const ys = [700, 680, 660, 640];
    const rows = ys
      .slice(1)
      .flatMap((y, i) => [
        write(52, y + 5, `item ${i}`),
        write(133 - 0.1 * i, y + 5, '123,456.70'),
        write(189, y + 5, `${i}.10`),
      ]);
    const [sheet] = await sheetsOf([[boxes([50, 140, 186, 230], ys), ...rows].join('\n')], page);
    expect(printedRows(sheet!)).toEqual([0, 1, 2].map((i) => [`item${i}`, '123456.7', `${i}.1`]));
  },
);

test('a page whose fonts do not say what their characters mean is named', async () => {
  const names = Array.from({ length: 26 }, (_, i) => `/uniE0${(i + 16).toString(16)}`.toUpperCase());
  const font = `/Encoding << /Differences [65 ${names.join(' ').replaceAll('UNI', 'uni')}] >>`;
  const pages = [write(50, 700, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ')];
  expect((await readFile(drawnPdf({ pages, font }))).unread.join()).toMatch(/第 1 页.*乱码/);
  expect((await readFile(drawnPdf({ pages }))).unread).toEqual([]);
});
