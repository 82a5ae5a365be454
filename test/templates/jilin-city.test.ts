import { bind } from '../../src/binding/bind';
import { check } from '../../src/rule/check';
import { builtInTemplates } from '../../src/templates/built-in';
import type { Workbook } from '../../src/workbook/model';
import { cellNames } from '../support/check-case';
import { filledForm, sheetOf } from '../support/sheets';

const template = builtInTemplates().find(({ id }) => id === 'jilin-city')!;

type Rows = (string | number)[][];

/** One form, its goal over several rows so that its columns are headed lower than the template has them. */
function form(project: string, level: string, fiscal: number, other: number | string): Rows {
  return [
    ['项目支出绩效目标表', '', '', '', ''],
    ['', '', '', '', '单位：万元'],
    ['项目名称', project, '', '', ''],
    ['项目级次', level, '', '', ''],
    ['项目资金(万元）', '年度资金总额', '', fiscal + (Number(other) || 0), ''],
    ['', '其中：财政拨款', '', fiscal, ''],
    ['', '      其他资金', '', other, ''],
    ['年度绩效目标', '办好一件事', '', '', ''],
    ['', '办好又一件事', '', '', ''],
    ['绩效指标', '一级指标', '二级指标', '三级指标', '指标值'],
    ['', '产出指标', '数量指标', '场次', '≥12次'],
    ['', '', '', '', ''],
  ];
}

const MERGES = ['B3:E3', 'B4:E4', 'B5:C5', 'D5:E5', 'B6:C6', 'D6:E6', 'B7:C7', 'D7:E7', 'B8:E8', 'B9:E9'];

function below(merges: readonly string[], rows: number): string[] {
  return merges.map((merge) => merge.replace(/\d+/g, (row) => String(Number(row) + rows)));
}

/** 项目支出表 and its forms, three to a sheet. */
function projects(forms: readonly Rows[]): Workbook {
  const tables = filledForm(template, {
    '10': [
      ['专项业务支出', '', '', '', 40, 35, '', '', '', '', '', '', 5],
      ['', '文化惠民', '', '', 40, 35, '', '', '', '', '', '', 5],
      ['', '', '送戏下乡', '某某市文化馆', 25, 20, '', '', '', '', '', '', 5],
      ['', '', '书屋更新', '某某市图书馆', 15, 15, '', '', '', '', '', '', ''],
      ['合计', '', '', '', 40, 35, '', '', '', '', '', '', 5],
    ],
  });
  const height = forms[0]?.length ?? 0;
  return {
    ...tables,
    sheets: [
      ...tables.sheets,
      sheetOf(
        '绩效目标',
        forms.flat(),
        forms.flatMap((_, index) => below(MERGES, index * height)),
      ),
    ],
  };
}

const FORMS = [
  form('文化惠民', '一级项目', 35, 5),
  form('送戏下乡', '二级项目', 20, 5),
  form('书屋更新', '二级项目', 15, '-'),
];

describe('forms of one project', () => {
  test('are bound as often as they stand there, several on one sheet', () => {
    const forms = bind(projects(FORMS), [template]).tables.filter(({ table }) => table.kind === 'form');
    expect(forms.map(({ project }) => project)).toEqual([
      '〔专项业务支出〕/文化惠民',
      '〔专项业务支出〕/文化惠民/送戏下乡',
      '〔专项业务支出〕/文化惠民/书屋更新',
    ]);
  });

  test('agree with 项目支出表 at 一级 and 二级项目 alike', () => {
    const { findings } = check(bind(projects(FORMS), [template]));
    expect(findings.filter((one) => ['imbalance', 'cross-table'].includes(one.class))).toEqual([]);
  });

  test.each([
    [0, '一级项目', 36, 5, ['绩效目标!D5', '绩效目标!D6']],
    [1, '二级项目', 21, 5, ['绩效目标!D17', '绩效目标!D18']],
    [2, '二级项目', 15, 1, ['绩效目标!D29', '绩效目标!D31']],
  ])('disagree where form %i (%s) has another amount', (index, level, fiscal, other, cells) => {
    const forms = [...FORMS];
    forms[index] = form(String(FORMS[index]?.[2]?.[1]), level, fiscal, other);
    const { findings } = check(bind(projects(forms), [template]));
    const named = findings.filter((one) => one.severity === 'error').flatMap(cellNames);
    expect(named).toEqual(expect.arrayContaining(cells));
  });

  test('add up in themselves', () => {
    const forms = [...FORMS];
    forms[2] = form('书屋更新', '二级项目', 15, '-').map((row) =>
      row[1] === '年度资金总额' ? ['项目资金(万元）', '年度资金总额', '', 16, ''] : row,
    );
    const { findings } = check(bind(projects(forms), [template]));
    expect(findings.some((one) => one.rule === 'fact.rollup' && /绩效目标!D29/.test(one.message))).toBe(true);
  });
});
