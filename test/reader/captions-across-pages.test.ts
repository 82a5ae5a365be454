/** Word and Writer leave a title at the foot of a page and begin its table on the next: it is the table's all the same. */
import { captionsOf } from '../../src/reader/pdf/around';
import type { PageGrid } from '../../src/reader/pdf/grid';
import type { TextLine } from '../../src/reader/pdf/writing';

const GRID = { page: 9, ys: [70, 90, 110], xs: [50, 500] } as unknown as PageGrid;

const said = (lines: readonly (readonly [page: number, top: number, text: string])[]) =>
  captionsOf(
    lines.map(([page, top, text]) => ({
      width: 595,
      kind: 'line' as const,
      page,
      line: { text, top, bottom: top + 12, size: 12, glyphs: [] } as unknown as TextLine,
    })),
    GRID,
  ).map(({ line }) => line.text);

test.each([
  [
    'title, number and unit',
    [
      [8, 700, '一般公共预算财政拨款支出决算表'],
      [8, 720, '公开05表'],
      [8, 740, '部门：青禾县农业局    金额单位：万元'],
    ],
    3,
  ],
  [
    'the title alone, the unit above the table',
    [
      [8, 740, '收入决算表'],
      [9, 50, '单位：万元'],
    ],
    2,
  ],
  [
    'nothing of a sentence that ends there',
    [
      [8, 720, '二、收支情况说明'],
      [8, 740, '本年收入比上年增加，详见下页'],
    ],
    0,
  ],
  [
    'nothing behind a page between',
    [
      [7, 740, '收入决算表'],
      [9, 50, '单位：万元'],
    ],
    1,
  ],
] as const)('%s', (_, lines, count) => {
  expect(said(lines)).toEqual(lines.slice(lines.length - count).map(([, , text]) => text));
});
