/** Numbers stored as text: what leaves them out is short of them, and what reckons with them is not. */
import { bind } from '../../src/binding/bind';
import { check } from '../../src/rule/check';
import { builtInTemplates } from '../../src/templates/built-in';
import type { Cell, CellValue } from '../../src/workbook/model';
import { sheetOf, workbookOf } from '../support/sheets';

/** 合计 = SUM of the rows in each column, and in each row = 基本支出 + 项目支出; `basic` stands under 基本支出. */
function errors(basic: readonly CellValue[], sums: readonly [number, number]) {
  const codes = [
    ['201', '03', '50', '316002', '事业运行'],
    ['201', '03', '99', '316002', '其他政府办公厅（室）及相关机构事务支出'],
    ['208', '05', '05', '316002', '机关事业单位基本养老保险缴费支出'],
  ];
  const spending = sheetOf('公开表1-2', [
    ['部门支出总表'],
    ['部门：青禾县档案中心', '', '', '', '', '', '', '金额单位：万元'],
    ['项目', '', '', '', '', '合计', '基本支出', '项目支出', '上缴上级支出', '对附属单位补助支出'],
    ['科目编码', '', '', '单位代码', '单位名称（科目）', '', '', ''],
    ['类', '款', '项', '', '', '', '', ''],
    ['', '', '', '', '合计', '', '', ''],
    ...codes,
  ]);
  const sum = (column: string, value: number): Cell => ({ value, formula: `SUM(${column}7:${column}9)` });
  const rows = spending.rows.map((row, at): typeof row => {
    if (at === 5) return [...(row?.slice(0, 5) ?? []), sum('F', sums[0]), sum('G', sums[1])];
    if (at < 6) return row;
    const value = basic[at - 6] ?? null;
    const total: Cell = { value: Number(value), formula: `G${at + 1}+H${at + 1}` };
    return [...(row ?? []), total, { value }];
  });
  const general = sheetOf('公开表3', [
    ['一般公共预算支出预算表'],
    ['部门：青禾县档案中心', '', '', '', '', '', '', '金额单位：万元'],
    ['项目', '', '', '', '', '合计', '当年财政拨款安排', '上年结转安排'],
    ['科目编码', '', '', '单位代码', '单位名称（科目）', '', '', ''],
    ['类', '款', '项', '', '', '', '', ''],
    ['', '', '', '', '合计', 130, 130, ''],
    ...codes.map((code, at) => [...code, [80, 20, 30][at] ?? '', [80, 20, 30][at] ?? '', '']),
  ]);
  const { findings } = check(bind(workbookOf({ ...spending, rows }, general), builtInTemplates()));
  return findings.filter(({ severity, cause }) => severity === 'error' && cause === null);
}

test('a range of them is one error that puts all of them right at once', () => {
  const [only, more] = errors(['80.00', '20.00', '30.00'], [130, 0]);
  expect(only?.message).toBe(
    '公开表1-2 有 3 格是文本形式的数字（如 G7 80.00），求和时被漏掉，公开表1-2!G6因此少了这些数；请把它们改成数字。',
  );
  expect(only?.fix?.also?.map(({ row, value }) => [row, value.toString()])).toEqual([
    [7, '20'],
    [8, '30'],
  ]);
  expect(more).toBeUndefined();
});

test('one alone is told by its cell, and 合计 beside it, which reckons with the text, is right', () => {
  expect(errors([80, '20.00', 30], [130, 110]).map(({ message }) => message)).toEqual([
    expect.stringMatching(/^公开表1-2!G8.*是文本形式的数字 20.00，求和时被漏掉，公开表1-2!G6因此少了这个数/),
  ]);
});
