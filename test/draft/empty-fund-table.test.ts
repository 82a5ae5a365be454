/** A fund's table of spending without a row, where the income of that fund is printed and nothing is carried on. */
import { readInstead } from '../../src/draft/read-instead';
import { check } from '../../src/rule/check';
import type { RowSets } from '../../src/template/expand';
import { ROW_SETS } from '../../src/templates';
import { sheetOf, workbookOf } from '../support/sheets';

function faults(income: number, carriedOn: number | ''): string[] {
  const total = 300 + income;
  const workbook = workbookOf(
    sheetOf('1', [
      ['部门收支总表', '', '', ''],
      ['', '', '', '单位：万元'],
      ['收入', '', '支出', ''],
      ['项目', '预算数', '项目', '预算数'],
      ['一、一般公共预算拨款收入', 300, '一、社会保障和就业支出', 40],
      ['二、国有资本经营预算拨款收入', income || '', '二、农林水支出', total - 40 - Number(carriedOn)],
      ['本年收入合计', total, '本年支出合计', total - Number(carriedOn)],
      ['上年结转', '', '结转下年', carriedOn],
      ['收入总计', total, '支出总计', total],
    ]),
    sheetOf('2', [
      ['国有资本经营预算支出表', '', '', '', ''],
      ['', '', '', '', '单位：万元'],
      ['科目编码', '科目名称', '合计', '基本支出', '项目支出'],
      ['', '', '', '', ''],
      ['', '', '', '', ''],
    ]),
  );
  return check(readInstead(workbook, ROW_SETS as RowSets)).findings.flatMap(({ severity, message }) =>
    severity === 'error' ? [message] : [],
  );
}

it('should list what its income pays for', () => {
  expect(faults(8.8, '').join()).toContain('“国有资本经营预算支出表”一行也没有填，而 1!B6');
});

it('may be empty where there is no such income, or some of it is carried on', () => {
  expect(faults(0, '')).toEqual([]);
  expect(faults(8.8, 8.8)).toEqual([]);
});
