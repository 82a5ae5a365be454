/** Lists beside lists, rows of years, 政府预算支出经济分类, and a department called like its own 机关. */
import { readInstead } from '../../src/draft/read-instead';
import { check } from '../../src/rule/check';
import type { RowSets } from '../../src/template/expand';
import { ROW_SETS } from '../../src/templates';
import { sheetOf, workbookOf } from '../support/sheets';

type Rows = (string | number)[][];
interface Sheet {
  readonly rows: Rows;
  readonly merges?: string[];
}

const checked = (...sheets: readonly Sheet[]) => {
  const workbook = workbookOf(
    ...sheets.map(({ rows, merges }, index) => sheetOf(`表${index + 1}`, rows, merges ?? [])),
  );
  const { findings, summary } = check(readInstead(workbook, ROW_SETS as RowSets));
  const errors = findings.filter(({ severity }) => severity === 'error');
  return {
    errors: errors.map(({ message }) => message),
    roots: errors.filter(({ cause }) => cause === null).map(({ cells }) => cells[0]?.address),
    warnings: findings.filter(({ severity }) => severity === 'warning').map(({ rule }) => rule),
    amounts: summary.coverage.amounts,
  };
};

test('lists side by side whose names alone say 人员经费 and 公用经费 are two lists', () => {
  const rows = (print: number): Rows => [
    ['一般公共预算基本支出表', '', '', '', '', ''],
    ['', '', '', '', '', '单位：万元'],
    ['经济科目编码', '人员经费科目名称', '金额', '经济科目编码', '公用经费科目名称', '金额'],
    ['301', '工资福利支出', 9, '302', '商品和服务支出', 7],
    ['30101', '基本工资', 5, '30201', '办公费', 3],
    ['30102', '津贴补贴', 4, '30202', '印刷费', print],
    ['', '小计', 9, '', '小计', 7],
  ];
  expect(checked({ rows: rows(4) })).toMatchObject({ errors: [], amounts: { read: 8, inNone: 0 } });
  expect(checked({ rows: rows(5) }).roots).toEqual(['F4']);
});

test('2023年 and 2024年 as rows are last year and this year, and no projects', () => {
  const { errors, warnings, amounts } = checked({
    rows: [
      ['2024年一般公共预算“三公”经费支出表', '', '', '', '', ''],
      ['', '', '', '', '', '单位：万元'],
      ['年度', '“三公”经费合计', '因公出国（境）费', '公务用车购置费', '公务用车运行费', '公务接待费'],
      ['2023年', 10, 1, 2, 3, 4],
      ['2024年', 14, 2, 3, 4, 5],
    ],
  });
  expect({ errors, warnings }).toEqual({ errors: [], warnings: [] });
  expect(amounts).toMatchObject({ read: 10, inNone: 0 });
});

test('a list by 政府预算支出经济分类 adds up within itself, and its names are not held against 部门 codes', () => {
  const rows = (fund: number): Rows => [
    ['一般公共预算基本支出表（按政府预算支出经济分类）', '', '', '', ''],
    ['', '', '', '', '单位：万元'],
    ['科目编码', '科目名称', '合计', '人员经费', '公用经费'],
    ['', '合计', 20, 12, 8],
    ['501', '机关工资福利支出', 12, 12, ''],
    ['50101', '工资奖金津补贴', 9, 9, ''],
    ['50103', '住房公积金', fund, fund, ''],
    ['502', '机关商品和服务支出', 8, '', 8],
    ['50201', '办公经费', 5, '', 5],
    ['50206', '公务接待费', 3, '', 3],
  ];
  expect(checked({ rows: rows(3) })).toMatchObject({ errors: [], amounts: { inNone: 0 } });
  expect(checked({ rows: rows(4) }).errors).not.toEqual([]);
});

test('类 of 政府预算支出经济分类 as columns and as a list of the 收支总表 are the same amounts', () => {
  const summary = (wages: number): Sheet => ({
    rows: [
      ['收支总表', '', '', '', '', ''],
      ['', '', '', '', '', '单位：万元'],
      ['收入', '', '支出', '', '支出', ''],
      ['项目', '预算数', '项目（按功能分类）', '预算数', '项目（按政府预算经济分类）', '预算数'],
      ['一、一般公共预算', 20, '一、文化旅游体育与传媒支出', 18, '一、机关工资福利支出', wages],
      ['', '', '二、卫生健康支出', 2, '二、机关商品和服务支出', 8],
      ['收入总计', 20, '支出总计', 20, '支出总计', 20],
    ],
    merges: ['A3:B3', 'C3:D3', 'E3:F3'],
  });
  const columns: Sheet = {
    rows: [
      ['支出预算汇总表（按政府预算经济分类）', '', '', '', ''],
      ['', '', '', '', '单位：万元'],
      ['科目编码', '科目名称', '总计', '机关工资福利支出', '机关商品和服务支出'],
      ['', '合计', 20, 12, 8],
      ['2070101', '行政运行', 18, 10, 8],
      ['2101101', '行政单位医疗', 2, 2, ''],
    ],
  };
  expect(checked(summary(12), columns)).toMatchObject({ errors: [], amounts: { inNone: 0 } });
  expect(checked(summary(21), columns).roots).toEqual(['F5']);
});

