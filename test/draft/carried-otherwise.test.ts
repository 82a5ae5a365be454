/** Tables that nobody says to hold 上年结转 or not: read either way, a total that differs is no reason to say nothing. */
import { readInstead } from '../../src/draft/read-instead';
import { check } from '../../src/rule/check';
import type { RowSets } from '../../src/template/expand';
import { ROW_SETS } from '../../src/templates';
import { sheetOf, workbookOf } from '../support/sheets';

const sets = ROW_SETS as RowSets;

/** 20 of a project were carried over; `office` is what 基本支出 by 经济科目 prints for 办公费. */
function workbook(office: number) {
  return workbookOf(
    sheetOf('1', [
      ['部门收支总表', '', '', ''],
      ['', '', '', '单位：万元'],
      ['收入', '', '支出', ''],
      ['项目', '预算数', '项目', '预算数'],
      ['一、一般公共预算拨款收入', 300, '一、社会保障和就业支出', 40],
      ['二、事业收入', 10, '二、农林水支出', 290],
      ['本年收入合计', 310, '本年支出合计', 330],
      ['上年结转', 20, '结转下年', ''],
      ['收入总计', 330, '支出总计', 330],
    ]),
    sheetOf('2', [
      ['一般公共预算支出表', '', '', '', ''],
      ['', '', '', '', '单位：万元'],
      ['科目编码', '科目名称', '合计', '基本支出', '项目支出'],
      ['', '合计', 320, 250, 70],
      ['208', '社会保障和就业支出', 40, 40, ''],
      ['20805', '行政事业单位养老支出', 40, 40, ''],
      ['2080505', '机关事业单位基本养老保险缴费支出', 40, 40, ''],
      ['213', '农林水支出', 280, 210, 70],
      ['21301', '农业农村', 280, 210, 70],
      ['2130104', '事业运行', 210, 210, ''],
      ['2130108', '病虫害控制', 70, '', 70],
    ]),
    sheetOf('3', [
      ['一般公共预算基本支出表', '', '', '', ''],
      ['', '', '', '', '单位：万元'],
      ['科目编码', '科目名称', '合计', '人员经费', '公用经费'],
      ['', '合计', 220 + office, 190, 30 + office],
      ['301', '工资福利支出', 190, 190, ''],
      ['30101', '基本工资', 150, 150, ''],
      ['30108', '机关事业单位基本养老保险缴费', 40, 40, ''],
      ['302', '商品和服务支出', 30 + office, '', 30 + office],
      ['30201', '办公费', office, '', office],
      ['30211', '差旅费', 30, '', 30],
    ]),
  );
}

const said = (office: number): string[] =>
  check(readInstead(workbook(office), sets)).findings.flatMap(({ severity, message }) =>
    severity === 'info' ? [] : [message],
  );

test('where the totals agree nothing is said', () => {
  expect(said(30)).toEqual([]);
});

test('where they differ by less than a carried amount or more it is told, as an error or to be looked at', () => {
  expect(said(26.5).join()).toMatch(/246\.50.*250\.00|250\.00.*246\.50/);
  expect(said(33).join()).toMatch(/253\.00.*250\.00|250\.00.*253\.00/);
});
