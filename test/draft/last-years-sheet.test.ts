/** A sheet that was left at last year's amounts adds up by itself: no other meaning of its head or title may hide that. */
import { readInstead } from '../../src/draft/read-instead';
import { check } from '../../src/rule/check';
import type { RowSets } from '../../src/template/expand';
import { ROW_SETS } from '../../src/templates';
import { sheetOf, workbookOf } from '../support/sheets';

/** By unit: 上年结转, 一般公共预算, 政府性基金, 事业收入. */
const UNITS = [
  ['云溪县水务局（本级）', 12, 210, 50, 4],
  ['云溪县河道管理所', 5, 60, 0, 6],
  ['云溪县供水中心', 3, 30, 0, 0],
] as const;

const cents = (amount: number): number => Math.round(amount * 100) / 100;

/** @param left what of this year's amounts stands in the list by units: all of it, or so much as last year */
function workbook(left: number, cars = 12.5, guests = 3.2) {
  const rows = UNITS.map(([unit, ...amounts]) => {
    const own = amounts.map((amount) => cents(amount * left));
    return [unit, cents(own.reduce((sum, one) => sum + one, 0)), ...own];
  });
  const total = [1, 2, 3, 4, 5].map((column) =>
    cents(rows.reduce((sum, row) => sum + Number(row[column]), 0)),
  );
  return workbookOf(
    sheetOf('1', [
      ['部门收支总表', '', '', ''],
      ['', '', '', '单位：万元'],
      ['收入', '', '支出', ''],
      ['项目', '预算数', '项目', '预算数'],
      ['一、一般公共预算拨款收入', 300, '一、社会保障和就业支出', 40],
      ['二、政府性基金预算拨款收入', 50, '二、城乡社区支出', 50],
      ['三、事业收入', 10, '三、农林水支出', 290],
      ['本年收入合计', 360, '本年支出合计', 380],
      ['上年结转', 20, '结转下年', ''],
      ['收入总计', 380, '支出总计', 380],
    ]),
    sheetOf('2', [
      ['部门收入总表', '', '', '', '', ''],
      ['', '', '', '', '', '单位：万元'],
      ['单位名称', '合计', '上年结转', '一般公共预算拨款收入', '政府性基金预算拨款收入', '事业收入'],
      ['合计', ...total],
      ...rows,
    ]),
    sheetOf('3', [
      ['一般公共预算基本支出表', '', '', '', ''],
      ['', '', '', '', '单位：万元'],
      ['科目编码', '科目名称', '合计', '人员经费', '公用经费'],
      ['', '合计', 235.7, 190, 45.7],
      ['301', '工资福利支出', 190, 190, ''],
      ['30101', '基本工资', 190, 190, ''],
      ['302', '商品和服务支出', 45.7, '', 45.7],
      ['30201', '办公费', 30, '', 30],
      ['30217', '公务接待费', 3.2, '', 3.2],
      ['30231', '公务用车运行维护费', 12.5, '', 12.5],
    ]),
    sheetOf(
      '4',
      [
        ['一般公共预算“三公”经费支出表', '', '', '', '', ''],
        ['', '', '', '', '', '单位：万元'],
        ['“三公”经费合计', '因公出国（境）费', '公务用车购置及运行费', '', '', '公务接待费'],
        ['', '', '小计', '公务用车购置费', '公务用车运行费', ''],
        [cents(cars + guests), '', cars, '', cars, guests],
      ],
      ['A3:A4', 'B3:B4', 'C3:E3', 'F3:F4'],
    ),
  );
}

const faults = (...amounts: Parameters<typeof workbook>): string[] =>
  check(readInstead(workbook(...amounts), ROW_SETS as RowSets)).findings.flatMap(
    ({ severity, message, cause }) => (severity === 'info' || cause !== null ? [] : [message]),
  );

it('is right with this year’s amounts', () => {
  expect(faults(1)).toEqual([]);
});

it.each([0.9, 0.82, 0.95, 1.07])('is not passed where every amount is another year’s: × %s', (left) => {
  expect(faults(left)).not.toEqual([]);
});

it('two amounts of “三公” that are smaller than their parts are both told', () => {
  const told = faults(1, 11.2, 2.3);
  expect(told).toHaveLength(2);
  expect(told.join()).toContain('4!E5');
  expect(told.join()).toContain('4!F5');
});
