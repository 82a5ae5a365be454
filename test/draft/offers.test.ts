/** In a form read by its headers, amounts are offered only while little speaks against what the headers were taken for. */
import { readInstead } from '../../src/draft/read-instead';
import { check } from '../../src/rule/check';
import type { RowSets } from '../../src/template/expand';
import { ROW_SETS } from '../../src/templates';
import { sheetOf, workbookOf } from '../support/sheets';

const SUBJECTS = [
  ['2010301', '行政运行', 300, 280, 20],
  ['2010302', '一般行政管理事务', 73, 0, 73],
  ['2010303', '机关服务', 45, 33, 12],
  ['2010350', '事业运行', 98, 95, 3],
  ['2080501', '行政单位离退休', 17, 11, 6],
  ['2080505', '机关事业单位基本养老保险缴费支出', 49, 42, 7],
  ['2101101', '行政单位医疗', 28, 19, 9],
  ['2101103', '公务员医疗补助', 36, 32, 4],
  ['2210201', '住房公积金', 39, 31, 8],
] as const;

/** The same list in two tables; `wrong`: amounts of the first in place of its own, by row and column. */
const offered = (...wrong: (readonly [row: number, column: number, value: number])[]) => {
  const table = (title: string, own: typeof wrong) => {
    const rows = SUBJECTS.map((row) => [...row] as (string | number)[]);
    const total = [2, 3, 4].map((column) => rows.reduce((sum, row) => sum + Number(row[column]), 0));
    for (const [row, column, value] of own) (rows[row] as (string | number)[])[column] = value;
    return [
      [title, '', '', '', ''],
      ['', '', '', '', '单位：万元'],
      ['科目编码', '科目名称', '合计', '基本支出', '项目支出'],
      ...rows,
      ['', '合计', ...total],
    ];
  };
  const { findings } = check(
    readInstead(
      workbookOf(
        sheetOf('支出', table('部门支出总表', wrong)),
        sheetOf('一般', table('一般公共预算支出表', [])),
      ),
      ROW_SETS as RowSets,
    ),
  );
  const roots = findings.filter(({ severity, cause }) => severity === 'error' && cause === null);
  return { errors: roots.length, offers: roots.filter(({ fix }) => fix !== undefined).length };
};

test('one wrong amount is offered its own, and two are', () => {
  expect(offered([0, 3, 208])).toEqual({ errors: 1, offers: 1 });
  expect(offered([0, 3, 208], [1, 4, 77])).toEqual({ errors: 2, offers: 2 });
});

test('where three seem wrong the headers may be: they are named, and only two digits exchanged are offered', () => {
  expect(offered([0, 3, 211], [1, 4, 77], [5, 3, 45])).toEqual({ errors: 3, offers: 0 });
  expect(offered([0, 3, 208], [1, 4, 77], [5, 3, 45])).toEqual({ errors: 3, offers: 1 });
});
