import { check as checkOf } from '../../src/rule/check';
import { missingIndicatorRows } from '../../src/indicator/insert';
import { readIndicators } from '../../src/indicator/read';
import { suggestIndicators } from '../../src/indicator/suggest';
import { bindProjects, checkProjects, findings, project, SOUND } from './support';
import type { Line } from './support';

const second = project({
  name: '桥梁检测',
  goal: '完成桥梁检测。',
  amount: 8,
  lines: {
    0: ['产出指标', '数量指标', '检测桥梁数量', '≥', '15', '座', '20', '正向指标'],
    5: ['成本指标', '经济成本指标', '检测所需资金', '≤', '8', '万元', '10', '反向指标'],
  },
});

const told = (change: Parameters<typeof project>[0], rule: string) =>
  findings(checkProjects([project(change)]), rule);
const line = (...cells: Line): Line => cells;

describe('indicators are read', () => {
  test('per project, blank cells meaning “as above”', () => {
    const [one, other] = readIndicators(bindProjects([SOUND, second]));
    expect([one?.name, other?.name]).toEqual(['乡村道路养护', '桥梁检测']);
    expect(one?.rows.map((row) => `${row.level1?.text}/${row.level2?.text}`)).toEqual([
      '产出指标/数量指标',
      '产出指标/质量指标',
      '产出指标/时效指标',
      '效益指标/社会效益指标',
      '满意度指标/服务对象满意度指标',
      '成本指标/经济成本指标',
    ]);
    expect(one?.amount?.value.toString()).toBe('120000');
  });

  test('a sound table gives no finding', () => {
    expect(findings(checkProjects([SOUND, second])).filter((one) => one.severity !== 'info')).toEqual([]);
  });
});

describe('what is missing', () => {
  test('a goal, a name, a unit', () => {
    expect(told({ goal: '' }, 'indicator.goal-missing')).toHaveLength(1);
    const [row] = told(
      { lines: { 4: line('满意度指标', '服务对象满意度指标', '', '≥', '90', '%', '10', '正向指标') } },
      'indicator.row-incomplete',
    );
    expect(row?.message).toContain('没有填指标名称');
    expect(
      told(
        { lines: { 0: line('产出指标', '数量指标', '养护里程', '≥', '60', '', '20', '正向指标') } },
        'indicator.row-incomplete',
      ),
    ).toHaveLength(1);
  });

  test('a 一级 that the pack requires, and a 二级 that the others have', () => {
    const without = { ...SOUND, lines: SOUND.lines.filter((_, index) => index !== 3) };
    expect(findings(checkProjects([without]), 'indicator.level-missing')[0]?.expected).toBe('效益指标');
    const untimely = { ...SOUND, lines: SOUND.lines.filter((_, index) => index !== 2) };
    const [told2] = findings(
      checkProjects([untimely, second, { ...second, name: '隧道照明' }]),
      'indicator.level-missing',
    );
    expect(told2?.expected).toBe('时效指标');
    expect(told2?.cells).toHaveLength(1);
  });

  test('a project that only the table of amounts knows', () => {
    const rows = (names: readonly string[]) => [
      ['', '', '', '', '合    计', 20],
      ['', '', '', '', '某某县交通中心', 20],
      ...names.map((name, index) => ['214', '01', '06', '316002', name, index === 0 ? 12 : 8]),
    ];
    const result = checkProjects([SOUND], { '3-2': rows(['乡村道路养护', '桥梁检测']) });
    expect(findings(result, 'indicator.project-missing')[0]?.message).toContain('桥梁检测');
    const complete = checkProjects([SOUND, second], { '3-2': rows(['乡村道路养护', '桥梁检测']) });
    expect(findings(complete, 'indicator.project-missing')).toEqual([]);
  });

  test('weights that do not add up', () => {
    const [found] = told(
      { lines: { 0: line('产出指标', '数量指标', '养护里程', '≥', '60', '公里', '15', '正向指标') } },
      'indicator.weight-sum',
    );
    expect(found?.message).toContain('85');
  });

  test('and where its row would go', () => {
    const without = { ...SOUND, lines: SOUND.lines.filter((_, index) => index !== 3) };
    const binding = bindProjects([without]);
    const [row] = missingIndicatorRows(binding);
    expect([row?.level1, row?.level2, row?.project]).toEqual(['效益指标', '社会效益指标', '乡村道路养护']);
    // Behind 时效指标, the third of its lines.
    expect(row?.after).toBe((binding.tables[0]?.bodyTop ?? 0) + 2);
    expect(missingIndicatorRows(bindProjects([SOUND]))).toEqual([]);
  });
});