const UNITS: Sheet = {
  rows: [
    ['部门收入总表', '', '', ''],
    ['', '', '', '单位：万元'],
    ['单位编码', '单位名称', '总计', '一般公共预算'],
    ['', '合计', 9, 9],
    ['511', '云岭市商务局', 9, 9],
    ['511001', '云岭市商务局机关', 6, 6],
    ['511002', '云岭市会展中心', 3, 3],
  ],
};

test('beside the code of its 机关 the department’s name is that unit’s', () => {
  const three: Sheet = {
    rows: [
      ['一般公共预算“三公”经费支出表', '', '', '', ''],
      ['', '', '', '', '单位：万元'],
      ['单位编码', '单位名称', '“三公”经费合计', '公务接待费', '公务用车运行费'],
      ['', '合计', 5, 3, 2],
      ['511001', '云岭市商务局', 4, 2, 2],
      ['511002', '云岭市会展中心', 1, 1, ''],
    ],
  };
  expect(checked(UNITS, three).errors).toEqual([]);
});

test('six digits in a column of 编码 are a unit’s, and name no 科目 above it', () => {
  const { errors, warnings } = checked({
    rows: [
      ['部门支出总表', '', '', '', ''],
      ['', '', '', '', '单位：万元'],
      ['编码', '单位（科目）名称', '合计', '基本支出', '项目支出'],
      ['', '合计', 9, 5, 4],
      ['063001', '云岭市卫生监督局', 6, 4, 2],
      ['2100101', '行政运行', 4, 4, ''],
      ['2100102', '一般行政管理事务', 2, '', 2],
      ['063002', '云岭市血液中心', 3, 1, 2],
      ['2100406', '采供血机构', 3, 1, 2],
    ],
  });
  expect({ errors, warnings }).toEqual({ errors: [], warnings: [] });
});

test('收入 and 支出 that head the names themselves are two sides, in two years', () => {
  const rows = (own: number): Rows => [
    ['2024年部门收支总表', '', '', '', '', ''],
    ['', '', '', '', '', '单位：万元'],
    ['收入', '上年预算数', '本年预算数', '支出', '上年预算数', '本年预算数'],
    ['一、财政拨款收入', 8, 9, '一、社会保障和就业支出', 6, 8],
    ['二、事业收入', 2, own, '二、住房保障支出', 4, 5],
    ['收入总计', 10, 13, '支出总计', 10, 13],
  ];
  expect(checked({ rows: rows(4) })).toMatchObject({ errors: [], amounts: { read: 12, inNone: 0 } });
  expect(checked({ rows: rows(5) }).roots).toHaveLength(1);
});

test('运转类 and 特定目标类 without a subtotal divide 项目支出; 上年结转 beside sources is none of theirs', () => {
  const { errors, amounts } = checked(
    {
      rows: [
        ['部门支出总表', '', '', '', '', ''],
        ['', '', '', '', '', '单位：万元'],
        ['科目编码', '科目名称', '合计', '基本支出', '项目支出', ''],
        ['', '', '', '', '运转类', '特定目标类'],
        ['', '合计', 9, 4, 2, 3],
        ['2080101', '行政运行', 6, 4, 2, ''],
        ['2080106', '就业管理事务', 3, '', '', 3],
      ],
      merges: ['A3:A4', 'B3:B4', 'C3:C4', 'D3:D4', 'E3:F3'],
    },
    {
      rows: [
        ['项目支出预算表', '', '', '', ''],
        ['', '', '', '', '单位：万元'],
        ['项目名称', '合计', '一般公共预算拨款', '单位资金', '上年结转'],
        ['合计', 5, 2, 1, 2],
        ['就业服务', 3, 2, '', 1],
        ['大厅运行', 2, '', 1, 1],
      ],
    },
  );
  expect(errors).toEqual([]);
  expect(amounts).toMatchObject({ read: 19, inNone: 0 });
});

test('公用经费 that goes on beside itself is one list, whose total stands at the end of its last lane', () => {
  const rows = (total: number): Rows => [
    ['一般公共预算财政拨款基本支出决算明细表', '', '', '', '', '', '', '', ''],
    ['', '', '', '', '', '', '', '', '单位：万元'],
    ['人员经费', '', '', '公用经费', '', '', '', '', ''],
    ['科目编码', '科目名称', '金额', '科目编码', '科目名称', '金额', '科目编码', '科目名称', '金额'],
    ['301', '工资福利支出', 9, '302', '商品和服务支出', 7, '310', '资本性支出', 2],
    ['30101', '基本工资', 5, '30201', '办公费', 3, '31002', '办公设备购置', 2],
    ['30102', '津贴补贴', 4, '30202', '印刷费', 4, '', '', ''],
    ['人员经费合计', '', 9, '公用经费合计', '', '', '', '', total],
  ];
  const merges = ['A3:C3', 'D3:I3', 'A8:B8', 'D8:H8'];
  expect(checked({ rows: rows(9), merges })).toMatchObject({ errors: [], amounts: { read: 10, inNone: 0 } });
  expect(checked({ rows: rows(8), merges }).roots).toEqual(['I8']);
});

