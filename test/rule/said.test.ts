/** What a workbook says of its year, its unit and one amount in two places; each once left the sentence green. */
import { bind } from '../../src/binding/bind';
import type { Formulas } from '../../src/rule/formula/family';
import { check } from '../../src/rule/check';
import { keptRule } from '../../src/rule/formula/kept';
import { builtInTemplates } from '../../src/templates/built-in';
import type { Workbook } from '../../src/workbook/model';
import { parseArea } from '../../src/workbook/address';
import { exampleDepartment } from '../support/example-department';

let department: Workbook;
beforeAll(async () => {
  department = await exampleDepartment();
});

function told(rule: string, typed: Readonly<Record<string, string | number>>): string[] {
  const sheets = department.sheets.map((sheet) => {
    const rows = sheet.rows.map((row) => row && [...row]);
    for (const [place, value] of Object.entries(typed)) {
      const [name, address = ''] = place.split('!');
      const at = name === sheet.name ? parseArea(address) : null;
      const row = at && (rows[at.top] ??= []);
      if (at && row) row[at.left] = { ...row[at.left], value, formula: undefined } as never;
    }
    return { ...sheet, rows };
  });
  return check(bind({ ...department, sheets }, builtInTemplates()))
    .findings.filter((one) => one.rule === rule)
    .map(({ severity, message }) => `${severity} ${message}`);
}

test('a year in brackets below the title is a title’s', () => {
  expect(told('text.caption-year', { '公开表7!A2': '（2023年度）' })).toEqual([
    expect.stringMatching(/^error 公开表7!A2 的标题写的是 2023 年，本预算是 2024 年的/),
  ]);
});

test.each([
  ['of the catalogue', '公开表2-1!D10', '基本资工', '基本工资'],
  ['of a line of the form', '公开表1!C14', '八、社会障保和就业支出', '社会保障和就业支出'],
])('a name %s with two characters exchanged is told with the right one', (_, cell, typed, right) => {
  expect(told('text.subject-name', { [cell]: typed })).toEqual([
    expect.stringMatching(new RegExp(`^warning ${cell} 的科目“${typed}”.*“${right}”`)),
  ]);
});

test('amounts in a column that the form has not are told, whatever stands above them; words there are not', () => {
  const head = { '公开表3!L4': '实际执行数' };
  expect(told('visibility.beside', { ...head, '公开表3!L7': 12.5 })).toHaveLength(1);
  expect(told('visibility.beside', { ...head, '公开表3!L7': '按进度' })).toEqual([]);
});

test('a head over amounts of this year names this year', () => {
  expect(told('text.caption-year', { '公开表1!B4': '2023年预算数' })).toEqual([
    expect.stringMatching(/^error 公开表1!B4 的表头写的是 2023 年，本预算是 2024 年的/),
  ]);
});

test.each(['保持12个站点2023年全年运行。', '完成2023年度数字化加工任务，提高利用率。'])(
  'a goal that names last year alone is asked about: %s',
  (goal) => {
    expect(told('indicator.goal-year', { '公开表6!D5': goal })).toEqual([
      expect.stringMatching(/^(?:warning|error) .*2023年.*请核对年度/),
    ]);
  },
);

test.each([
  '用2023年结转资金保持12个站点全年运行。',
  '2023—2025年分三年完成改造。',
  '比2023年提高5个百分点。',
  '延续2023年安排的站点运行。',
])('a goal may speak of last year with good reason: %s', (goal) => {
  expect(told('indicator.goal-year', { '公开表6!D5': goal })).toEqual([]);
});

test('a form’s and a code’s unit is the workbook’s', () => {
  expect(told('text.unit-line', { '公开表7!B4': '云溪市地震监测站' })).toEqual([
    expect.stringMatching(/^warning 公开表7!B4 的单位名称是“云溪市地震监测站”，其他表是/),
  ]);
  expect(told('text.unit-line', { '公开表3-1!D8': '云溪市地震监测站' })).toEqual([
    expect.stringContaining('公开表3-1!D8'),
  ]);
  expect(told('text.unit-line', {})).toEqual([]);
});

test('one amount printed twice with another last digit is asked about and not called a rounding', () => {
  const [first = '', ...more] = told('fact.rounding', { '公开表1!D39': 809.21 });
  expect(first).toMatch(/^warning 公开表1 有同一个数印在两处.*809\.21.*可能是四舍五入，也可能是笔误/);
  expect(first).not.toContain('分摊');
  expect(more.join()).not.toContain('warning');
});

test('a formula that reads last year’s file names it', () => {
  const { severity, message } = keptRule.check(reading("'[2023年预算.xlsx]表1'!E7"))[0] ?? {};
  expect([severity, message]).toEqual([
    'warning',
    expect.stringContaining('“2023年预算.xlsx”不像 2024 年的文件'),
  ]);
  expect(keptRule.check(reading("'[2024年预算.xlsx]表1'!E7"))[0]?.severity).toBe('info');
});

function reading(formula: string): Formulas {
  const binding = bind(department, builtInTemplates());
  const kept = {
    sheet: '公开表1-1',
    row: 6,
    column: 4,
    formula,
    reason: 'external',
    detail: '',
    value: 1,
  } as const;
  return { ...binding, kept: [kept], shortTotals: new Set() };
}
