/** Right workbooks in manners that words alone used to get wrong: no false error, nothing left out. */
import { readInstead } from '../../src/draft/read-instead';
import { check } from '../../src/rule/check';
import type { RowSets } from '../../src/template/expand';
import { ROW_SETS } from '../../src/templates';
import { sheetOf, workbookOf } from '../support/sheets';

type Rows = (string | number)[][];
type Sheets = Readonly<Record<string, readonly [rows: Rows, merges?: string[]]>>;

const checked = (sheets: Sheets) => {
  const workbook = workbookOf(
    ...Object.entries(sheets).map(([name, [rows, merges = []]]) => sheetOf(name, rows, merges)),
  );
  const binding = readInstead(workbook, ROW_SETS as RowSets);
  const { findings, summary } = check(binding);
  return {
    labels: (sheet: string, block = 0) =>
      binding.tables
        .find((table) => table.sheet === sheet)
        ?.blocks[block]?.columns.map(({ template }) => template.label ?? null),
    rows: (sheet: string, block = 0) =>
      binding.tables
        .find((table) => table.sheet === sheet)
        ?.blocks[block]?.rows.map(({ text, label }) => [text.trim(), label]),
    errors: findings.filter(({ severity }) => severity === 'error').map(({ message }) => message),
    amounts: summary.coverage.amounts,
  };
};

describe('财政预算拨款', () => {
  const INCOME: Sheets = {
    收入总表: [
      [
        ['部门收入总表', '', '', '', '', ''],
        ['', '', '', '', '', '单位：万元'],
        ['预算单位', '收入总计', '财政预算拨款', '', '', '事业收入'],
        ['', '', '小计', '一般公共预算', '政府性基金预算', ''],
        ['青禾县水利局', 127, 110, 90, 20, 17],
        ['  青禾县水利局（本级）', 70, 70, 50, 20, 0],
        ['  青禾县水文站', 57, 40, 40, 0, 17],
      ],
      ['A1:F1', 'A3:A4', 'B3:B4', 'C3:E3', 'F3:F4'],
    ],
  };

  test('is 财政拨款: 事业收入 beside it is none of it', () => {
    const { labels, errors, amounts } = checked(INCOME);
    expect(labels('收入总表')?.[2]).toMatchObject({ source: 'fiscal' });
    expect(errors).toEqual([]);
    expect(amounts).toMatchObject({ read: 15, inRelations: 15 });
  });

  test('of 公共财政 is 一般公共预算', () => {
    const { labels } = checked({
      收入总表: [
        [
          ['部门收入总表', '', '', ''],
          ['', '', '', '单位：万元'],
          ['预算单位', '合计', '公共财政预算拨款', '事业收入'],
          ['青禾县水利局', 57, 40, 17],
        ],
      ],
    });
    expect(labels('收入总表')?.[2]).toMatchObject({ source: 'fiscal.general' });
  });
});

describe('a source without a word of its own', () => {
  const BOTH: Sheets = {
    收支总表: [
      [
        ['部门收支总体情况表', '', '', ''],
        ['', '', '', '单位：万元'],
        ['收入', '', '支出', ''],
        ['项目', '金额', '项目', '金额'],
        ['一、一般公共预算', 90, '一、基本支出', 70],
        ['二、政府性基金预算', 20, '二、项目支出', 57],
        ['三、其他各项收入', 17, '', ''],
        ['收入总计', 127, '支出总计', 127],
      ],
      ['A1:D1', 'A3:B3', 'C3:D3'],
    ],
    财政拨款: [
      [
        ['财政拨款收支总体情况表', '', '', ''],
        ['', '', '', '单位：万元'],
        ['收入', '', '支出', ''],
        ['项目', '金额', '项目', '金额'],
        ['一、一般公共预算', 90, '一、基本支出', 60],
        ['二、政府性基金预算', 20, '二、项目支出', 50],
        ['收入总计', 110, '支出总计', 110],
      ],
      ['A1:D1', 'A3:B3', 'C3:D3'],
    ],
  };
  const renamed = (name: string): Sheets => {
    const [rows, merges] = BOTH['收支总表'] as readonly [Rows, string[]];
    return {
      ...BOTH,
      收支总表: [rows.map((row) => row.map((cell) => (cell === '三、其他各项收入' ? name : cell))), merges],
    };
  };

  test.each(['三、其他各项收入', '三、代管专项收入'])(
    '%s after 一般公共预算 and 政府性基金 is no 财政拨款',
    (name) => {
      const { errors, amounts, rows } = checked(renamed(name));
      expect(errors).toEqual([]);
      expect(amounts).toMatchObject({ read: 13, inRelations: 13 });
      const own = rows('收支总表')?.find(([text]) => text === name)?.[1] as { source?: string };
      expect(own.source).not.toMatch(/^fiscal/);
    },
  );
});

