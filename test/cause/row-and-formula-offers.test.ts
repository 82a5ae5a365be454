/** No number is typed over a live formula, and none into a row whose code or name is wrong. */
import { bind } from '../../src/binding/bind';
import { check } from '../../src/rule/check';
import { builtInTemplates } from '../../src/templates/built-in';
import type { Sheet } from '../../src/workbook/model';
import { sheetOf, workbookOf } from '../support/sheets';

const BODY = [
  ['201', '03', '50', '316002', '事业运行', 80, 80, ''],
  ['201', '03', '99', '316002', '其他政府办公厅（室）及相关机构事务支出', 20, 20, ''],
  ['208', '05', '05', '316002', '机关事业单位基本养老保险缴费支出', 30, 30, ''],
];

const table = (name: string, title: string, columns: readonly string[], total: number): Sheet =>
  sheetOf(name, [
    [title],
    ['部门：青禾县档案中心', '', '', '', '', '', '', '金额单位：万元'],
    ['项目', '', '', '', '', '合计', ...columns],
    ['科目编码', '', '', '单位代码', '单位名称（科目）', '', '', ''],
    ['类', '款', '项', '', '', '', '', ''],
    ['', '', '', '', '合计', total, 130, ''],
    ...BODY,
  ]);

/** `drawn`: the sum of 基本支出 beside it, and what it comes to. */
function findings(total: number, formula?: string, drawn?: { formula: string; value: number }) {
  const spending = table(
    '公开表1-2',
    '部门支出总表',
    ['基本支出', '项目支出', '上缴上级支出', '对附属单位补助支出'],
    total,
  );
  const general = table('公开表3', '一般公共预算支出预算表', ['当年财政拨款安排', '上年结转安排'], 130);
  const rows = spending.rows.map((row, at) =>
    at === 5 && formula
      ? row?.map((cell, column) =>
          column === 5 ? { ...cell!, formula } : column === 6 && drawn ? { ...cell!, ...drawn } : cell,
        )
      : row,
  );
  return check(bind(workbookOf({ ...spending, rows }, general), builtInTemplates())).findings;
}

function offers(formula?: string): number {
  const told = findings(120, formula);
  expect(told.filter(({ severity }) => severity === 'error').length).toBeGreaterThan(0);
  return told.filter(({ fix }) => fix).length;
}

test('a total that was typed wrong is offered, and nothing over one that a formula adds up', () => {
  expect(offers()).toBe(1);
  expect(offers('SUMIFS(F7:F9,C7:C9,"50")')).toBe(0);
});

test.each([
  ['right', '50', 1],
  ['another’s', '08', 0],
])('an amount is offered for a blank row whose code is %s: %s', (_, code, count) => {
  const general = table('公开表3', '一般公共预算支出预算表', ['当年财政拨款安排', '上年结转安排'], 130);
  const spending = table(
    '公开表1-2',
    '部门支出总表',
    ['基本支出', '项目支出', '上缴上级支出', '对附属单位补助支出'],
    130,
  );
  const rows = general.rows.map((row) =>
    row?.[2]?.value === '50' && row[1]?.value === '03'
      ? row.map((cell, column) =>
          column === 2 ? { ...cell!, value: code } : column > 4 && cell ? { ...cell, value: null } : cell,
        )
      : row,
  );
  const { findings } = check(bind(workbookOf(spending, { ...general, rows }), builtInTemplates()));
  expect(findings.filter(({ fix }) => fix)).toHaveLength(count);
});

test('a sum that was not extended to the last row is told by its formula: no row is to be deleted or moved', () => {
  const [first, ...others] = findings(100, 'SUM(F7:F8)').filter(
    ({ severity, cause }) => severity === 'error' && cause === null,
  );
  expect(others).toEqual([]);
  for (const words of ['F6', 'SUM(F7:F8)', '第 9 行', '30.00', '130.00'])
    expect(first?.message).toContain(words);
  expect(first?.message).not.toMatch(/删去|移到/);
  expect(first?.fix).toBeUndefined();
  expect(findings(130, 'SUM(F7:F9)').filter(({ severity }) => severity === 'error')).toEqual([]);
});

test('a sum that was drawn across and ends early in each column is told once, with the formulas and no other advice', () => {
  const told = findings(100, 'SUM(F7:F8)', { formula: 'SUM(G7:G8)', value: 100 });
  const [first, ...others] = told.filter(({ severity, cause }) => severity === 'error' && cause === null);
  expect(others).toEqual([]);
  for (const words of ['F6', 'SUM(F7:F8)', '第 9 行', 'G6 改好后是 130.00'])
    expect(first?.message).toContain(words);
  expect(told.map(({ message }) => message).join()).not.toMatch(/删去|移到|漏计|写成/);
  expect(told.some(({ fix }) => fix)).toBe(false);
  expect(told.filter(({ rule }) => rule === 'formula.short-range')).toEqual([]);
});
