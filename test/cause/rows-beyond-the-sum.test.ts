/** Rows that formulas do not reach, or that are not there: the formula or the row is told, and no amount that is right. */
import { readInstead } from '../../src/draft/read-instead';
import { check } from '../../src/rule/check';
import type { RowSets } from '../../src/template/expand';
import { ROW_SETS } from '../../src/templates';
import type { Cell } from '../../src/workbook/model';
import { sheetOf, workbookOf } from '../support/sheets';

type Value = string | number | readonly [formula: string, value: number];

/** A sheet some of whose cells are formulas with what they come to. */
function sheet(name: string, rows: readonly (readonly Value[])[]) {
  const plain = sheetOf(
    name,
    rows.map((row) => row.map((cell) => (typeof cell === 'object' ? cell[1] : cell))),
  );
  const cells = plain.rows.map((row, at): typeof row =>
    row?.map((cell, column): Cell | undefined => {
      const given = rows[at]?.[column];
      return typeof given === 'object' ? { value: given[1], formula: given[0] } : cell;
    }),
  );
  return { ...plain, rows: cells };
}

const errorsOf = (...sheets: ReturnType<typeof sheet>[]) =>
  check(readInstead(workbookOf(...sheets), ROW_SETS as RowSets)).findings.filter(
    ({ severity, cause }) => severity === 'error' && cause === null,
  );

const BOTH = sheet('1收支总表', [
  ['部门收支总表'],
  ['部门：青禾县水利局', '', '', '单位：万元'],
  ['收入', '', '支出', ''],
  ['项目', '预算数', '项目', '预算数'],
  ['一、一般公共预算拨款收入', 300, '一、农林水支出', 440],
  ['二、政府性基金预算拨款收入', 140, '', ''],
  ['本年收入合计', 440, '本年支出合计', 440],
  ['收入总计', 440, '支出总计', 440],
]);

test('a range that ends early in the line of the department, which 合计 takes over, is told by its formula', () => {
  const [first, ...others] = errorsOf(
    BOTH,
    sheet('2收入总表', [
      ['部门收入总表'],
      ['部门：青禾县水利局', '', '', '', '单位：万元'],
      ['单位代码', '单位名称', '合计', '一般公共预算', '政府性基金预算'],
      ['', '合计', ['SUM(D4:E4)', 300], ['D5', 300], ['E5', 0]],
      ['316', '青禾县水利局', ['SUM(D5:E5)', 300], ['SUM(D6:D7)', 300], ['SUM(E6:E6)', 0]],
      ['316001', '青禾县水利局（本级）', ['SUM(D6:E6)', 200], 200, 0],
      ['316002', '青禾县河道管理所', ['SUM(D7:E7)', 240], 100, 140],
    ]),
  );
  expect(first?.message).toMatch(/^2收入总表!E4.*取自 E5，那里的公式 SUM\(E6:E6\) 没有加到第 7 行/);
  expect(others).toEqual([]);
});

const LINES = ['2130305 水利工程建设', '2130306 水利工程运行与维护', '2130311 水资源节约管理与保护'];

function spending(end: number) {
  const amounts = [
    [200, 40],
    [100, 30],
    [0, 70],
  ];
  const shown = amounts.slice(0, end - 6);
  const [basic, project] = [0, 1].map((at) => shown.reduce((sum, one) => sum + (one[at] ?? 0), 0));
  const totals = [(basic ?? 0) + (project ?? 0), basic ?? 0, project ?? 0];
  const above = (name: string, row: number): Value[] => [
    name,
    [`C${row}+D${row}`, totals[0] ?? 0],
    [row === 6 ? `SUM(C7:C${end})` : `C${row + 1}`, totals[1] ?? 0],
    [row === 6 ? `SUM(D7:D${end})` : `D${row + 1}`, totals[2] ?? 0],
  ];
  return sheet('3支出总表', [
    ['部门支出总表'],
    ['部门：青禾县水利局', '', '', '单位：万元'],
    ['科目名称', '合计', '基本支出', '项目支出'],
    above('合计', 4),
    above('213 农林水支出', 5),
    above('21303 水利', 6),
    ...LINES.map((name, at): Value[] => [
      name,
      [`C${at + 7}+D${at + 7}`, (amounts[at]?.[0] ?? 0) + (amounts[at]?.[1] ?? 0)],
      ...(amounts[at] ?? []),
    ]),
  ]);
}

test('a new row below the range of every column is read, and the range is told', () => {
  expect(errorsOf(BOTH, spending(9))).toEqual([]);
  const [first, ...others] = errorsOf(BOTH, spending(8));
  expect(first?.message).toMatch(/公式 SUM\(D7:D8\) 没有加到第 9 行“水资源节约管理与保护”70.00/);
  expect(others).toEqual([]);
});
