/** What is wrong with a row or a table as a whole is told as that, and no right cell of it is accused. */
import { check } from '../../src/rule/check';
import { openAny } from '../../src/session/open';
import type { RowSets } from '../../src/template/expand';
import { ROW_SETS } from '../../src/templates';
import { builtInTemplates } from '../../src/templates/built-in';
import { sheetOf, workbookOf } from '../support/sheets';

/** 科目, 基本支出, 项目支出. */
type Item = readonly [code: string, name: string, basic: number, project: number];

const ITEMS: readonly Item[] = [
  ['2080501', '行政单位离退休', 12.63, 0],
  ['2080505', '机关事业单位基本养老保险缴费支出', 48.64, 0],
  ['2101101', '行政单位医疗', 22.15, 0],
  ['2130301', '行政运行', 210.43, 0],
  ['2130302', '一般行政管理事务', 0, 64.27],
  ['2130306', '水利工程运行与维护', 90.55, 33.18],
  ['2130314', '防汛', 0, 28.06],
  ['2210201', '住房公积金', 41.82, 0],
];

const NAMES: Readonly<Record<string, string>> = {
  '208': '社会保障和就业支出',
  '20805': '行政事业单位养老支出',
  '210': '卫生健康支出',
  '21011': '行政事业单位医疗',
  '213': '农林水支出',
  '21303': '水利',
  '221': '住房保障支出',
  '22102': '住房改革支出',
};

type Row = (string | number)[];

/** Each item below the 类 and 款 that add it up. */
function rowsOf(items: readonly Item[]): Row[] {
  const at = (code: string): Row => {
    const below = items.filter(([item]) => item.startsWith(code));
    const sum = (column: 2 | 3) => below.reduce((total, item) => total + Math.round(item[column] * 100), 0);
    const [basic, project] = [sum(2), sum(3)];
    const name = NAMES[code] ?? below.find(([item]) => item === code)?.[1] ?? '';
    return [code, name, (basic + project) / 100, basic / 100, project / 100];
  };
  const codes = new Set(items.flatMap(([code]) => [code.slice(0, 3), code.slice(0, 5), code]));
  return [['', '合计', ...at('').slice(2)], ...[...codes].sort().map(at)];
}

const HEAD: Row = ['科目编码', '科目名称', '合计', '基本支出', '项目支出'];
const listed = (name: string, title: string, rows: readonly Row[]) =>
  sheetOf(name, [[title], ['部门：青禾县水务局', '', '', '', '单位：万元'], HEAD, ...rows]);

async function errors(
  spending: readonly Row[],
  general = rowsOf(ITEMS),
  more: readonly Row[][] = [],
): Promise<readonly string[]> {
  const classes = rowsOf(ITEMS).filter(([code]) => String(code).length === 3);
  const total = rowsOf(ITEMS)[0]?.[2] ?? 0;
  const sides = sheetOf('1', [
    ['部门收支总表'],
    ['部门：青禾县水务局', '', '', '单位：万元'],
    ['收入', '', '支出', ''],
    ['项目', '预算数', '项目', '预算数'],
    ...classes.map(([, name = '', amount = 0], at): Row => [
      at === 0 ? '一、一般公共预算拨款收入' : '',
      at === 0 ? total : '',
      `${'一二三四'[at]}、${name}`,
      amount,
    ]),
    ['本年收入合计', total, '本年支出合计', total],
    ['收入总计', total, '支出总计', total],
  ]);
  const workbook = workbookOf(
    sides,
    listed('3', '部门支出总表', spending),
    listed('5', '一般公共预算支出表', general),
    ...more.map((rows, at) => listed(`${at + 6}`, '财政拨款支出表', rows)),
  );
  const { binding } = await openAny(workbook, builtInTemplates(), ROW_SETS as RowSets);
  return check(binding)
    .findings.filter(({ severity, cause }) => severity === 'error' && cause === null)
    .map(({ message }) => message);
}

/** The rows with that of a code as it is changed. */
const changed = (code: string, change: (row: Row) => Row[]): Row[] =>
  rowsOf(ITEMS).flatMap((row) => (row[0] === code ? change(row) : [row]));

test('nothing is told of the book as it should be', async () => {
  expect(await errors(rowsOf(ITEMS))).toEqual([]);
});

test('a row whose signs were exchanged is there, and negative', async () => {
  const minus = changed('2130306', (row) => [row.map((one) => (typeof one === 'number' ? -one : one))]);
  const [first, ...others] = await errors(minus);
  expect(first).toContain('“水利工程运行与维护”各栏都是负数');
  expect(others).toEqual([]);
});

test('a row that was deleted is named as other tables name it', async () => {
  const [first, ...others] = await errors(changed('2130301', () => []));
  expect(first).toContain('少一行：2130301 行政运行，210.43');
  expect(others).toEqual([]);
});

test('and where the totals were added up anew without it', async () => {
  const [first] = await errors(rowsOf(ITEMS.filter(([code]) => code !== '2130301')));
  expect(first).toContain('少一行：2130301 行政运行，210.43');
});

test('a row that one table alone lists is not missing in the others', async () => {
  const more: readonly Item[] = [...ITEMS, ['2130399', '其他水利支出', 0, 30.17]];
  expect((await errors(rowsOf(ITEMS), rowsOf(more))).join()).not.toContain('少一行');
});

test('an item that one table counts as the other kind is to be put in one', async () => {
  const moved = ITEMS.map((item): Item => (item[0] === '2130314' ? [item[0], item[1], 28.06, 0] : item));
  const [first, ...others] = await errors(rowsOf(moved), rowsOf(ITEMS), [rowsOf(ITEMS)]);
  expect(first).toMatch(/（防汛）28\.06 在这里算基本支出，在 5 里算项目支出，请统一归类/);
  expect(others).toEqual([]);
});

test('a table that was rounded, each cell by itself, is told once', async () => {
  const rounded = rowsOf(ITEMS).map((row) =>
    row.map((one) => (typeof one === 'number' ? Math.round(one * 10) / 10 : one)),
  );
  const [first, ...others] = await errors(rowsOf(ITEMS), rounded);
  expect(first).toContain('整张表的数都只有一位小数');
  expect(others).toEqual([]);
});
