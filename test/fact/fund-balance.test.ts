/** What a fund of 财政拨款收支总表 takes in, this year's and carried over, is what is spent of it and goes to next year. */
import { readInstead } from '../../src/draft/read-instead';
import { check } from '../../src/rule/check';
import type { RowSets } from '../../src/template/expand';
import { ROW_SETS } from '../../src/templates';
import { sheetOf, workbookOf } from '../support/sheets';

/** `general`, `fund`: what was carried over of each, 20 together. */
const said = (general: number, fund: number): string[] => {
  const workbook = workbookOf(
    sheetOf(
      '4',
      [
        ['财政拨款收支总表', '', '', '', '', ''],
        ['', '', '', '', '', '单位：万元'],
        ['收入', '', '支出', '', '', ''],
        ['项目', '预算数', '项目', '合计', '一般公共预算', '政府性基金预算'],
        ['一、本年收入', 130, '一、本年支出', 150, 110, 40],
        ['（一）一般公共预算拨款', 100, '（一）农林水支出', 110, 110, ''],
        ['（二）政府性基金预算拨款', 30, '（二）城乡社区支出', 40, '', 40],
        ['二、上年结转', 20, '二、结转下年', '', '', ''],
        ['（一）一般公共预算拨款', general, '', '', '', ''],
        ['（二）政府性基金预算拨款', fund, '', '', '', ''],
        ['收入总计', 150, '支出总计', 150, 110, 40],
      ],
      ['A3:B3', 'C3:F3'],
    ),
  );
  return check(readInstead(workbook, ROW_SETS as RowSets)).findings.flatMap(({ severity, message }) =>
    severity === 'error' ? [message] : [],
  );
};

test('amounts that balance are left alone', () => {
  expect(said(10, 10)).toEqual([]);
});

test('what two funds carried over and is printed the wrong way round balances with no fund', () => {
  expect(said(15, 5).join()).toContain('收支不等');
});
