/** Tables without ruling lines, as Word and Excel print them with their borders off. */
import { readFile } from '../../src/reader/read-file';
import { isRow } from '../../src/reader/pdf/aligned/block-end';
import { spaced } from '../../src/reader/pdf/aligned/words';
import { lineOf } from '../../src/reader/pdf/writing';
import { drawnPdf, write } from '../support/drawn-pdf';
import { printedRows } from '../support/printed-rows';

type Word = readonly [x: number, text: string];

/** Lines of writing, `step` points apart. */
const lines = (all: readonly (readonly Word[])[], step: number, size?: number) =>
  all.flatMap((words, i) => words.map(([x, text]) => write(x, 760 - i * step, text, size))).join('\n');

const rowsOf = async (page: string) =>
  (await readFile(drawnPdf({ pages: [page], page: '' }))).workbook.sheets.flatMap(printedRows);

test('amounts that Word breaks over two lines are whole, and so are codes beside them', async () => {
  const rows = await rowsOf(
    lines(
      [
        [
          [50, 'Code'],
          [110, 'Item'],
          [200, 'Total'],
          [260, 'Basic'],
        ],
        [
          [50, '2013'],
          [110, 'Roads'],
          [200, '1682.4'],
          [260, '1682.4'],
        ],
        [
          [50, '101'],
          [200, '8'],
          [260, '8'],
        ],
        [
          [50, '2080'],
          [110, 'Bridges'],
          [200, '57.34'],
          [260, '57.34'],
        ],
        [[50, '505']],
        [
          [50, '2089'],
          [110, 'Other'],
          [200, '1625.1'],
          [260, '1625.1'],
        ],
        [
          [50, '901'],
          [200, '4'],
          [260, '4'],
        ],
      ],
      14,
    ),
  );
  expect(rows).toContainEqual(['2013101', 'Roads', '1682.48', '1682.48']);
  expect(rows).toContainEqual(['2089901', 'Other', '1625.14', '1625.14']);
  expect(rows.flat()).not.toContain('1682.4');
});

test('amounts of one decimal above whole ones are left as they are', async () => {
  const rows = await rowsOf(
    lines(
      [
        [
          [50, 'Item'],
          [200, 'Total'],
          [260, 'Basic'],
        ],
        [
          [50, 'Roads'],
          [200, '12.5'],
          [260, '12.5'],
        ],
        [
          [50, 'Bridges'],
          [200, '8'],
          [260, '8'],
        ],
        [
          [50, 'Other'],
          [200, '4.5'],
          [260, '4.5'],
        ],
        [
          [50, 'Total'],
          [200, '25.0'],
          [260, '25.0'],
        ],
      ],
      14,
    ),
  );
  expect(rows).toContainEqual(['Roads', '12.5', '12.5']);
  expect(rows).toContainEqual(['Bridges', '8', '8']);
});

test('in small print an amount and the code beside it are two', async () => {
  const rows = await rowsOf(
    lines(
      [
        [
          [50, 'Code'],
          [70, 'Item'],
          [107, 'Sum'],
          [123.3, 'Code'],
          [146, 'Item'],
          [180, 'Sum'],
        ],
        ...[1, 2, 3, 4, 5].map((i): Word[] => [
          [50, `3010${i}`],
          [70, 'Salaries'],
          [110.4, `12${i}.50`],
          [123.3, `3020${i}`],
          [146, 'Office'],
          [180, `1${i}.25`],
        ]),
      ],
      6,
      4,
    ),
  );
  expect(rows).toContainEqual(['30101', 'Salaries', '121.5', '30201', 'Office', '11.25']);
});

test('a label that runs over the blank cell beside it takes no column away', async () => {
  const rows = await rowsOf(
    lines(
      [
        [
          [50, 'Item'],
          [140, 'Sum'],
          [200, 'Item'],
          [290, 'Sum'],
        ],
        [
          [50, 'Grants'],
          [140, '1235.50'],
          [200, 'Services'],
          [290, '1000.00'],
        ],
        ...['Defence and its reserves', 'Education of all kinds', 'Science and its museums'].map(
          (text): Word[] => [
            [50, 'Fees of a kind or other'],
            [200, text],
          ],
        ),
        [[200, 'Foreign affairs, all of them']],
        [[200, 'Weather and the open sea']],
        [[200, 'Disasters and their ends']],
        [[200, 'Grain, oil and materials']],
        [
          [200, 'Housing'],
          [290, '235.50'],
        ],
        [
          [50, 'Total'],
          [140, '1235.50'],
          [200, 'Total'],
          [290, '1235.50'],
        ],
        [
          [50, 'Carried'],
          [140, '12.00'],
          [200, 'Carried'],
          [290, '12.00'],
        ],
      ],
      16,
    ),
  );
  expect(rows).toContainEqual(['Grants', '1235.5', 'Services', '1000']);
  expect(rows).toContainEqual(['Housing', '235.5']);
  expect(rows).toContainEqual(['Total', '1235.5', 'Total', '1235.5']);
});

test('what was too wide to be printed stands in its own cell', async () => {
  const rows = await rowsOf(
    lines(
      [
        [
          [50, 'Item'],
          [140, 'Sum'],
          [200, 'Item'],
          [290, 'Sum'],
        ],
        ...['Grants', 'Fees', 'Carried', 'Total'].map((text): Word[] => [
          [50, text],
          [175, '###'],
          [200, text],
          [290, '###'],
        ]),
      ],
      16,
    ),
  );
  expect(rows).toContainEqual(['Grants', '###', 'Grants', '###']);
});

/** Characters of ten points, half of them wide where they are Latin. */
function typed(text: string) {
  let left = 50;
  const glyphs = [...text].map((one) => {
    const width = /[\x20-\x7e]/.test(one) ? 5 : 10;
    const glyph = { text: one, left, right: left + width, top: 100, bottom: 110, baseline: 109, size: 10 };
    left += width;
    return { ...glyph, upright: false, begins: false };
  });
  return spaced(lineOf(glyphs));
}

test('an amount behind a blank makes a row, and none in a text, where its unit follows', () => {
  expect(isRow(typed('七、文化旅游 17130.42'))).toBe(true);
  expect(isRow(typed('社会保障和就业支出 580.93 万元、卫生健康支出 58.06 万元、'))).toBe(false);
  expect(isRow(typed('其中，社会保障和就业支出 580.93'))).toBe(false);
});
