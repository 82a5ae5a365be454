/** Wrong amounts of a first table, whose totals follow them, are told as such: its columns and its title stay what they say. */
import { readInstead } from '../../src/draft/read-instead';
import { check } from '../../src/rule/check';
import type { RowSets } from '../../src/template/expand';
import { ROW_SETS } from '../../src/templates';
import { sheetOf, workbookOf } from '../support/sheets';

interface Sides {
  readonly general: number;
  readonly fund: number;
  readonly capital: number;
  readonly other: number;
  readonly spent: readonly (readonly [name: string, amount: number])[];
}

const OTHER = 17;
const RIGHT: Sides = {
  general: 1388,
  fund: 140,
  capital: 8,
  other: 0,
  spent: [
    ['一、社会保障和就业支出', 157],
    ['二、卫生健康支出', 45],
    ['三、农林水支出', 1103],
    ['四、住房保障支出', 83],
    ['五、城乡社区支出', 140],
    ['六、国有资本经营预算支出', 8],
  ],
};
const ALL: Sides = {
  ...RIGHT,
  other: OTHER,
  spent: RIGHT.spent.map(([name, amount]) => [name, name.includes('农林水') ? amount + OTHER : amount]),
};

/** 收支总表 and 财政拨款收支总表: totals add up what stands above them. */
function sides(title: string, { general, fund, capital, other, spent }: Sides) {
  const own: (readonly [string, number])[] = [
    ['一、一般公共预算财政拨款', general],
    ['二、政府性基金预算财政拨款', fund],
    ['三、国有资本经营预算财政拨款', capital],
    ...(other > 0 ? [['四、单位资金', other] as const] : []),
  ];
  const total = (list: readonly (readonly [string, number])[]) => list.reduce((sum, [, one]) => sum + one, 0);
  return [
    [title, '', '', ''],
    ['', '', '', '单位：万元'],
    ['收入', '', '支出', ''],
    ['项目', '预算数', '项目', '预算数'],
    ...spent.map(([name, amount], at) => [own[at]?.[0] ?? '', own[at]?.[1] ?? '', name, amount]),
    ['本年收入合计', total(own), '本年支出合计', total(spent)],
    ['收入总计', total(own), '支出总计', total(spent)],
  ];
}

const INCOME = [
  ['部门收入总表', '', '', '', '', ''],
  ['', '', '', '', '', '单位：万元'],
  ['单位名称', '合计', '一般公共预算', '政府性基金预算', '国有资本经营预算', '单位资金'],
  ['合计', 1553, 1388, 140, 8, 17],
  ['青石县水务局（本级）', 1353, 1208, 120, 8, 17],
  ['青石县河道管理所', 200, 180, 20, 0, 0],
];

const checked = (
  all: Sides,
  fiscal: Sides,
): { readonly errors: readonly string[]; readonly doubted: number } => {
  const { findings } = check(
    readInstead(
      workbookOf(
        sheetOf('1', sides('部门收支总表', all)),
        sheetOf('2', INCOME),
        sheetOf('4', sides('财政拨款收支总表', fiscal)),
      ),
      ROW_SETS as RowSets,
    ),
  );
  return {
    errors: findings.flatMap(({ severity, cause, message }) =>
      severity === 'error' && cause === null ? [message] : [],
    ),
    doubted: findings.filter(({ rule }) => rule === 'table.doubtful').length,
  };
};

test('one wrong amount whose totals follow it is named, and its column is still read', () => {
  expect(checked(ALL, RIGHT)).toEqual({ errors: [], doubted: 0 });
  const { errors, doubted } = checked({ ...ALL, general: 1291 }, RIGHT);
  expect([errors.length, doubted]).toEqual([1, 0]);
  expect(errors[0]).toMatch(/1!B5 是 1,291\.00.*1,388\.00/);
});

test('two wrong amounts of 财政拨款收支总表 make it no table of all money', () => {
  const spent = RIGHT.spent.map(([name, amount]) => [name, name.includes('农林水') ? 1415 : amount] as const);
  const { errors, doubted } = checked(ALL, { ...RIGHT, capital: 7, spent });
  expect([errors.length, doubted]).toEqual([2, 0]);
  expect(errors.join()).not.toContain('应为 1,120.00');
});