test('结转下年 beside 基本支出 and 项目支出 is the rest of the total, and no total holds this year’s money alone', () => {
  const { errors, amounts, labels } = checked({
    收支总表: [
      [
        ['部门收支预算总表', '', '', ''],
        ['', '', '', '单位：万元'],
        ['收入', '', '支出', ''],
        ['项目', '预算数', '项目', '预算数'],
        ['一、一般公共预算', 90, '一、农林水支出', 95],
        ['本年收入合计', 90, '本年支出合计', 95],
        ['上年结转', 10, '结转下年', 5],
        ['收入总计', 100, '支出总计', 100],
      ],
      ['A1:D1', 'A3:B3', 'C3:D3'],
    ],
    支出总表: [
      [
        ['部门支出预算总表', '', '', '', ''],
        ['', '', '', '', '单位：万元'],
        ['功能科目', '合计', '基本支出', '项目支出', '结转下年'],
        ['213 农林水支出', 100, 60, 35, 5],
        ['  21303 水利', 100, 60, 35, 5],
        ['    2130306 水利工程运行与维护', 100, 60, 35, 5],
        ['合计', 100, 60, 35, 5],
      ],
    ],
  });
  expect(errors).toEqual([]);
  expect(labels('支出总表')).toEqual([
    null,
    {},
    { nature: 'basic', use: 'spent' },
    { nature: 'project', use: 'spent' },
    { use: 'forward' },
  ]);
  expect(amounts.inNone).toBe(0);
});

test('收入总数 and 支出总数 are 总计', () => {
  const { rows, amounts } = checked({
    收支总表: [
      [
        ['财政拨款收支总表', '', '', ''],
        ['', '', '', '单位：万元'],
        ['收入', '', '支出', ''],
        ['项目', '预算数', '项目', '预算数'],
        ['一、一般公共预算', 90, '一、农林水支出', 110],
        ['二、政府性基金预算', 20, '', ''],
        ['收入总数', 110, '支出总数', 110],
      ],
      ['A1:D1', 'A3:B3', 'C3:D3'],
    ],
  });
  expect(rows('收支总表')?.at(-1)).toEqual(['收入总数', {}]);
  expect(amounts).toMatchObject({ read: 5, inRelations: 5, leftOut: 0 });
});

describe('amounts that nobody can say what they hold', () => {
  const SPENDING = (header: string, row: string): Sheets => ({
    支出总表: [
      [
        ['部门支出总表', '', '', '', ''],
        ['', '', '', '', '单位：万元'],
        ['科目编码', '科目名称', '合计', '基本支出', header],
        ['', '合计', 90, 60, 30],
        ['213', '农林水支出', 90, 60, 30],
        ['2130306', '水利工程运行与维护', 90, 60, 30],
      ],
    ],
    收支总表: [
      [
        ['部门收支总表', '', '', ''],
        ['', '', '', '单位：万元'],
        ['收入', '', '支出', ''],
        ['项目', '预算数', '项目', '预算数'],
        ['一、一般公共预算', 90, '一、农林水支出', 90],
        [row, 7, '', ''],
        ['收入总计', 90, '支出总计', 90],
      ],
      ['A1:D1', 'A3:B3', 'C3:D3'],
    ],
  });

  test('count among the amounts, and ask for a person', () => {
    const { findings, summary } = check(
      readInstead(
        workbookOf(
          ...Object.entries(SPENDING('项目支出', '甲乙丙')).map(([name, [rows, merges = []]]) =>
            sheetOf(name, rows, merges),
          ),
        ),
        ROW_SETS as RowSets,
      ),
    );
    expect(summary.coverage.amounts).toMatchObject({ leftOut: 1 });
    expect(findings.filter(({ severity }) => severity === 'warning').map(({ message }) => message)).toEqual([
      '收支总表 第 6 行“甲乙丙”有数，但看不出是什么金额，没有参加校验；请人工核对。',
    ]);
  });

  test('do not where a row counts vehicles', () => {
    expect(checked(SPENDING('项目支出', '公务用车保有量（辆）')).amounts).toMatchObject({ leftOut: 0 });
  });
});

