/** 决算 in manners of provinces: what divides 年初结转, 本年收入 and 年末结转 is the ministry's table all the same. */
import { bind } from '../../src/binding/bind';
import { check } from '../../src/rule/check';
import { builtInTemplates } from '../../src/templates/built-in';
import { department } from '../support/final-atoms';
import { finalAccountsOf } from '../support/final-department';
import { sheetOf, workbookOf } from '../support/sheets';

const GROUPS = [
  '项目',
  '',
  '年初结转和结余',
  '',
  '',
  '本年收入',
  '',
  '',
  '本年支出',
  '',
  '',
  '',
  '',
  '年末结转和结余',
  '',
  '',
];
const HEADS = [
  '科目代码',
  '科目名称',
  '合计',
  '基本支出结转',
  '项目支出结转和结余',
  '合计',
  '基本支出',
  '项目支出',
  '合计',
];
const divided = (title: string, counted: boolean) => {
  const blank = Array<string>(16).fill('');
  const amounts = [5, 2, 3, 90, 60, 30, 88, 61, 50, 11, 27, 7, 1, 6];
  const counts = ['栏次', '', ...amounts.map((_, index) => `${index + 1}`)];
  return sheetOf(
    title,
    [
      [title, ...blank.slice(1)],
      ['部门：青禾县水利局', ...blank.slice(2), '单位：万元'],
      GROUPS,
      [...HEADS, '基本支出', '', '', '项目支出', '合计', '基本支出结转', '项目支出结转和结余'],
      [...blank.slice(0, 9), '小计', '人员经费', '公用经费', ...blank.slice(12)],
      ...(counted ? [counts] : []),
      ['', '合计', ...amounts],
      ['213', '农林水支出', ...amounts],
      ['21303', '水利', ...amounts],
      ['2130306', '水利工程运行与维护', ...amounts],
    ],
    [
      'A1:P1',
      'A3:B3',
      'C3:E3',
      'F3:H3',
      'I3:M3',
      'N3:P3',
      'J4:L4',
      'A4:A5',
      'B4:B5',
      'C4:C5',
      'D4:D5',
      'E4:E5',
    ].concat(['F4:F5', 'G4:G5', 'H4:H5', 'I4:I5', 'M4:M5', 'N4:N5', 'O4:O5', 'P4:P5']),
  );
};

test.each([true, false])(
  'a table of 收入支出 with all four divided is read whole, whether its columns are counted (%s)',
  (counted) => {
    const template = builtInTemplates().find(({ id }) => id === 'final-accounts')!;
    const workbook = workbookOf(
      divided('一般公共预算财政拨款收入支出决算表', counted),
      divided('政府性基金预算财政拨款收入支出决算表', counted),
    );
    const binding = bind(workbook, [template]);
    expect(binding.tables.map(({ table }) => table.id)).toEqual(['05', '07']);
    expect(binding.tables.map(({ blocks }) => blocks[0]?.columns.length)).toEqual([16, 16]);
    const { findings, summary } = check(binding);
    expect(findings.filter(({ severity, rule }) => severity === 'error' && !/missing/.test(rule))).toEqual(
      [],
    );
    expect(summary.coverage.amounts).toMatchObject({ read: 112, inRelations: 112, unreadable: 0 });
  },
);

test('what one fund is overdrawn by, another has left: a part of what is left may be more than all of it', async () => {
  const template = builtInTemplates().find(({ id }) => id === 'final-accounts')!;
  const own = { source: 'own.undertaking' };
  const overdrawn = [
    { label: { measure: 'income', carry: 'carried', ...own }, cents: -700_000 },
    { label: { measure: 'expense', use: 'forward', ...own }, cents: -700_000 },
  ];
  const workbook = await finalAccountsOf(template, [...department(() => 0.2), ...overdrawn]);
  const { findings } = check(bind(workbook, [template]));
  expect(findings.filter(({ severity }) => severity === 'error').map(({ message }) => message)).toEqual([]);
});
