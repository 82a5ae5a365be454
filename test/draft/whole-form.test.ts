/** 部门整体支出绩效目标表 without a pack: its amounts stand beside and below captions, those of its tasks in a list between them. */
import { openAny } from '../../src/session/open';
import { check } from '../../src/rule/check';
import type { RowSets } from '../../src/template/expand';
import { ROW_SETS } from '../../src/templates';
import { sheetOf, workbookOf } from '../support/sheets';

type Row = readonly (string | number)[];

const SPENDING = sheetOf('3支出总表', [
  ['支出总表', '', '', ''],
  ['', '', '', '单位：万元'],
  ['科目名称', '合计', '基本支出', '项目支出'],
  ['合计', 900, 640, 260],
  ['农林水支出', 900, 640, 260],
]);

const INDICATORS: Row[] = [
  ['', '产出指标', '数量指标', '维护渠道长度', '≥36公里', '', ''],
  ['', '', '质量指标', '验收合格率', '≥95%', '', ''],
  ['', '效益指标', '社会效益指标', '灌溉面积', '≥2万亩', '', ''],
];
const HEAD: Row = ['绩效指标', '一级指标', '二级指标', '三级指标', '指标值', '', ''];

/** Captions beside their amounts, two lists side by side with a 合计 each. */
const beside = ({ project = 260, fiscal = 850, left = 900, right = 900 } = {}) =>
  sheetOf('整体支出', [
    ['部门整体支出绩效目标表', '', '', '', '', '', ''],
    ['（2025年度）', '', '', '', '', '', ''],
    ['部门名称', '青禾县农业局', '', '', '', '', ''],
    ['预算情况（万元）', '按支出类型分', '预算金额', '按来源类型分', '预算金额', '', ''],
    ['', '基本支出', 640, '当年财政拨款', fiscal, '', ''],
    ['', '项目支出', project, '上年结转资金', 20, '', ''],
    ['', '', '', '其他资金', 30, '', ''],
    ['', '合计', left, '合计', right, '', ''],
    ['年度总体目标', '完成渠道维护36公里。', '', '', '', '', ''],
    HEAD,
    ...INDICATORS,
  ]);

/** Captions above their amounts, and a list of tasks. */
const above = ({ task = 100, sum = 260 } = {}) =>
  sheetOf(
    '整体支出',
    [
      ['部门整体支出绩效目标表', '', '', '', '', '', ''],
      ['（2025年度）', '', '', '', '', '', ''],
      ['部门名称', '青禾县农业局', '', '', '', '', ''],
      ['年度预算（万元）', '资金总额', '按收入性质分', '', '按支出性质分', '', ''],
      ['', '', '财政拨款', '其他资金', '基本支出', '项目支出', ''],
      ['', 900, 870, 30, 640, 260, ''],
      ['年度主要任务', '任务名称', '主要内容', '', '预算金额（万元）', '其中：财政拨款', '其他资金'],
      ['', '渠道维护', '清淤和修补', '', task, 80, 20],
      ['', '防汛值守', '汛期值守', '', 160, 150, 10],
      ['', '金额合计', '', '', sum, 230, 30],
      ['年度总体目标', '完成渠道维护36公里。', '', '', '', '', ''],
      HEAD,
      ...INDICATORS,
    ],
    ['B4:B5', 'C4:D4', 'E4:F4', 'A7:A10', 'C7:D7'],
  );

const checked = async (form: ReturnType<typeof beside>) => {
  const { binding } = await openAny(workbookOf(SPENDING, form), [], ROW_SETS as RowSets);
  const { findings, summary } = check(binding);
  return { errors: findings.filter(({ severity }) => severity === 'error'), summary };
};
const firstOf = async (form: ReturnType<typeof beside>) => (await checked(form)).errors[0]?.message ?? '';

describe('部门整体支出绩效目标表', () => {
  it('has every amount of a right form read, whichever way its captions stand', async () => {
    for (const form of [beside(), above()]) expect((await checked(form)).errors).toEqual([]);
    expect((await checked(beside())).summary.coverage.amounts.read).toBe(6 + 7);
    expect((await checked(above())).summary.coverage.amounts.read).toBe(6 + 5 + 9);
  });

  it('has both totals held against their own parts and the tables', async () => {
    expect(await firstOf(beside({ project: 206 }))).toContain('应为 260.00');
    expect(await firstOf(beside({ left: 990, right: 990 }))).toContain('应为 900.00');
    expect(await firstOf(beside({ fiscal: 805 }))).toContain('整体支出!E5（当年财政拨款）');
  });

  it('has the tasks add up to their 合计 and by source of money', async () => {
    expect(await firstOf(above({ sum: 206 }))).toContain('整体支出!E10（金额合计）是 206.00');
    expect(await firstOf(above({ task: 110 }))).toContain('整体支出!E8（渠道维护）');
  });
});
