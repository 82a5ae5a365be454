/** What else a place may stand for: nothing that what stands beside it denies. */
import { bind } from '../../../src/binding/bind';
import { draftPack } from '../../../src/draft/draft';
import { movesFor } from '../../../src/draft/search/moves';
import type { Place } from '../../../src/draft/search/trial';
import { expandPack } from '../../../src/template/expand';
import type { RowSets } from '../../../src/template/expand';
import { ROW_SETS } from '../../../src/templates';
import { sheetOf, workbookOf } from '../../support/sheets';

const SETS = ROW_SETS as RowSets;

const workbook = workbookOf(
  sheetOf('1', [
    ['部门收支总表', '', '', ''],
    ['', '', '', '单位：万元'],
    ['收入', '', '支出', ''],
    ['项目', '预算数', '项目', '预算数'],
    ['一、一般公共预算拨款收入', 300, '一、社会保障和就业支出', 40],
    ['二、事业收入', 10, '二、农林水支出', 270],
    ['本年收入合计', 310, '本年支出合计', 310],
    ['收入总计', 310, '支出总计', 310],
  ]),
  sheetOf(
    '2',
    [
      ['部门支出总表', '', '', '', '', '', ''],
      ['', '', '', '', '', '', '单位：万元'],
      ['科目编码', '科目名称', '合计', '基本支出', '', '', '项目支出'],
      ['', '', '', '小计', '人员经费', '公用经费', ''],
      ['', '合计', 310, 250, 190, 60, 60],
      ['2080505', '机关事业单位基本养老保险缴费支出', 40, 40, 40, '', ''],
      ['2130104', '事业运行', 270, 210, 150, 60, 60],
    ],
    ['A3:A4', 'B3:B4', 'C3:C4', 'D3:F3', 'G3:G4'],
  ),
);

const binding = bind(workbook, [expandPack(draftPack(workbook, SETS).pack, SETS)]);

const offered = (place: Place) =>
  movesFor(binding, place).flatMap(({ changes }) => changes.map(({ to }) => to.label ?? {}));

test('one column alone is no other year’s money than those beside it', () => {
  const column = offered({ kind: 'column', table: 1, block: 0, index: 4 });
  expect(column.length).toBeGreaterThan(0);
  expect(column.filter(({ carry }) => carry !== undefined)).toEqual([]);
});

test('a table with 事业收入 in it is not of 财政拨款, and one of both sides not of 项目支出', () => {
  const whole = offered({ kind: 'scope', table: 0 });
  expect(whole.length).toBeGreaterThan(0);
  expect(whole.filter(({ source, nature }) => source !== undefined || nature !== undefined)).toEqual([]);
  // A list of what is spent may be of 财政拨款 alone.
  expect(offered({ kind: 'scope', table: 1 }).map(({ source }) => source)).toContain('fiscal');
});
