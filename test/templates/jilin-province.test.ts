import { bind } from '../../src/binding/bind';
import { check } from '../../src/rule/check';
import { builtInTemplates } from '../../src/templates/built-in';
import { filledForm } from '../support/sheets';

const template = builtInTemplates().find(({ id }) => id === 'jilin-province')!;

type Rows = (string | number)[][];

const [BUREAU, OWN, SCHOOL] = ['某某省教育厅', '某某省教育厅(本级)', '某某省实验学校'];

/** 支出总表 and 一般公共预算支出表: names that are in no catalogue, 款 and 项 told apart by their amounts. */
const SUBJECTS = ['一、教育支出', '普通教育', '学前教育', '小学教育', '高中教育', '职业教育', '中等职业教育'];

/** 财政, 财政专户 and 事业 money, 政府性基金, two 单位, 上年结转 in its column or (where asked) in rows of its own. */
function education({ apart = false } = {}): Record<string, Rows> {
  const income: Rows = apart
    ? [
        ['一、财政拨款收入', 230, 230, ''],
        ['一般公共预算拨款收入', 200, 200, ''],
        ['政府性基金预算拨款收入', 30, 30, ''],
        ['国有资本经营预算拨款收入', '', '', ''],
        ['二、财政专户管理资金收入', 10, 10, ''],
        ['三、单位资金收入', 15, 15, ''],
        ['事业收入', 15, 15, ''],
        ['事业单位经营收入', '', '', ''],
        ['上级补助收入', '', '', ''],
        ['附属单位上缴收入', '', '', ''],
        ['其他收入', '', '', ''],
        ['本年收入合计', 255, 255, ''],
        ['财政拨款结转', 20, '', 20],
        ['非财政拨款结转结余', 5, '', 5],
        ['收入总计', 280, 255, 25],
      ]
    : [
        ['一、财政拨款收入', 250, 230, 20],
        ['一般公共预算拨款收入', 220, 200, 20],
        ['政府性基金预算拨款收入', 30, 30, ''],
        ['国有资本经营预算拨款收入', '', '', ''],
        ['二、财政专户管理资金收入', 10, 10, ''],
        ['三、单位资金收入', 20, 15, 5],
        ['事业收入', 20, 15, 5],
        ['事业单位经营收入', '', '', ''],
        ['上级补助收入', '', '', ''],
        ['附属单位上缴收入', '', '', ''],
        ['其他收入', '', '', ''],
        ['本年收入合计', 280, 255, 25],
        ['财政拨款结转', '', '', ''],
        ['非财政拨款结转结余', '', '', ''],
        ['收入总计', 280, 255, 25],
      ];
  const spending: Rows = [
    ['一、教育支出', 230, 205, 25],
    ['二、住房保障支出', 20, 20, ''],
    ['三、其他支出', 30, 30, ''],
    ['……', '', '', ''],
    ...Array.from({ length: 7 }, () => ['', '', '', '']),
    ['本年支出合计', 280, 255, 25],
    ['结转下年支出', '', '', ''],
    ['', '', '', ''],
    ['支出总计', 280, 255, 25],
  ];
  const listed = (amounts: Rows, rest: Rows): Rows => [
    ...amounts.map((row, index) => [SUBJECTS[index] ?? '', ...row]),
    ...rest,
  ];
  return {
    '1': income.map((row, index) => [...row, ...(spending[index] ?? [])]),
    '2': [
      [BUREAU, 280, 255, 200, 30, '', 10, 15, '', '', '', '', 25, 20, '', '', '', 5],
      [OWN, 150, 150, 120, 30, '', '', '', '', '', '', '', '', '', '', '', '', ''],
      [SCHOOL, 130, 105, 80, '', '', 10, 15, '', '', '', '', 25, 20, '', '', '', 5],
      ['合计', 280, 255, 200, 30, '', 10, 15, '', '', '', '', 25, 20, '', '', '', 5],
    ],
    '3': listed(
      [
        [230, 150, 80],
        [180, 130, 50],
        [40, 40, ''],
        [90, 70, 20],
        [50, 20, 30],
        [50, 20, 30],
        [50, 20, 30],
      ],
      [
        ['二、住房保障支出', 20, 20, ''],
        ['住房改革支出', 20, 20, ''],
        ['住房公积金', 20, 20, ''],
        ['三、其他支出', 30, '', 30],
        ['彩票公益金安排的支出', 30, '', 30],
        ['用于教育事业的彩票公益金支出', 30, '', 30],
        ['合计', 280, 170, 110],
      ],
    ).map((row) => [...row, '', '', '']),
    '4': [
      ['一、本年收入', 250, 230, 20, '一、本年支出', 250, 230, 20],
      ['一般公共预算拨款', 220, 200, 20, '（一）教育支出', 200, 180, 20],
      ['政府性基金预算拨款', 30, 30, '', '（二）住房保障支出', 20, 20, ''],
      ['国有资本经营预算拨款', '', '', '', '（三）其他支出', 30, 30, ''],
      ['', '', '', '', '二、结转下年', '', '', ''],
      ['收入总计', 250, 230, 20, '支出总计', 250, 230, 20],
    ],
    '5': listed(
      [
        [200, 150, 125, 25, 50],
        [150, 130, 110, 20, 20],
        [40, 40, 30, 10, ''],
        [90, 70, 60, 10, 20],
        [20, 20, 20, '', ''],
        [50, 20, 15, 5, 30],
        [50, 20, 15, 5, 30],
      ],
      [
        ['二、住房保障支出', 20, 20, 20, '', ''],
        ['住房改革支出', 20, 20, 20, '', ''],
        ['住房公积金', 20, 20, 20, '', ''],
        ['合计', 220, 170, 145, 25, 50],
      ],
    ),
    '6': [
      ['一、工资福利支出', 140, 140, ''],
      ['基本工资', 100, 100, ''],
      ['奖金', 20, 20, ''],
      ['住房公积金', 20, 20, ''],
      ['二、商品和服务支出', 25, '', 25],
      ['办公费', 22, '', 22],
      ['公务接待费', 3, '', 3],
      ['三、对个人和家庭的补助', 5, 5, ''],
      ['退休费', 5, 5, ''],
    ],
    '7': [
      ['合 计', 3],
      ['1、因公出国（境）费用', ''],
      ['2、公务接待费', 3],
      ['3、公务用车费', ''],
      ['其中：（1）公务用车运行维护费', ''],
      ['（2）公务用车购置', ''],
    ],
    '9': [['合计', '', '', '']],
    '8': [
      ['一、其他支出', 30, '', 30],
      ['彩票公益金安排的支出', 30, '', 30],
      ['用于教育事业的彩票公益金支出', 30, '', 30],
      ['合计', 30, '', 30],
    ],
    '10': [
      ['专项业务支出', '', '', '', 110, 30, 30, '', 10, 15, 20, '', '', '', 5],
      ['', '学校建设', '', '', 80, 30, '', '', 10, 15, 20, '', '', '', 5],
      ['', '', '教学设备购置', OWN, 20, 20, '', '', '', '', '', '', '', '', ''],
      ['', '', '实训基地建设', SCHOOL, 30, 10, '', '', '', '', 20, '', '', '', ''],
      ['', '', '高中办学补充经费', SCHOOL, 30, '', '', '', 10, 15, '', '', '', '', 5],
      ['', '彩票公益金助学', '', '', 30, '', 30, '', '', '', '', '', '', '', ''],
      ['', '', '彩票公益金助学经费', OWN, 30, '', 30, '', '', '', '', '', '', '', ''],
      ['合计', '', '', '', 110, 30, 30, '', 10, 15, 20, '', '', '', 5],
    ],
    '11': [
      [BUREAU, '', 5, 5, '', '', '', '', ''],
      [SCHOOL, '', 5, 5, '', '', '', '', ''],
      ['实训基地建设', '工程监理', 5, 5, '', '', '是', '否', ''],
    ],
    '12': [
      [`313001-${OWN}`, '教学设备购置', 20, '改善条件', '产出指标', '数量指标', '台数', '', '≥20台', 50],
      [`313002-${SCHOOL}`, '实训基地建设', 10, '建成', '产出指标', '数量指标', '面积', '', '≥200平方米', 50],
    ],
  };
}

