/** Columns that say what they hold together with what stands beside them: changes, 经济科目, 采购品目. */
import { readInstead } from '../../src/draft/read-instead';
import { check } from '../../src/rule/check';
import type { RowSets } from '../../src/template/expand';
import { ROW_SETS } from '../../src/templates';
import { sheetOf, workbookOf } from '../support/sheets';

type Rows = (string | number)[][];

const checked = (rows: Rows, merges: string[] = []) => {
  const binding = readInstead(workbookOf(sheetOf('表', rows, merges)), ROW_SETS as RowSets);
  const { findings, summary } = check(binding);
  return {
    labels: binding.tables.flatMap(({ blocks }) =>
      blocks.flatMap(({ columns }) => columns.map(({ template }) => template.label ?? null)),
    ),
    scope: binding.tables[0]?.table.scope,
    errors: findings.filter(({ severity }) => severity === 'error'),
    amounts: summary.coverage.amounts,
  };
};
const placesOf = (rows: Rows, merges: string[] = []) =>
  checked(rows, merges)
    .errors.filter(({ cause }) => cause === null)
    .map(({ cells }) => cells[0]?.address);

const COMPARED = (changed: number, total = 14): Rows => [
  ['2025年一般公共预算支出表', '', '', '', '', ''],
  ['', '', '', '', '', '单位：万元'],
  ['科目编码', '科目名称', '2024年执行数', '2025年预算数', '比上年增减额', '增减%'],
  ['', '合计', 50, 64, total, 28],
  ['207', '文化旅游体育与传媒支出', 30, 40, 10, 33.33],
  ['2070104', '图书馆', 30, 40, 10, 33.33],
  ['210', '卫生健康支出', 20, 24, changed, 20],
  ['2101102', '事业单位医疗', 20, 24, 4, 20],
];

describe('增减额', () => {
  test('is what this year has more than last year, and adds up like an amount', () => {
    expect(checked(COMPARED(4)).errors).toEqual([]);
    expect(checked(COMPARED(4)).amounts).toMatchObject({ read: 15, inNone: 0 });
    expect(placesOf(COMPARED(5))).toEqual(['E7']);
  });

  test('below zero is no part that is more than its whole', () => {
    const less: Rows = COMPARED(4).map((row) =>
      row[0] === '207' || row[0] === '2070104'
        ? [row[0], row[1] as string, 60, 40, -20, -33.33]
        : row[1] === '合计'
          ? ['', '合计', 80, 64, -16, -20]
          : row,
    );
    expect(checked(less).errors).toEqual([]);
  });
});

const PEOPLE = (pension: number): Rows => [
  ['一般公共预算基本支出表—人员经费（工资福利支出）', '', '', '', '', '', '', '', ''],
  ['', '', '', '', '', '', '', '', '单位：万元'],
  ['科目编码', '科目名称', '总计', '工资奖金津补贴', '', '', '社会保障缴费', '', ''],
  ['', '', '', '合计', '基本工资', '津贴补贴', '合计', '职业年金缴费', '其他社会保障缴费'],
  ['', '合计', 90, 70, 40, 30, 20, 15, 5],
  ['2070104', '图书馆', 75, 70, 40, 30, 5, 0, 5],
  ['2080506', '机关事业单位职业年金缴费支出', 15, '', '', '', 15, pension, ''],
];
const PEOPLE_MERGES = ['A3:A4', 'B3:B4', 'C3:C4', 'D3:F3', 'G3:I3'];

test('款 of 经济科目 as columns add up to what heads them, though no catalogue has it', () => {
  expect(checked(PEOPLE(15), PEOPLE_MERGES)).toMatchObject({
    scope: { nature: 'basic.personnel', economic: '301' },
    errors: [],
    amounts: { inNone: 0 },
  });
  expect(placesOf(PEOPLE(51), PEOPLE_MERGES)).toEqual(['H7']);
});

test('beside 公用经费, 工资福利支出 and 对个人和家庭的补助 are 人员经费', () => {
  const { labels, errors } = checked(
    [
      ['一般公共预算支出表', '', '', '', '', '', ''],
      ['', '', '', '', '', '', '单位：万元'],
      ['科目编码', '科目名称', '合计', '基本支出', '', '', ''],
      ['', '', '', '小计', '工资福利支出', '对个人和家庭的补助', '公用经费'],
      ['', '合计', 10, 10, 6, 1, 3],
      ['2070104', '图书馆', 10, 10, 6, 1, 3],
    ],
    ['A3:A4', 'B3:B4', 'C3:C4', 'D3:G3'],
  );
  expect(errors).toEqual([]);
  expect(labels.slice(4)).toEqual([
    { nature: 'basic.personnel', economic: '301' },
    { nature: 'basic.personnel', economic: '303' },
    { nature: 'basic.operating' },
  ]);
});

test('a title that names one source holds the others that its columns name', () => {
  const { scope, errors } = checked([
    ['一般公共预算项目支出（专项资金）汇总表', '', '', '', ''],
    ['', '', '', '', '单位：万元'],
    ['项目名称', '合计', '一般公共预算拨款', '政府性基金拨款', '其他资金'],
    ['合计', 9, 4, 3, 2],
    ['馆舍修缮', 7, 4, 3, 0],
    ['展览布置', 2, 0, 0, 2],
  ]);
  expect(scope).not.toHaveProperty('source');
  expect(errors).toEqual([]);
});

test('货物, 工程 and 服务 beside the names of what is bought sum these up', () => {
  const bought = (goods: number): Rows => [
    ['政府采购支出表', '', '', '', ''],
    ['', '', '', '', '单位：万元'],
    ['采购品目大类', '专项名称', '经济科目', '总计', '一般公共预算资金'],
    ['合计', '', '', 9, 9],
    ['货物', '', '', goods, goods],
    ['', '图书采购', '专用材料费', 4, 4],
    ['服务', '', '', 5, 5],
    ['', '展览布置', '委托业务费', 5, 5],
  ];
  expect(checked(bought(4)).errors).toEqual([]);
});

test('a table of 机关运行经费 adds up within itself', () => {
  const running = (total: number): Rows => [
    ['一般公共预算机关运行经费支出预算表', '', ''],
    ['', '', '单位：万元'],
    ['科目编码', '科目名称', '机关运行经费支出'],
    ['合计', '', total],
    ['302', '商品和服务支出', 9],
    ['30201', '办公费', 4],
    ['30211', '差旅费', 5],
  ];
  expect(checked(running(9)).errors).toEqual([]);
  expect(placesOf(running(8))).toEqual(['C4']);
});

test('类 printed with their codes before them are found by their names, however short', () => {
  const { errors, amounts } = checked(
    [
      ['部门收支总体情况表', '', '', ''],
      ['', '', '', '单位：万元'],
      ['收入', '', '支出', ''],
      ['项目', '预算数', '功能分类', '预算数'],
      ['一般公共预算', 9, '205 教育支出', 4],
      ['', '', '213 农林水支出', 5],
      ['收入总计', 9, '支出总计', 9],
    ],
    ['A3:B3', 'C3:D3'],
  );
  expect(errors).toEqual([]);
  expect(amounts).toMatchObject({ read: 5, inNone: 0 });
});
