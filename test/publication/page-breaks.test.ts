import { pagesOfTable } from '../../src/publication/page-breaks';
import type { PrintCell, PrintRow, PrintTable } from '../../src/publication/print-table';
import { fitTable } from '../../src/publication/table-fit';

const cell = (column: number, text: string, rowSpan = 1, head = false): PrintCell => ({
  column,
  columnSpan: 1,
  rowSpan,
  text,
  align: 'left',
  indent: 0,
  head,
});
const row = (...cells: PrintCell[]): PrintRow => ({ cells, total: false });

/** One 单位 beside all of its projects, each of `lines` indicators in two levels. */
function tableOf(projects: number, lines: number): PrintTable {
  const body = Array.from({ length: projects * lines }, (_, index) => {
    const line = index % lines;
    return row(
      ...(index === 0 ? [cell(0, '某某市文化馆', projects * lines)] : []),
      ...(line === 0 ? [cell(1, `项目${index / lines + 1}`, lines)] : []),
      ...(line % 4 === 0 ? [cell(2, `一级${line / 4 + 1}`, Math.min(4, lines - line))] : []),
      cell(3, `指标${line + 1}`),
    );
  });
  return {
    id: '6',
    key: '6',
    number: '',
    name: '项目支出绩效目标表',
    title: '项目支出绩效目标表',
    captionLeft: '',
    captionRight: '',
    columns: (['unitName', 'project', 'indicator1', 'indicator3'] as const).map((role) => ({
      role,
      width: 14,
    })),
    head: [
      row(...['单位', '项目', '一级指标', '三级指标'].map((text, column) => cell(column, text, 1, true))),
    ],
    body,
    notes: ['注：略'],
    project: '',
    landscape: false,
    form: false,
  };
}

const pages = (projects: number, lines: number) => {
  const table = tableOf(projects, lines);
  return pagesOfTable(table, fitTable(table));
};
const firstTexts = (parts: readonly PrintTable[], column: number) =>
  parts.map(({ body }) => body[0]?.cells.find((one) => one.column === column)?.text);

test('a table on one page stays one', () => {
  expect(pages(2, 6)).toHaveLength(1);
});

test('a page begins with a project, its header and its unit again, and no row is lost', () => {
  const parts = pages(8, 14);
  expect(parts.length).toBeGreaterThan(2);
  expect(new Set(parts.map(({ head }) => head)).size).toBe(1);
  expect(firstTexts(parts, 0)).toEqual(parts.map(() => '某某市文化馆'));
  for (const { body } of parts) {
    expect(body[0]?.cells.find((one) => one.column === 1)?.rowSpan).toBe(14);
    expect(body.length % 14).toBe(0);
    // What spans rows ends with the page.
    body.forEach(({ cells }, index) => {
      for (const one of cells) expect(index + one.rowSpan).toBeLessThanOrEqual(body.length);
    });
  }
  expect(parts.reduce((sum, { body }) => sum + body.length, 0)).toBe(8 * 14);
  expect(parts.map(({ notes }) => notes.length)).toEqual([...parts.slice(1).map(() => 0), 1]);
});

test('a project longer than a page goes over between two of its levels', () => {
  const parts = pages(1, 100);
  expect(parts.length).toBeGreaterThan(1);
  for (const { body } of parts.slice(0, -1)) expect(body.length % 4).toBe(0);
  expect(firstTexts(parts, 1)).toEqual(parts.map(() => '项目1'));
});
