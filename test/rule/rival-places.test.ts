/** Two tables that differ about a place alone: neither is surer, and nothing is offered. */
import { readInstead } from '../../src/draft/read-instead';
import { check } from '../../src/rule/check';
import type { RowSets } from '../../src/template/expand';
import { ROW_SETS } from '../../src/templates';
import { sheetOf, workbookOf } from '../support/sheets';

type Amount = number | '';

/** 收支总表 has `lines` of 财政专户, 事业 and 经营收入; 收入总表 has `columns` of them for the one unit. */
function told(lines: readonly Amount[], columns: readonly Amount[]) {
  const [special = '', business = '', trade = ''] = lines;
  const workbook = workbookOf(
    sheetOf('1', [
      ['部门收支总表', '', '', ''],
      ['', '', '', '单位：万元'],
      ['收入', '', '支出', ''],
      ['项目', '预算数', '项目', '预算数'],
      ['一、一般公共预算拨款收入', 300, '一、社会保障和就业支出', 40],
      ['二、财政专户管理资金收入', special, '二、农林水支出', 277],
      ['三、事业收入', business, '', ''],
      ['四、事业单位经营收入', trade, '', ''],
      ['本年收入合计', 317, '本年支出合计', 317],
      ['收入总计', 317, '支出总计', 317],
    ]),
    sheetOf('2', [
      ['部门收入总表', '', '', '', '', '', ''],
      ['', '', '', '', '', '', '单位：万元'],
      [
        '单位编码',
        '单位名称',
        '合计',
        '一般公共预算拨款收入',
        '财政专户管理资金收入',
        '事业收入',
        '事业单位经营收入',
      ],
      ['', '合计', 317, 300, ...columns],
      ['316001', '南湖县农技站', 317, 300, ...columns],
    ]),
  );
  const { findings } = check(readInstead(workbook, ROW_SETS as RowSets));
  const roots = findings.filter(({ severity, cause }) => severity === 'error' && cause === null);
  return { errors: roots.length, offers: roots.filter(({ fix }) => fix !== undefined).length };
}

test('tables that agree are left alone', () => {
  expect(told(['', 17, ''], ['', 17, ''])).toEqual({ errors: 0, offers: 0 });
});

test('an amount one line off, or one column off, is told and moved for nobody', () => {
  expect(told(['', 17, ''], [17, '', ''])).toEqual({ errors: 1, offers: 0 });
  expect(told([17, '', ''], ['', 17, ''])).toEqual({ errors: 1, offers: 0 });
});

test('what moves within one table with nothing that asks for it there is not offered', () => {
  expect(told(['', 17, ''], ['', '', '']).offers).toBe(0);
});
