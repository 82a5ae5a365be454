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

test.each([
  ['goes on', 'Maintenance of roads', 'and bridges', ['Maintenanceofroadsandbridges 3×1', '5 3×1']],
  ['begins anew', 'Roads', 'Bridges', ['Bridges 2×1']],
])('a cell of which a page has one row alone %s by its words', async (_, above, below, merged) => {
  const frame = (top: number, bottom: number) => [50, 150, 200, 300].map((x) => rule(x, top, x, bottom));
  const first = [
    ...frame(80, 40),
    ...[80, 60, 40].map((y) => rule(50, y, 300, y)),
    ...['Name', 'Sum', 'Goal'].map((text, i) => write([55, 155, 205][i] ?? 0, 65, text)),
    ...[above, '5', 'A'].map((text, i) => write([52, 155, 205][i] ?? 0, 45, text)),
  ];
  const second = [
    ...frame(800, 760),
    rule(50, 800, 300, 800),
    rule(200, 780, 300, 780),
    rule(50, 760, 300, 760),
    write(55, 786, below),
    write(205, 786, 'B'),
    write(205, 766, 'C'),
  ];
  const [sheet] = await sheetsOf([first.join('\n'), second.join('\n')]);
  expect(inkOf(sheet!).sort()).toEqual(merged.sort());
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

test('tables one below the other have columns of their own, with double lines a little beside each other', async () => {
  const double = (x: number, top: number, bottom: number) => [
    rule(x, top, x, bottom),
    rule(x + 1.5, top, x + 1.5, bottom),
  ];
  const table = (top: number, xs: readonly number[]) => [
    ...xs.flatMap((x) => double(x, top, top - 40)),
    ...[0, 20, 40].map((down) => rule(xs[0] ?? 0, top - down, xs[xs.length - 1] ?? 0, top - down)),
    ...['Item', 'Amount'].map((text, i) => write((xs[i] ?? 0) + 5, top - 15, text)),
    ...['Road', '12.50'].map((text, i) => write((xs[i] ?? 0) + 5, top - 35, text)),
  ];
  const page = [750, 650, 550, 450, 350].flatMap((top, i) => table(top, [50, 150 + 1.1 * i, 250]));
  const sheets = await sheetsOf([page.join('\n')]);
  expect(sheets.map(printedRows)).toEqual(
    Array.from({ length: 5 }, () => [
      ['Item', 'Amount'],
      ['Road', '12.5'],
    ]),
  );
  expect(sheets.flatMap(({ rows }) => rows.map((row) => row?.length))).toEqual(
    Array.from({ length: 10 }, () => 2),
  );
});

test('amounts that fill their cells touch and are two', async () => {
  const rows = [700, 680, 660];
  const [sheet] = await sheetsOf([
    [
      boxes([50, 102.82, 155.64], rows),
      ...['Budget', 'Outturn'].map((text, i) => write(55 + 53 * i, 685, text)),
      // Nine characters of 5.56 points and one of 2.78: as wide as the cell.
      write(50, 665, '1234567.89'),
      write(102.82, 665, '7654321.89'),
    ].join('\n'),
  ]);
  expect(printedRows(sheet!)).toEqual([
    ['Budget', 'Outturn'],
    ['1234567.89', '7654321.89'],
  ]);
});

test('characters one below the other in columns are read column by column', async () => {
  const columns = ['KEEPROADS', 'ANDBRIDGE', 'INREPAIR'];
  const stacked = columns.flatMap((column, i) =>
    [...column].map((text, j) => write(90 - 12 * i, 680 - 11 * j, text)),
  );
  const [sheet] = await sheetsOf([
    [boxes([50, 110, 200], [700, 580, 560]), ...stacked, write(115, 640, '12.50'), write(55, 565, 'B')].join(
      '\n',
    ),
  ]);
  expect(printedRows(sheet!)[0]).toEqual(['KEEPROADSANDBRIDGEINREPAIR', '12.5']);
});

test('what every page repeats is read once, and is of no part of the text', async () => {
  const page = (number: number) =>
    [
      write(60, 820, 'Budget of 2023'),
      write(60, 400, `Words ${number}`),
      write(300, 20, `- ${number} -`),
    ].join('\n');
  const { text } = await readFile(drawnPdf({ pages: [1, 2, 3].map(page), page: '' }));
  expect(text?.blocks.filter(({ kind }) => kind === 'header').map((block) => block.text)).toEqual([
    'Budget of 2023',
  ]);
  expect(text?.blocks.filter(({ kind }) => kind !== 'header').map((block) => block.text)).toEqual([
    'Words 1Words 2Words 3',
  ]);
});
