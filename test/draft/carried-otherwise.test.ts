/** Tables that nobody says to hold 上年结转 or not: read either way, a total that differs is no reason to say nothing. */
import { readInstead } from '../../src/draft/read-instead';
import { answerOf } from '../../src/publication/answer';
import { check } from '../../src/rule/check';
import type { RowSets } from '../../src/template/expand';
import { ROW_SETS } from '../../src/templates';
import { sheetOf, workbookOf } from '../support/sheets';

const sets = ROW_SETS as RowSets;

/** 20 of a project were carried over; what 基本支出 by 经济科目 prints for 办公费 and for 基本工资. */
function workbook(office: number, wages: number) {
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
    sheetOf(
      '2',
      [
        ['一般公共预算支出表', '', '', '', '', '', ''],
        ['', '', '', '', '', '', '单位：万元'],
        ['科目编码', '科目名称', '合计', '基本支出', '', '', '项目支出'],
        ['', '', '', '小计', '人员经费', '公用经费', ''],
        ['', '合计', 320, 250, 190, 60, 70],
        ['208', '社会保障和就业支出', 40, 40, 40, '', ''],
        ['20805', '行政事业单位养老支出', 40, 40, 40, '', ''],
        ['2080505', '机关事业单位基本养老保险缴费支出', 40, 40, 40, '', ''],
        ['213', '农林水支出', 280, 210, 150, 60, 70],
        ['21301', '农业农村', 280, 210, 150, 60, 70],
        ['2130104', '事业运行', 210, 210, 150, 60, ''],
        ['2130108', '病虫害控制', 70, '', '', '', 70],
      ],
      ['A3:A4', 'B3:B4', 'C3:C4', 'D3:F3', 'G3:G4'],
    ),
    sheetOf('3', [
      ['一般公共预算基本支出表', '', '', '', ''],
      ['', '', '', '', '单位：万元'],
      ['科目编码', '科目名称', '合计', '人员经费', '公用经费'],
      ['', '合计', 70 + wages + office, 40 + wages, 30 + office],
      ['301', '工资福利支出', 40 + wages, 40 + wages, ''],
      ['30101', '基本工资', wages, wages, ''],
      ['30108', '机关事业单位基本养老保险缴费', 40, 40, ''],
      ['302', '商品和服务支出', 30 + office, '', 30 + office],
      ['30201', '办公费', office, '', office],
      ['30211', '差旅费', 30, '', 30],
    ]),
  );
}

const said = (office: number, wages = 150): string[] =>
  check(readInstead(workbook(office, wages), sets)).findings.flatMap(({ severity, message }) =>
    severity === 'info' ? [] : [message],
  );

test('where the totals agree nothing is said', () => {
  expect(said(30)).toEqual([]);
});

test.each([26.5, 33])(
  'where they differ by one amount alone it is an error, however many totals it is in',
  (office) => {
    const [cause = ''] = said(office);
    expect(cause).toContain('基本支出两张表不同');
  },
);

test.each([
  [26.5, 141, '是 237.50', '是 250.00'],
  [19, 141, '是 181.00', '是 190.00'],
])(
  'where they differ by several, as if one left out what was carried over, it is to be looked at: %d, %d',
  (office, wages, ...amounts) => {
    const [told = '', ...more] = said(office, wages);
    expect(more).toEqual([]);
    for (const words of [...amounts, '只有一张表含上年结转', '请核对']) expect(told).toContain(words);
  },
);

test('what contradicts something is no absence of errors', () => {
  const { findings, summary } = check(readInstead(workbook(26.5, 141), sets));
  const { sentence } = answerOf({ findings, coverage: summary.coverage });
  expect(sentence).not.toContain('没有错误');
  expect(sentence).toContain('有 1 处数对不上');
});
