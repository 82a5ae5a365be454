/** A template that was recognised is held against the reading by headers where it leaves much of the workbook open. */
import * as fc from 'fast-check';
import { leavesMuch } from '../../src/session/explains-more';
import { openAny, openWorkbook } from '../../src/session/open';
import type { RowSets } from '../../src/template/expand';
import { ROW_SETS } from '../../src/templates';
import { builtInTemplates } from '../../src/templates/built-in';
import { filledForm, sheetOf, workbookOf } from '../support/sheets';
import { anyDepartment, sichuanWorkbook } from '../support/sichuan-department';

const sets = ROW_SETS as RowSets;
const BUILT_IN = builtInTemplates();
const sichuan = BUILT_IN.find(({ id }) => id === 'sichuan')!;
const qinghai = BUILT_IN.find(({ id }) => id === 'qinghai')!;
const [department] = fc.sample(anyDepartment, { seed: 7, numRuns: 1 });
const own = sichuanWorkbook(sichuan, department!);

/** Tables that are none of the province's, each with a list of its own. */
const further = (count: number, wrong = 0) =>
  Array.from({ length: count }, (_, at) => {
    const rows = Array.from({ length: 40 }, (_item, n) => [
      `${at + 1}—${n + 1}号渠系维护`,
      3 + n + at,
      3 + n,
      at,
    ]);
    const total = (column: number) => rows.reduce((sum, row) => sum + Number(row[column]), 0);
    return sheetOf(`附${at + 1}`, [
      [`${'甲乙丙丁戊己'[at]}县转移支付预算支出表`, '', '', ''],
      ['', '', '', '单位：万元'],
      ['项目名称', '合计', '一般公共预算', '政府性基金'],
      ['合计', total(1) + wrong, total(2), total(3)],
      ...rows,
    ]);
  });

test('headers that compare far more amounts are taken, and the report says so', async () => {
  const { binding } = await openAny(workbookOf(...own.sheets, ...further(6)), BUILT_IN, sets);
  expect(binding.template.id).toBe('auto');
  expect(binding.template.reading?.sentence).toMatch(
    /^模板“.+”只能解释其中一部分（\d+ 个数.*按表头读有 \d+ 个数/,
  );
});

test('a wrong amount that only the headers see does not speak for the template', async () => {
  const { binding } = await openAny(workbookOf(...own.sheets, ...further(6, 1)), BUILT_IN, sets);
  expect(binding.template.id).toBe('auto');
});

test('one table more does not cost the template that explains the rest', async () => {
  const { binding } = await openAny(workbookOf(...own.sheets, ...further(1)), BUILT_IN, sets);
  expect(binding.template.id).toBe('sichuan');
});

test('a template that somebody chose is not held against anything', async () => {
  const { binding } = await openAny(workbookOf(...own.sheets, ...further(6)), [sichuan], sets);
  expect(binding.template.id).toBe('sichuan');
});

test('a form filled in all wrong has no more amounts for its headers: nobody reads them', () => {
  const wrong = own.sheets.map((sheet) => ({
    ...sheet,
    rows: sheet.rows.map((row, at) =>
      row?.map((cell) =>
        typeof cell?.value === 'number' && at % 2 === 0 ? { ...cell, value: cell.value + at + 1 } : cell,
      ),
    ),
  }));
  expect(leavesMuch(openWorkbook(workbookOf(...wrong), BUILT_IN).binding)).toBeNull();
  const besides = openWorkbook(workbookOf(...own.sheets, ...further(6)), BUILT_IN).binding;
  expect(leavesMuch(besides)?.compared).toBeGreaterThan(0);
});

/** The ministry's ordinary form, which many provinces use as it is: most heads are 青海's, rows and columns are not. */
const ministrys = (wrong = 0) => {
  const list = [
    ['合计', '', 100, 70, 30],
    ['205', '教育支出', 90, 60, 30],
    ['20501', '教育管理事务', 90, 60, 30],
    ['2050101', '行政运行', 90, 60, 30],
    ['221', '住房保障支出', 10, 10, ''],
    ['22102', '住房改革支出', 10, 10, ''],
    ['2210201', '住房公积金', 10, 10, ''],
  ];
  const { sheets: asThere } = filledForm(qinghai, {
    3: list.map((row) => [...row, '', '', '']),
    4: [
      ['一、一般公共预算财政拨款', 96, '一、教育支出', 90, 90, '', ''],
      ['二、政府性基金预算财政拨款', '', '二、住房保障支出', 10, 10, '', ''],
      ['本年收入合计', 96, '本年支出合计', 100, 100, '', ''],
      ['上年结转', 4, '结转下年', '', '', '', ''],
      ['收入总计', 100, '支出总计', 100, 100, '', ''],
    ],
    5: list,
  });
  return workbookOf(
    sheetOf('收支总表', [
      ['收支总表', '', '', ''],
      ['部门：某某县教育局', '', '', '单位：万元'],
      ['收入', '', '支出', ''],
      ['项目', '预算数', '项目', '预算数'],
      ['一、一般公共预算拨款收入', 96, '一、教育支出', 90],
      ['二、政府性基金预算拨款收入', '', '二、住房保障支出', 10],
      ['本年收入合计', 96 + wrong, '本年支出合计', 100],
      ['上年结转', 4, '结转下年', ''],
      ['收入总计', 100, '支出总计', 100],
    ]),
    ...asThere,
  );
};

test('a form with heads of a template and other rows goes by its headers, with a wrong amount too', async () => {
  expect(openWorkbook(ministrys(), BUILT_IN).binding.template.id).toBe('qinghai');
  for (const workbook of [ministrys(), ministrys(1)]) {
    const { binding } = await openAny(workbook, BUILT_IN, sets);
    expect(binding.template.id).toBe('auto');
  }
});
