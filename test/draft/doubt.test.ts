/** Where what breaks gathers in one column or group of rows, the label is doubted; a wrong amount is not. */
import { readInstead } from '../../src/draft/read-instead';
import { check } from '../../src/rule/check';
import type { RowSets } from '../../src/template/expand';
import { ROW_SETS } from '../../src/templates';
import { sheetOf, workbookOf } from '../support/sheets';

type Rows = (string | number)[][];

const checked = (...tables: [string, Rows][]) => {
  const binding = readInstead(
    workbookOf(...tables.map(([sheet, rows]) => sheetOf(sheet, rows))),
    ROW_SETS as RowSets,
  );
  const errors = check(binding).findings.filter(
    ({ severity, cause }) => severity === 'error' && cause === null,
  );
  return {
    places: errors.map(({ cells }) => `${cells[0]?.sheet}!${cells[0]?.address}`),
    doubts: binding.template.reading?.doubts ?? [],
  };
};

const byNature = (last: number): Rows => [
  ['部门支出按性质分单位表', '', '', '', ''],
  ['', '', '', '', '单位：万元'],
  ['单位', '支出性质', '合计', '财政拨款', '事业收入'],
  ['南山馆', '小计', 30, 20, 10],
  ['南山馆', '基本支出', 18, 12, 6],
  ['南山馆', '项目支出', 12, 8, 4],
  ['北山馆', '小计', 50, 40, 10],
  ['北山馆', '基本支出', 27, 25, 2],
  ['北山馆', '项目支出', 23, 15, 8],
  ['合计', '', 80, 60, last],
];

const subjects = (wrong: number): Rows => [
  ['一般公共预算支出表', '', '', '', ''],
  ['', '', '', '', '单位：万元'],
  ['科目编码', '科目名称', '合计', '基本支出', '项目支出'],
  ['208', '社会保障和就业支出', 30, 20, 10],
  ['20805', '行政事业单位养老支出', 30, 20, 10],
  ['2080501', '行政单位离退休', 18, 12, wrong],
  ['2080502', '事业单位离退休', 12, 8, 4],
  ['210', '卫生健康支出', 5, 5, 0],
  ['21011', '行政事业单位医疗', 5, 5, 0],
  ['2101101', '行政单位医疗', 5, 5, 0],
  ['合计', '', 35, 25, 10],
];

describe('a form read without a pack', () => {
  test('calls no amount wrong where rows of one unit are taken for one another, and lists them', () => {
    const { places, doubts } = checked(['表1', byNature(20)]);
    expect(places).toEqual([]);
    expect(doubts.join('\n')).toMatch(/表1 第 \d+ 行“南山馆”与它周围的数都对不上/);
  });

  test('still finds a wrong amount beside such rows, in its own table and in another', () => {
    expect(checked(['表1', byNature(20)], ['表2', subjects(7)]).places).toEqual(['表2!E6']);
    // 合计 and its parts differ; without its rows nothing tells which is wrong.
    expect(checked(['表1', byNature(23)]).places).toEqual(['表1!C10']);
  });

  test('doubts no label for one wrong amount', () => {
    expect(checked(['表2', subjects(6)]).places).toEqual([]);
    const { places, doubts } = checked(['表2', subjects(9)]);
    expect(places).toEqual(['表2!E6']);
    expect(doubts).toEqual([]);
  });
});
