/** A row that was deleted: totals that add the others up by formulas are short of it, and none of them is to be typed over. */
import { bind } from '../../src/binding/bind';
import { check } from '../../src/rule/check';
import { builtInTemplates } from '../../src/templates/built-in';
import type { Cell } from '../../src/workbook/model';
import { sheetOf, workbookOf } from '../support/sheets';

test('a deleted row is the only error, with the totals of the formulas under it', () => {
  const head = (title: string, columns: readonly string[]) => [
    [title],
    ['部门：青禾县档案中心', '', '', '', '', '', '', '金额单位：万元'],
    ['项目', '', '', '', '', '合计', ...columns],
    ['科目编码', '', '', '单位代码', '单位名称（科目）', '', '', ''],
    ['类', '款', '项', '', '', '', '', ''],
  ];
  const spending = sheetOf('公开表1-2', [
    ...head('部门支出总表', ['基本支出', '项目支出', '上缴上级支出', '对附属单位补助支出']),
    ['', '', '', '', '合计', 90, 60, 30],
    ['201', '', '', '', '一般公共服务支出', 130, 80, 50],
    ['201', '03', '', '', '政府办公厅（室）及相关机构事务', 130, 80, 50],
    ['201', '03', '01', '316002', '行政运行', 50, 50, ''],
    ['201', '03', '50', '316002', '事业运行', 40, 10, 30],
  ]);
  const general = sheetOf('公开表3', [
    ...head('一般公共预算支出预算表', ['当年财政拨款安排', '上年结转安排']),
    ['', '', '', '', '合计', 130, 130, ''],
    ['201', '', '', '', '一般公共服务支出', 130, 130, ''],
  ]);
  const sums: Readonly<Record<number, string>> = { 5: 'F', 6: 'G', 7: 'H' };
  const rows = spending.rows.map((row, at): typeof row =>
    at === 5
      ? row?.map((cell, column): Cell | undefined =>
          cell && sums[column]
            ? { ...cell, formula: `SUMIFS(${sums[column]}7:${sums[column]}10,C7:C10,"<>")` }
            : cell,
        )
      : row,
  );
  const { findings } = check(bind(workbookOf({ ...spending, rows }, general), builtInTemplates()));
  const [first, ...others] = findings.filter(({ severity, cause }) => severity === 'error' && cause === null);
  expect(first?.message).toMatch(/^“政府办公厅（室）及相关机构事务”下面多半漏列了一行/);
  expect(others).toEqual([]);
  expect(findings.some(({ fix }) => fix)).toBe(false);
});