test('one wrong leaf whose totals follow overthrows no label: the other table’s total contradicts it', () => {
  const BASIC = (fee: number): Sheets => ({
    一般公共预算支出表: [
      [
        ['一般公共预算支出情况表', '', '', '', '', ''],
        ['', '', '', '', '', '单位：万元'],
        ['科目编码', '科目名称', '合计', '基本支出', '', '', '项目支出'],
        ['', '', '', '小计', '人员经费', '公用经费', ''],
        ['', '合计', 130, 90, 60, 30, 40],
        ['213', '农林水支出', 130, 90, 60, 30, 40],
        ['2130306', '水利工程运行与维护', 130, 90, 60, 30, 40],
      ],
      ['A3:A4', 'B3:B4', 'C3:C4', 'D3:F3', 'G3:G4'],
    ],
    一般公共预算基本支出表: [
      [
        ['一般公共预算基本支出情况表', '', '', '', ''],
        ['', '', '', '', '单位：万元'],
        ['科目编码', '科目名称', '合计', '人员经费', '公用经费'],
        ['', '合计', 81 + fee, 60, 21 + fee],
        ['301', '工资福利支出', 60, 60, ''],
        ['30101', '基本工资', 60, 60, ''],
        ['302', '商品和服务支出', 21 + fee, '', 21 + fee],
        ['30201', '办公费', 21, '', 21],
        ['30229', '福利费', fee, '', fee],
      ],
    ],
  });
  expect(checked(BASIC(9)).errors).toEqual([]);
  expect(checked(BASIC(2.5)).errors.join()).toContain('基本支出');
});

const LANES = (...lanes: Rows[]): Rows =>
  lanes[0]?.map((_, at) => lanes.flatMap((lane) => lane[at] ?? ['', ''])) ?? [];

test('一、部门预算 heads what 本年支出合计 sums up, in each of the lists of a table (陕西)', () => {
  const ends = (left: string, carried: string, whole: string): Rows => [
    [left, 90],
    [carried, 10],
    [whole, 100],
  ];
  const income: Rows = [
    ['项目', '预算数'],
    ['一、部门预算', 90],
    ['1、财政拨款', 80],
    ['2、事业收入', 10],
    ['', ''],
  ];
  const functional: Rows = [
    ['支出功能分科目（按大类）', '预算数'],
    ['一、部门预算', 90],
  ];
  const government: Rows = [
    ['政府预算支出经济分类科目（按大类）', '预算数'],
    ['一、部门预算', 90],
  ];
  const { errors, amounts } = checked({
    表1: [
      [
        ['2024年部门综合预算收支总表', '', '', '', '', ''],
        ['', '', '', '', '', '单位：万元'],
        ['收入', '', '支出', '', '', ''],
        ...LANES(
          [...income, ...ends('本年收入合计', '上年结转', '收入总计')],
          [
            ...functional,
            ['1、教育支出', 60],
            ['2、卫生健康支出', 20],
            ['3、住房保障支出', 10],
            ...ends('本年支出合计', '结转下年', '支出总计'),
          ],
          [
            ...government,
            ['1、机关工资福利支出', 50],
            ['2、机关商品和服务支出', 30],
            ['3、对个人和家庭的补助', 10],
            ...ends('本年支出合计', '结转下年', '支出总计'),
          ],
        ),
      ],
      ['A1:F1', 'A3:B3', 'C3:F3'],
    ],
  });
  expect(errors).toEqual([]);
  expect(amounts).toMatchObject({ leftOut: 0, inNone: 0 });
});