function checked(bodies: Record<string, Rows>) {
  return check(bind(filledForm(template, bodies), builtInTemplates()));
}

function arithmetic(bodies: Record<string, Rows>): string[] {
  return checked(bodies)
    .findings.filter(({ severity }) => severity === 'error')
    .map(({ message }) => message);
}

describe('another department of the province', () => {
  test.each([{ apart: false }, { apart: true }])(
    'raises no false alarm with two 单位, four kinds of money and 上年结转 (%j)',
    (how) => {
      const { binding, findings } = checked(education(how));
      expect(binding.template.id).toBe('jilin-province');
      expect(binding.unit).toBe(BUREAU);
      const found = findings.filter(
        ({ rule, severity }) => severity === 'error' || rule.startsWith('table.'),
      );
      expect(found.map(({ rule, message }) => [rule, message])).toEqual([
        ['table.empty', expect.stringContaining('国有资本经营预算支出预算表')],
      ]);
    },
  );

  test('does not add the department to its units', () => {
    const units = checked(education()).binding.tables.find(({ table }) => table.id === '2')?.blocks[0]?.rows;
    expect(units?.map(({ label }) => label)).toEqual([{}, { unit: '313001' }, { unit: '313002' }, {}]);
  });

  test('reads 款 and 项 without codes from what adds up', () => {
    const rows = checked(education()).binding.tables.find(({ table }) => table.id === '3')?.blocks[0]?.rows;
    expect(rows?.slice(0, 7).map(({ label }) => label?.functional)).toEqual([
      '205',
      '205~普通教育',
      '205~普通教育~学前教育',
      '205~普通教育~小学教育',
      '205~普通教育~高中教育',
      '205~职业教育',
      '205~职业教育~中等职业教育',
    ]);
  });

  test('ties 基本支出 without a total row to the other tables', () => {
    const bodies = education();
    bodies['6'] = bodies['6']!.filter(([name]) => name !== '三、对个人和家庭的补助' && name !== '退休费');
    expect(arithmetic(bodies).join('\n')).toMatch(/一般公共预算基本支出预算表/);
  });

  test('adds 财政拨款结转 to 本年收入合计 where it has a row of its own', () => {
    const bodies = education({ apart: true });
    bodies['1']![12]![1] = 21;
    bodies['1']![12]![3] = 21;
    expect(arithmetic(bodies).join('\n')).toMatch(/收支预算总表!B17/);
  });

  test('holds 绩效目标 against this year’s money of the same project', () => {
    const bodies = education();
    bodies['12']![1]![2] = 12;
    expect(arithmetic(bodies).join('\n')).toMatch(/项目支出绩效目标表!C5.*项目支出预算表!F9/s);
  });
});
