/** Words of lists that say which year, whose money and which 科目: right workbooks without an error. */
import { readInstead } from '../../src/draft/read-instead';
import { check } from '../../src/rule/check';
import type { RowSets } from '../../src/template/expand';
import { ROW_SETS } from '../../src/templates';
import { sheetOf, workbookOf } from '../support/sheets';

type Rows = (string | number)[][];

function checked(...sheets: readonly (readonly [name: string, rows: Rows])[]) {
  const binding = readInstead(
    workbookOf(...sheets.map(([name, rows]) => sheetOf(name, rows))),
    ROW_SETS as RowSets,
  );
  const { findings, summary } = check(binding);
  const labels = (sheet: string, block = 0) =>
    binding.tables
      .find((table) => table.sheet === sheet)
      ?.blocks[block]?.rows.map(({ text, label }) => [text.trim(), label]);
  const errors = findings.filter(({ severity }) => severity === 'error').map(({ message }) => message);
  return { labels, errors, amounts: summary.coverage.amounts };
}

const BOTH: readonly [string, Rows] = [
  '收支总表',
  [
    ['部门收支总表', '', '', ''],
    ['', '', '', '单位：万元'],
    ['收入', '', '支出', ''],
    ['项目', '预算数', '项目', '预算数'],
    ['一、经费拨款（补助）', 90, '一、社会保障和就业支出', 20],
    ['二、政府性基金预算拨款', 20, '二、农林水支出', 107],
    ['三、事业收入', 7, '', ''],
    ['收入合计', 117, '支出合计', 127],
    ['上年结转', 10, '结转下年', ''],
    ['收入总计', 127, '支出总计', 127],
  ],
];

test('收入合计 above 上年结转 is this year’s, and 经费拨款（补助） is 一般公共预算', () => {
  const { labels, errors, amounts } = checked(BOTH);
  expect(errors).toEqual([]);
  expect(labels('收支总表')?.slice(0, 4)).toEqual([
    ['一、经费拨款（补助）', { source: 'fiscal.general', carry: 'current' }],
    ['二、政府性基金预算拨款', { source: 'fiscal.fund', carry: 'current' }],
    ['三、事业收入', { source: 'own.undertaking', carry: 'current' }],
    ['收入合计', { carry: 'current' }],
  ]);
  expect(amounts.leftOut).toBe(0);
});

test('six digits before a name are a unit’s and no 科目’s', () => {
  const { errors, amounts } = checked(BOTH, [
    '收入总表',
    [
      ['收入总表', '', '', ''],
      ['', '', '', '单位：万元'],
      ['部门（单位）名称', '合计', '本年收入', '上年结转'],
      ['合计', 127, 117, 10],
      ['213001-青禾县农业局本级', 80, 76, 4],
      ['213002-青禾县农技中心', 47, 41, 6],
    ],
  ]);
  expect(errors).toEqual([]);
  expect(amounts).toMatchObject({ inNone: 0, leftOut: 0 });
});

test('合计 in the column of 序号, and 科目 of the department beside those of the government', () => {
  const { errors, amounts } = checked(
    [
      '基本支出表',
      [
        ['一般公共预算基本支出表', '', ''],
        ['', '', '单位：万元'],
        ['政府预算支出经济分类科目', '部门预算支出经济分类科目', '合计'],
        ['', '合计', 60],
        ['50101 工资奖金津补贴', '30101 基本工资', 25],
        ['50501 工资福利支出', '30101 基本工资', 15],
        ['50201 办公经费', '30201 办公费', 12],
        ['50502 商品和服务支出', '30201 办公费', 8],
      ],
    ],
    [
      '项目支出表',
      [
        ['项目支出表', '', '', ''],
        ['', '', '', '单位：万元'],
        ['序号', '项目名称', '单位名称', '金额'],
        ['1', '良种试种', '青禾县农技中心', 50],
        ['2', '灯诱监测', '青禾县植保站', 17],
        ['合计', '', '', 67],
      ],
    ],
  );
  expect(errors).toEqual([]);
  expect(amounts).toMatchObject({ read: 8, inRelations: 8, leftOut: 0 });
});

test('本年收入 and 上年结转 below each source divide that source', () => {
  const { labels, errors, amounts } = checked(BOTH, [
    '收入总表',
    [
      ['部门收入总体情况表', ''],
      ['', '单位：万元'],
      ['项目', '预算数'],
      ['一、一般公共预算拨款收入', 97],
      ['    本年收入', 90],
      ['    上年结转', 7],
      ['二、政府性基金预算拨款收入', 23],
      ['    本年收入', 20],
      ['    上年结转', 3],
      ['三、事业收入', 7],
      ['收入合计', 127],
    ],
  ]);
  expect(errors).toEqual([]);
  expect(amounts.leftOut).toBe(0);
  expect(labels('收入总表')?.slice(3, 6)).toEqual([
    ['二、政府性基金预算拨款收入', { source: 'fiscal.fund' }],
    ['本年收入', { source: 'fiscal.fund', carry: 'current' }],
    ['上年结转', { source: 'fiscal.fund', carry: 'carried' }],
  ]);
});
