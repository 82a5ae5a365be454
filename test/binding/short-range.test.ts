/** Where the sum over a row's own parts ends, and where it stops short of its list. */
import { bind } from '../../src/binding/bind';
import { shortRanges } from '../../src/binding/short-range';
import { builtInTemplates } from '../../src/templates/built-in';
import type { Sheet } from '../../src/workbook/model';
import { sheetOf, workbookOf } from '../support/sheets';

const HEAD = ['科目代码', '科目名称', '决算数'];
const sheet = sheetOf(
  '公开06表',
  [
    ['一般公共预算财政拨款基本支出决算明细表', '', '', '', '', ''],
    ['部门：青禾县水利局', '', '', '', '', '单位：万元'],
    ['人员经费', '', '', '公用经费', '', ''],
    [...HEAD, ...HEAD],
    ['301', '工资福利支出', 60, '302', '商品和服务支出', 9],
    ['30101', '基本工资', 30, '30201', '办公费', 4],
    ['30102', '津贴补贴', 20, '30206', '电费', 5],
    ['30103', '奖金', 10, '', '', ''],
    ['303', '对个人和家庭的补助', 2, '', '', ''],
    ['30302', '退休费', 2, '', '', ''],
    ['人员经费合计', '', 62, '公用经费合计', '', 9],
  ],
  ['A3:C3', 'D3:F3', 'A11:B11', 'D11:E11'],
);

function withSum(formula: string): Sheet {
  return {
    ...sheet,
    rows: sheet.rows.map((row, at) =>
      row?.map((cell, column) => (at === 4 && column === 2 && cell ? { ...cell, formula } : cell)),
    ),
  };
}

const found = (formula: string) =>
  bind(
    workbookOf(withSum(formula)),
    builtInTemplates().filter(({ id }) => id === 'final-accounts'),
  ).tables.flatMap((table) => shortRanges(table));

test('the sum of a 类 ends where the next one begins', () => {
  expect(found('SUM(C6:C8)')).toEqual([]);
});

test('the sum of a 类 that leaves out one of its own 款 stops short', () => {
  expect(found('SUM(C6:C7)')).toEqual([{ row: 4, columns: [2], reaches: 6, beyond: [7] }]);
});
