/** Items that many 款 have under one number: 行政运行 01, 机关服务 03, 事业运行 50. */
import { readInstead } from '../../src/draft/read-instead';
import { check } from '../../src/rule/check';
import type { RowSets } from '../../src/template/expand';
import { ROW_SETS } from '../../src/templates';
import { sheetOf, workbookOf } from '../support/sheets';

const told = (code: string) =>
  check(
    readInstead(
      workbookOf(
        sheetOf('支出', [
          ['部门支出总表', '', '', '', ''],
          ['', '', '', '', '单位：万元'],
          ['科目编码', '科目名称', '合计', '基本支出', '项目支出'],
          ['204', '公共安全支出', 30, 24, 6],
          ['20402', '公安', 30, 24, 6],
          ['2040201', '行政运行', 18, 18, 0],
          [code, '事业运行', 12, 6, 6],
          ['', '合计', 30, 24, 6],
        ]),
      ),
      ROW_SETS as RowSets,
    ),
  )
    .findings.filter(({ severity }) => severity === 'error')
    .map(({ rule }) => rule);

test('事业运行 is the 50 of a 款 that no document at hand has shown with it, and of no other number', () => {
  expect(told('2040250')).toEqual([]);
  expect(told('2040205')).toContain('table.code-name');
});
