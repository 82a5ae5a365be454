/** 人员经费 and 公用经费 the wrong way round in a list by 经济科目, where no other table prints them apart. */
import { readInstead } from '../../src/draft/read-instead';
import { check } from '../../src/rule/check';
import type { RowSets } from '../../src/template/expand';
import { ROW_SETS } from '../../src/templates';
import { sheetOf, workbookOf } from '../support/sheets';

type Line = readonly [code: string, name: string, personnel: number, operating: number];

const told = (...lines: readonly Line[]) => {
  const sum = (at: 2 | 3) => lines.reduce((all, line) => all + line[at], 0);
  const workbook = workbookOf(
    sheetOf('3', [
      ['一般公共预算基本支出表', '', '', '', ''],
      ['', '', '', '', '单位：万元'],
      ['科目编码', '科目名称', '合计', '人员经费', '公用经费'],
      ['', '合计', sum(2) + sum(3), sum(2), sum(3)],
      ...lines.map(([code, name, personnel, operating]) => [
        code,
        name,
        personnel + operating,
        personnel || '',
        operating || '',
      ]),
    ]),
  );
  return check(readInstead(workbook, ROW_SETS as RowSets)).findings.flatMap(({ rule, severity, cells }) =>
    rule === 'table.wrong-nature' ? [`${severity} ${cells.map(({ address }) => address).join()}`] : [],
  );
};

const OFFICE: readonly Line[] = [
  ['30201', '办公费', 0, 26],
  ['30211', '差旅费', 0, 31],
];

test('columns that hold each other’s amounts are told once', () => {
  const own: Line[] = [['30101', '基本工资', 150, 0], ['30102', '津贴补贴', 40, 0], ...OFFICE];
  expect(told(...own)).toEqual([]);
  expect(told(...own.map(([code, name, a, b]): Line => [code, name, b, a]))).toEqual(['error E5,E6,D7,D8']);
});

test('one large item in the other column is no table filled the wrong way round', () => {
  const own: Line[] = [['30101', '基本工资', 15, 0], ['31002', '办公设备购置', 400, 0], ...OFFICE];
  expect(told(...own)).toEqual([]);
});

test('one item of pay among 公用经费 is to be looked at; what units print there too is not', () => {
  const wages: Line = ['30101', '基本工资', 150, 0];
  expect(told(wages, ['30102', '津贴补贴', 0, 40], ...OFFICE)).toEqual(['warning E6']);
  expect(told(wages, ['30199', '其他工资福利支出', 0, 40], ...OFFICE)).toEqual([]);
  expect(told(wages, ['30239', '其他交通费用', 12, 0], ['30305', '生活补助', 0, 3], ...OFFICE)).toEqual([]);
});
