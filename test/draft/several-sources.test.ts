/** A line of income that names several of a unit's own is all of them, beside a table with a column each. */
import { openAny } from '../../src/session/open';
import { check } from '../../src/rule/check';
import type { RowSets } from '../../src/template/expand';
import { ROW_SETS } from '../../src/templates';
import { sheetOf, workbookOf } from '../support/sheets';

async function errors(name: string, amount: number) {
  const both = sheetOf('1', [
    ['2025年部门收支总表', '', '', ''],
    ['部门：青禾县农业局', '', '', '单位：万元'],
    ['收入', '', '支出', ''],
    ['项目', '预算数', '项目', '预算数'],
    ['一、一般公共预算拨款收入', 100.5, '一、农林水支出', 120.75 + amount],
    ['二、事业收入', 20.25, '', ''],
    [name, amount, '', ''],
    ['收入总计', 120.75 + amount, '支出总计', 120.75 + amount],
  ]);
  const income = sheetOf('2', [
    ['2025年部门收入总表', '', '', '', '', '', '', ''],
    ['部门：青禾县农业局', '', '', '', '', '', '', '单位：万元'],
    [
      '科目编码',
      '科目名称',
      '合计',
      '一般公共预算拨款收入',
      '事业收入',
      '上级补助收入',
      '附属单位上缴收入',
      '其他收入',
    ],
    ['', '合计', 150.75, 100.5, 20.25, 5, 3, 22],
    ['2130101', '行政运行', 100.5, 100.5, '', '', '', ''],
    ['2130104', '事业运行', 50.25, '', 20.25, 5, 3, 22],
  ]);
  const { binding } = await openAny(workbookOf(both, income), [], ROW_SETS as RowSets);
  return check(binding).findings.flatMap(({ severity, message }) => (severity === 'error' ? [message] : []));
}

test.each([
  '三、其他收入（含上级补助收入、附属单位上缴收入）',
  '三、上级补助收入、附属单位上缴收入和其他收入',
])('%s', async (name) => {
  expect(await errors(name, 30)).toEqual([]);
  expect(await errors(name, 31)).not.toEqual([]);
});
