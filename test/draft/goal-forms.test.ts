/** 项目支出绩效目标表 once a project, without a pack: what departments hand in of the ministry's form and its simpler kinds. */
import { openAny } from '../../src/session/open';
import { check } from '../../src/rule/check';
import type { RowSets } from '../../src/template/expand';
import { ROW_SETS } from '../../src/templates';
import { sheetOf, workbookOf } from '../support/sheets';
import type { Sheet } from '../../src/workbook/model';

const PROJECTS = [
  ['站房维护', 22],
  ['巡查补助', 28],
  ['设备更新', 44.05],
] as const;

const LIST = sheetOf('10项目支出表', [
  ['项目支出表', '', ''],
  ['', '', '单位：万元'],
  ['项目名称', '合计', '一般公共预算'],
  ['合计', 94.05, 94.05],
  ...PROJECTS.map(([name, amount]) => [name, amount, amount]),
]);

const indicators = (name: string) => [
  ['产出指标', '数量指标', `${name}次数`, '≥4次'],
  ['', '质量指标', '合格率', '≥95%'],
  ['', '时效指标', '完成时间', '11月底前'],
  ['效益指标', '社会效益指标', '服务能力', '有所提高'],
  ['满意度指标', '服务对象满意度指标', '群众满意度', '≥90%'],
];

/** One form a sheet; `wrong` stands in the first where its amount should. */
const oneEach = (wrong?: number, titled = false): Sheet[] =>
  PROJECTS.map(([name, amount], at) =>
    sheetOf(
      `绩效${at + 1}`,
      [
        [`${titled ? name : ''}项目支出绩效目标表`, '', '', '', ''],
        ['（2025年度）', '', '', '', ''],
        ['项目名称', name, '', '', ''],
        ['主管部门', '青禾县农业局', '', '实施单位', `青禾县第${at + 1}站`],
        ['项目资金', '年度资金总额：', '', at === 0 ? (wrong ?? amount) : amount, ''],
        ['', '其中：财政拨款', '', at === 0 ? (wrong ?? amount) : amount, ''],
        ['', '其他资金', '', 0, ''],
        ['年度目标', `保证${name}如期完成，发挥作用。`, '', '', ''],
        ['绩效指标', '一级指标', '二级指标', '三级指标', '指标值'],
        ...indicators(name).map((texts) => ['', ...texts]),
      ],
      ['A1:E1', 'B3:E3', 'A5:A7', 'B5:C5', 'B6:C6', 'B7:C7', 'B8:E8'],
    ),
  );

/** 中期 and 年度 side by side, as the ministry prints it. */
const ofYears = (): Sheet[] =>
  PROJECTS.map(([name, amount], at) =>
    sheetOf(
      `11-${at + 1}`,
      [
        ['项目支出绩效目标申报表', '', '', '', '', '', '', ''],
        ['（2025年度）', '', '', '', '', '', '', ''],
        ['项目名称', name, '', '', '', '', '', ''],
        ['项目属性', at === 0 ? '延续项目' : '新增项目', '', '', '', '项目期', `${at + 1}年`, ''],
        ['项目资金', '中期资金总额：', '', 3 * amount, '', '年度资金总额：', '', amount],
        ['', '其中：财政拨款', '', 3 * amount, '', '其中：财政拨款', '', amount],
        ['', '其他资金', '', 0, '', '其他资金', '', 0],
        ['总体目标', '中期目标（2025年—2027年）', '', '', '', '年度目标', '', ''],
        ['', `三年里做好${name}。`, '', '', '', `保证${name}如期完成。`, '', ''],
        ['绩效指标', '一级指标', '二级指标', '三级指标', '指标值', '二级指标', '三级指标', '指标值'],
        ...indicators(name).map(([first, second, third, value]) => [
          '',
          first!,
          second!,
          third!,
          value!.replace('≥4次', '≥12次'),
          second!,
          third!,
          value!,
        ]),
        [
          '',
          '成本指标',
          '经济成本指标',
          '总成本',
          `≤${3 * amount}万元`,
          '经济成本指标',
          '总成本',
          `≤${amount}万元`,
        ],
      ],
      ['B5:C5', 'F5:G5', 'B6:C6', 'F6:G6', 'B7:C7', 'F7:G7', 'B8:E8', 'F8:H8', 'B9:E9', 'F9:H9'],
    ),
  );

async function told(sheets: readonly Sheet[]) {
  const { binding } = await openAny(workbookOf(LIST, ...sheets), [], ROW_SETS as RowSets);
  const { findings, summary } = check(binding);
  return {
    loud: findings.filter(({ severity }) => severity !== 'info').map(({ message }) => message),
    open: summary.relations.notEvaluated.map(({ reason }) => reason),
    tables: binding.tables.length,
  };
}