test('in final accounts 预算数 is what was planned: as a head, above further heads and as a row', () => {
  const heads = ['合计', '因公出国（境）费', '公务用车运行维护费', '公务接待费'];
  const table = (rows: Rows, merges: string[] = []) =>
    checked({
      rows: [['财政拨款“三公”经费支出决算表'], ['', '', '', '单位：万元'], ...rows],
      merges,
    });
  const beside = table(
    [
      ['预算数', '', '', '', '决算数', '', '', ''],
      [...heads, ...heads],
      [9, 2, 3, 4, 6, 1, 2, 3],
    ],
    ['A3:D3', 'E3:H3'],
  );
  const below = table([
    ['项目', ...heads],
    ['预算数', 9, 2, 3, 4],
    ['决算数', 6, 1, 2, 3],
  ]);
  const down = table([
    ['项目', '预算数', '决算数'],
    ['合计', 9, 6],
    ['1.因公出国（境）费', 2, 1],
    ['2.公务用车运行维护费', 3, 2],
    ['3.公务接待费', 4, 3],
  ]);
  for (const found of [beside, below, down])
    expect(found).toMatchObject({ errors: [], warnings: [], amounts: { read: 8, inNone: 0 } });
});

test('年初结转, 本年收入, 本年支出 and 年末结转 as columns are what a fund had, got, spent and kept', () => {
  const rows = (kept: number): Rows => [
    ['政府性基金预算财政拨款收入支出决算表', '', '', '', '', '', '', ''],
    ['', '', '', '', '', '', '', '单位：万元'],
    ['科目编码', '科目名称', '年初结转和结余', '本年收入', '本年支出', '', '', '年末结转和结余'],
    ['', '', '', '', '小计', '基本支出', '项目支出', ''],
    ['合计', '', 9, 14, 16, '', 16, kept],
    ['212', '城乡社区支出', 9, 14, 16, '', 16, 7],
    ['21208', '国有土地使用权出让收入安排的支出', 9, 14, 16, '', 16, 7],
    ['2120816', '农业农村生态环境支出', 9, 14, 16, '', 16, 7],
  ];
  const merges = ['E3:G3'];
  expect(checked({ rows: rows(7), merges })).toMatchObject({
    errors: [],
    warnings: [],
    amounts: { read: 20, inNone: 0, leftOut: 0 },
  });
  expect(checked({ rows: rows(8), merges }).roots).toEqual(['H5']);
});

test('a unit among the codes of 科目 heads its own, and 本级 may be called like the department', () => {
  const list = (unit: number): Rows => [
    ['2050101', '行政运行', unit],
    ['2050201', '学前教育', 5],
  ];
  const rows = (own: number): Rows => [
    ['部门支出总表', '', ''],
    ['', '', '单位：万元'],
    ['科目编码', '科目名称', '合计'],
    ['', '合计', 22],
    ['310001', '某某县教育局', own],
    ...list(7),
    ['310002', '某某县幼教中心', 10],
    ...list(5),
  ];
  const income: Rows = [
    ['部门收入总表', '', '', ''],
    ['', '', '', '单位：万元'],
    ['部门（单位）代码', '部门（单位）名称', '合计', '一般公共预算'],
    ['310', '某某县教育局', 22, 22],
    ['310001', '某某县教育局', 12, 12],
    ['310002', '某某县幼教中心', 10, 10],
  ];
  expect(checked({ rows: rows(12) }, { rows: income })).toMatchObject({
    errors: [],
    warnings: [],
    amounts: { read: 13, inNone: 0, leftOut: 0 },
  });
  expect(checked({ rows: rows(13) }, { rows: income }).roots).toEqual(['C5']);
});

test('专用设备购置 below 资本性支出 is 31003, and 合计 above 款 of all kinds is no sum of “三公”', () => {
  const rows = (device: number): Rows => [
    ['财政拨款支出决算明细表', '', '', '', '', '', '', '', ''],
    ['', '', '', '', '', '', '', '', '单位：万元'],
    ['科目编码', '科目名称', '合计', '商品和服务支出', '', '', '资本性支出', '', ''],
    ['', '', '', '小计', '办公费', '公务接待费', '小计', '专用设备购置', '基础设施建设'],
    ['合计', '', 15, 6, 4, 2, 9, device, 4],
    ['205', '教育支出', 15, 6, 4, 2, 9, device, 4],
    ['20501', '教育管理事务', 15, 6, 4, 2, 9, device, 4],
    ['2050101', '行政运行', 15, 6, 4, 2, 9, 5, 4],
  ];
  const merges = ['D3:F3', 'G3:I3'];
  expect(checked({ rows: rows(5), merges })).toMatchObject({
    errors: [],
    warnings: [],
    amounts: { read: 28, inNone: 0, leftOut: 0 },
  });
});