describe('what cannot be, or is doubtful', () => {
  test.each<[string, string, Line, number]>([
    ['a rate above 100 %', 'indicator.rate-range', ['', '质量指标', '验收合格率', '≥', '120', '%', '20'], 1],
    [
      'a rate of 投诉 as ≥',
      'indicator.negative-rate',
      ['', '质量指标', '群众投诉率', '≥', '100', '%', '20'],
      1,
    ],
    ['a rate too low', 'indicator.rate-low', ['', '质量指标', '验收合格率', '＝', '10', '%', '20'], 1],
    [
      '定性 with a number',
      'indicator.qualitative-number',
      ['', '质量指标', '路面平整', '定性', '1', '', '20'],
      1,
    ],
    [
      'a rate whose value is a date',
      'indicator.rate-as-date',
      ['', '质量指标', '验收合格率', '＝', '12月底前', '', '20'],
      1,
    ],
    [
      'a rate in words',
      'indicator.rate-as-text',
      ['', '质量指标', '质量提升率', '定性', '有所提高', '', '20'],
      1,
    ],
    ['a rate under 数量', 'indicator.misplaced', ['', '数量指标', '验收合格率', '≥', '95', '%', '20'], 1],
    ['money under 质量', 'indicator.misplaced', ['', '质量指标', '慰问金额', '＝', '500', '元/人', '20'], 1],
    [
      'a 二级 of another 一级',
      'indicator.wrong-parent',
      ['', '社会效益指标', '通行时间', '≤', '30', '分钟', '20'],
      1,
    ],
    [
      'a standard measured in 月',
      'indicator.standard-unit',
      ['', '质量指标', '护路员补助标准', '＝', '600', '月', '20'],
      1,
    ],
    [
      'a figure in the name',
      'indicator.name-value',
      ['', '数量指标', '为30名护路员投保', '＝', '50', '名', '20'],
      1,
    ],
    [
      'a year gone by',
      'indicator.name-year',
      ['', '时效指标', '2022年12月前完工', '≤', '2024', '年', '20'],
      1,
    ],
    ['the sign 0', 'indicator.sign-unknown', ['', '质量指标', '验收合格率', '0', '100', '%', '20'], 1],
  ])('%s is told by %s', (_, rule, changed, count) => {
    expect(told({ lines: { 1: changed } }, rule)).toHaveLength(count);
  });

  test.each<[string, string, Line]>([
    ['growth above 100 %', 'indicator.rate-range', ['', '质量指标', '车流增长率', '≥', '120', '%', '20']],
    [
      '投诉处理率 of 100 %',
      'indicator.negative-rate',
      ['', '质量指标', '投诉处理率', '＝', '100', '%', '20'],
    ],
    ['覆盖率 under 数量', 'indicator.misplaced', ['', '数量指标', '抽查覆盖率', '≥', '30', '%', '20']],
    ['工作效率', 'indicator.misplaced', ['', '数量指标', '巡查频率', '≥', '4', '次/月', '20']],
    [
      'a year compared with',
      'indicator.name-year',
      ['', '质量指标', '较2023年事故下降率', '≥', '5', '%', '20'],
    ],
  ])('%s is not told by %s', (_, rule, changed) => {
    expect(told({ lines: { 1: changed } }, rule)).toEqual([]);
  });

  test('a cost as ≥, above the amount, and in 元 for 万元', () => {
    const cost = (sign: string, value: string, unit: string) =>
      project({
        lines: { 5: line('成本指标', '经济成本指标', '养护所需资金', sign, value, unit, '10', '') },
      });
    const by = (rule: string, one: ReturnType<typeof cost>) => findings(checkProjects([one]), rule);
    expect(by('indicator.cost-sign', cost('≥', '12', '万元'))).toHaveLength(1);
    expect(by('indicator.cost-amount', cost('≤', '120000', '元'))).toEqual([]);
    expect(by('indicator.cost-amount', cost('≤', '60', '万元'))[0]?.message).toContain('5 倍');
    expect(by('indicator.cost-amount', cost('≤', '120000', '万元'))[0]?.message).toContain('元和万元弄错');
    expect(by('indicator.cost-amount', cost('≤', '500', '元/人·天'))).toEqual([]);
  });

  test('方向 against the sign', () => {
    expect(
      told(
        { lines: { 0: line('产出指标', '数量指标', '养护里程', '≥', '60', '公里', '20', '反向指标') } },
        'indicator.direction',
      ),
    ).toHaveLength(1);
  });

  test('a sign of the value’s own against the column’s is told, and its direction is not blamed', () => {
    const lines = { 1: line('', '质量指标', '养护验收合格率', '≥', '≤95%', '%', '20', '正向') };
    expect(told({ lines }, 'indicator.sign-twice')[0]?.message).toContain('两处的符号不同');
    expect(told({ lines }, 'indicator.direction')).toEqual([]);
  });

  test('a weight below nothing is told, and so is the sum that it makes', () => {
    const lines = { 1: line('', '质量指标', '养护验收合格率', '≥', '95', '%', '-20', '') };
    expect(told({ lines }, 'indicator.weight-range')).toHaveLength(1);
    expect(told({ lines }, 'indicator.weight-sum')).toHaveLength(1);
  });

  test('the same name under two 二级, where it is more than a word like 完成率', () => {
    const twice = (name: string) => ({
      0: line('产出指标', '数量指标', name, '≥', '60', '公里', '20', ''),
      1: line('', '质量指标', name, '≥', '95', '%', '20', ''),
    });
    expect(told({ lines: twice('县道养护里程') }, 'indicator.repeated')).toHaveLength(1);
    expect(told({ lines: twice('完成率') }, 'indicator.repeated')).toEqual([]);
  });

  test('two projects with the same rows, and one indicator twice', () => {
    expect(
      findings(checkProjects([SOUND, { ...SOUND, name: '县道养护工程' }]), 'indicator.copied'),
    ).toHaveLength(1);
    expect(
      told(
        { lines: { 2: line('', '质量指标', '养护验收合格率', '≥', '90', '%', '10') } },
        'indicator.repeated',
      ),
    ).toHaveLength(1);
  });
});