test.each([
  ['one sheet each', () => oneEach()],
  ['with the name of the project in the title', () => oneEach(undefined, true)],
  ['with money and indicators of several years beside those of one', ofYears],
])(
  'right forms, %s, are one table as often as there are projects, and nothing is missing',
  async (_, sheets) => {
    expect(await told(sheets())).toEqual({ loud: [], open: [], tables: 1 + PROJECTS.length });
  },
);

test('a caption in other words is no value: nothing of such a form is left unread in silence', async () => {
  const other = oneEach().map((sheet, at) =>
    at < 2
      ? sheet
      : {
          ...sheet,
          rows: sheet.rows.map((row) =>
            row?.map((cell) =>
              cell?.value === '其中：财政拨款'
                ? { value: '其中：一般公共预算拨款' }
                : cell?.value === 44.05
                  ? { ...cell, value: 44.5 }
                  : cell,
            ),
          ),
        },
  );
  const { loud, open } = await told(other);
  expect([...loud, ...open].join()).toMatch(/绩效3|项目支出绩效目标表/u);
});

test('what one project of many lacks is told, whether a title names its project or not', async () => {
  const lacking = oneEach(undefined, true).map((sheet, at) =>
    at === 1 ? { ...sheet, rows: sheet.rows.slice(0, -1) } : sheet,
  );
  expect((await told(lacking)).loud.join()).toMatch(/巡查补助”没有“满意度指标/u);
});

test('the amount of a form that its list has otherwise is told there', async () => {
  const { loud } = await told(oneEach(22.5));
  expect(loud.join('\n')).toMatch(/绩效1!D5.*22\.50|22\.50.*绩效1!D5/u);
});

test('部门整体支出绩效目标表 with amounts below their captions holds no word for an amount', async () => {
  const whole = sheetOf(
    '整体',
    [
      ['部门整体支出绩效目标表', '', '', '', '', ''],
      ['部门名称', '青禾县农业局', '', '', '', ''],
      ['年度预算', '资金总额', '按收入性质分', '', '按支出性质分', ''],
      ['', '', '财政拨款', '其他资金', '基本支出', '项目支出'],
      ['', 194.05, 177.05, 17, 100, 94.05],
      ['年度总体目标', '保障运转，完成各项任务。', '', '', '', ''],
      ['年度绩效指标', '一级指标', '二级指标', '三级指标', '指标值', ''],
      ...indicators('巡查').map((texts) => ['', ...texts, '']),
    ],
    ['A1:F1', 'B2:F2', 'B3:B4', 'C3:D3', 'E3:F3', 'B6:F6'],
  );
  expect((await told([whole])).loud).toEqual([]);
});

/** A row a project, a column a level, all indicators of a level in one cell. */
const across = (count: string, satisfaction: string) =>
  sheetOf(
    '项目绩效目标',
    [
      ['项目绩效目标表', '', '', '', '', '', '', ''],
      ['', '', '', '', '', '', '', '单位：万元'],
      ['项目名称', '预算金额', '年度绩效目标', '产出指标', '', '', '效益指标', '满意度指标'],
      ['', '', '', '数量指标', '质量指标', '成本指标', '社会效益指标', '服务对象满意度指标'],
      ...PROJECTS.map(([name, amount], at) => [
        name,
        amount,
        `保证${name}如期完成，发挥作用。`,
        at === 0 ? count : `${name}次数≥4次；${name}人数≥12人`,
        `${name}合格率≥95%`,
        `总成本≤${amount}万元`,
        `${name}服务能力有所提高`,
        at === 0 ? satisfaction : '群众满意度≥90%',
      ]),
    ],
    ['A3:A4', 'B3:B4', 'C3:C4', 'D3:F3'],
  );

test('indicators of a list with a row a project and a column a level are read out of its cells', async () => {
  const right = await told([across('站房维护次数≥4次；站房维护人数≥12人', '群众满意度≥90%')]);
  expect(right).toEqual({ loud: [], open: [], tables: 2 });
  const wrong = await told([across('站房维护次数≥4次；站房维护次数≥4次', '群众满意度≥190%')]);
  expect(wrong.loud.join('\n')).toMatch(/H5“群众满意度”的指标值是 ≥190%/u);
  expect(wrong.loud.join('\n')).toMatch(/D5 .*“站房维护次数”出现两次/u);
  const none = await told([across('站房维护次数≥4次', '')]);
  expect(none.loud.join('\n')).toMatch(/站房维护”没有“满意度指标/u);
});

test('a month that no year has and 满意度 of at most so much are told', async () => {
  const { loud } = await told([across('站房维护次数≥4次；完成时间14月底前', '群众满意度≤90%')]);
  expect(loud.join('\n')).toMatch(/D5“完成时间”写的是“14月底前”，一年只有 12 个月/u);
  expect(loud.join('\n')).toMatch(/H5“群众满意度”写的是不超过这个数/u);
});