describe('a goal', () => {
  const goal = (text: string, rule: string) => told({ goal: text }, rule);

  test('is held against the project’s amount', () => {
    expect(goal('2024年预计投入15万元，完成养护。', 'indicator.goal-amount')).toHaveLength(1);
    expect(goal('预计投入约12万元，完成养护。', 'indicator.goal-amount')).toEqual([]);
    expect(goal('1.投入5万元用于保洁；2.投入7万元用于养护。', 'indicator.goal-amount')).toEqual([]);
    expect(goal('养护经费：4人×3000元/月×12。', 'indicator.goal-amount')).toHaveLength(1);
  });

  test('does not take five years’ money for one year’s', () => {
    const [found] = goal('在2024年-2028年期间，预计投入60万元。当年所需约60万元。', 'indicator.goal-period');
    expect(found?.severity).toBe('error');
    expect(goal('在2024年-2028年期间，预计投入60万元。当年所需约12万元。', 'indicator.goal-period')).toEqual(
      [],
    );
  });

  test('names the year of its budget', () => {
    expect(goal('在2023年度内完成养护。', 'indicator.goal-year')).toHaveLength(1);
    expect(goal('2024年3月发放金额为2万元，据此测算。', 'indicator.goal-year')).toHaveLength(1);
    expect(goal('依据某发〔2023〕9号文件，自2023年起实施，2024年完成养护。', 'indicator.goal-year')).toEqual(
      [],
    );
  });

  test('does not speak of another project', () => {
    expect(goal('投入12万元，来保障赛事工作。', 'indicator.goal-purpose')).toHaveLength(1);
    expect(goal('投入12万元，来保障道路养护工作。', 'indicator.goal-purpose')).toEqual([]);
  });

  test('names nobody, and findings do not name them either', () => {
    const result = checkProjects([project({ goal: '慰问护路职工张某甲、李某乙、王某丙，共4人。' })]);
    expect(findings(result, 'privacy.names')[0]?.severity).toBe('error');
    expect(findings(result, 'indicator.goal-people')).toHaveLength(1);
    expect(JSON.stringify(result.findings)).not.toContain('张某甲');
  });

  test('spells its project as the table does', () => {
    const named = project({
      name: '护林员补肋',
      goal: '按时发放护林员补助。',
      lines: {
        0: ['产出指标', '数量指标', '护林员补助人数', '＝', '20', '人', '20', ''],
        3: ['效益指标', '社会效益指标', '护林员补助政策知晓率', '≥', '90', '%', '20', ''],
      },
    });
    expect(findings(checkProjects([named]), 'indicator.project-spelling')[0]?.expected).toBe('护林员补助');
  });
});

test('a pack may set a rule’s severity, or turn it off', () => {
  const binding = bindProjects([project({ goal: '' })]);
  const { template } = binding;
  const off = {
    ...template,
    pack: { ...template.pack, severities: { 'indicator.goal-missing': 'off' as const } },
  };
  expect(findings(checkOf({ ...binding, template: off }), 'indicator.goal-missing')).toEqual([]);
});

test('a project whose name calls for 保密审查 is named once', () => {
  const result = checkProjects([project({ name: '机要通信设备更新' })]);
  expect(findings(result, 'privacy.secrecy-review')).toHaveLength(1);
});

test('indicators to think of follow the kind of spending', () => {
  expect(suggestIndicators('村级护林员补助').map((one) => one.name)).toContain('发放人数');
  expect(suggestIndicators('政务网站运维')[0]?.level1).toBe('产出指标');
  expect(suggestIndicators('无从归类')).toEqual([]);
  expect(suggestIndicators('无从归类', '会议培训')).not.toEqual([]);
});
