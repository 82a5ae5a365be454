/** Wordings of counties, fire brigades, federations and institutes: right ones stay silent, and their slips are told. */

import { readClaims } from '../../src/narrative/claim';
import { readPlainText } from '../../src/narrative/read';
import { verifyText } from '../../src/rule/narrative';
import { eachName } from '../../src/rule/prose/name-lists';
import { againstTables, codes } from './support/archive';

const told = (...lines: string[]): string[] =>
  verifyText(readClaims(readPlainText(lines.join('\n')))).map(({ rule, message }) => `${rule} ${message}`);
const FINAL = '云溪市档案馆2024年度部门决算情况说明';
const BUDGET = '云溪市档案馆2024年部门预算情况说明';
const right = '本年支出100.00万元，其中：基本支出60.00万元，项目支出40.00万元。';
const wrong = right.replace('100.00', '130.00');

describe('headings', () => {
  test.each(['目录：', '（目录）', '部门预算公开目录：'])('“%s” opens a table of contents', (title) => {
    const contents = [title, '一、主要职责', '二、收支情况', '三、名词解释'];
    const body = ['一、主要职责：', '保管档案。', '二、收支情况：'];
    expect(told('云溪市档案馆2024年部门预算公开说明', ...contents, ...body, wrong).join()).toContain(
      'narrative.sum',
    );
  });

  test.each(['第二部分 2024年预算安排说明', '第二部分 其他重要事项说明', '第二部分 2024年部门预算说明'])(
    '“%s” is the part with the figures',
    (title) => {
      const before = ['第一部分 云溪市档案馆概况', '一、主要职能', '保管档案。'];
      const text = [...before, title, '一、2024年收支情况说明', right, '二、2024年支出经费说明', wrong];
      expect(told('云溪市档案馆2024年部门预算', ...text).join()).toContain('narrative.sum');
    },
  );
});

describe('of what an amount is', () => {
  test('主要用于…（项）。 names nothing of what follows', () => {
    const text = [
      '1.卫生健康支出（类）年初预算为20.80万元，支出决算为20.80万元，完成年初预算的100%。主要用于行政单位医疗（项）。',
      '2.住房保障支出（类）年初预算为26.00万元，支出决算为26.00万元，完成年初预算的100%。主要用于住房公积金（项）。',
    ];
    expect(codes(againstTables(text.join('\n')))).toEqual([]);
  });

  test('a 项 that the catalogue knows under another 类 alone stands where its 款 does', () => {
    const words = '一般公共服务支出（类）政府办公厅（室）及相关机构事务（款）机关服务（项）9.00万元。';
    expect(told(BUDGET, words).join()).not.toContain('narrative.subject-class');
    const other = words.replace('一般公共服务支出', '教育支出');
    expect(told(BUDGET, other).join()).toContain('narrative.subject-class');
  });

  test('no “三公” of one fund denies no “三公” of another', () => {
    const none = (fund: string) => `2024年没有使用${fund}预算拨款安排的“三公”经费支出。`;
    expect(codes(againstTables(none('政府性基金')))).not.toContain('error narrative.denied');
    expect(codes(againstTables(none('一般公共')))).toContain('error narrative.denied');
  });

  test('the projects of 绩效管理, whatever stands between them and their money', () => {
    const words = '2024年部门预算项目若干，全部编制绩效目标，涉及一般公共预算拨款156.00万元。';
    expect(codes(againstTables(words))).toEqual([]);
  });

  test('names that 和 joins, one of which has its own', () => {
    const known = ['公务用车运行维护费', '其他商品和服务支出', '办公费'];
    const names = ['公务用车运行维护费和其他商品和服务支出', '办公费和某某费'];
    const found = eachName({ names, lostMarks: false }, (name) => known.find((one) => one === name));
    expect([...found.keys()]).toEqual(['公务用车运行维护费', '其他商品和服务支出', '办公费和某某费']);
  });
});

describe('changes', () => {
  test('the numbered reasons of a change are of nothing that stands before them', () => {
    const words =
      '机关运行经费30.00万元，较2023年增加6.00万元，增长25.00%。主要原因为：（1）人员增加1人，公用经费2万元，取暖费0.4万元；（2）绩效奖金较2023年增长3.6万元。';
    expect(told(BUDGET, words)).toEqual([]);
    const spent =
      '机关运行经费2024年决算174.00万元，2023年为108.00万元，较2023年增加66.00万元，增加61%。主要原因为：（1）2024年比2023年人员增加1人，公用经费2万元，采暖费0.4万元；（2）绩效奖金较2023年增长12.4万元；（3）会议增加。';
    expect(told(FINAL, spent)).toEqual([]);
  });

  test('what last year had may be a numbered reason, and no year in a text of this one', () => {
    const words = (number: string) =>
      `社会保障支出30.00万元，较上年减少6.00万元，下降16.67%。主要原因为：（1）退休人员减少1人；${number}2023年医疗费3.00万元今年不再安排。`;
    expect(told(FINAL, words('（2）'))).toEqual([]);
    expect(told(FINAL, words('')).join()).toContain('narrative.year');
  });

  test('比预算…，比上年… within a list are of one item', () => {
    const items = (run: string, guests: string) =>
      `“三公”经费支出决算8.00万元，比预算减少1.50万元，比上年减少0.50万元，下降5.88%，主要原因是节约。其中，因公出国（境）支出决算比预算无增减变化，比上年无增减变化；公务用车运行维护费支出决算比预算减少0.50万元，比上年增加${run}万元，主要原因是维修；公务接待费支出决算比预算减少1.00万元，比上年减少${guests}万元，主要原因是来访减少。`;
    expect(told(FINAL, items('0.10', '0.60')).join()).not.toContain('narrative.twice');
  });

  test('收入支出总体 is what both come to', () => {
    const words = (change: string) =>
      `2024年度收入总计110.00万元，其中：本年收入合计100.00万元，年初结转和结余10.00万元。\n收入支出总体与上年相比，增加${change}万元，增长10.00%，主要原因是增资。`;
    expect(told(FINAL, words('10.00'))).toEqual([]);
    expect(told(FINAL, words('1.00')).join()).toContain('narrative.rate');
  });

  test('（减） that was left of （增）（减） is a direction', () => {
    const words = (change: string) =>
      `2024年项目支出预算较上年（减）${change}万元，（减）幅23%，主要原因是压减。`;
    expect(codes(againstTables(words('46.60')))).toEqual([]);
    expect(codes(againstTables(words('64.60')))).toEqual(['warning narrative.rate']);
  });

  test('a rate of a change that is told alone is held against the tables', () => {
    const words = (rate: string) => `基本支出较上年增14.00万元，增幅${rate}，主要原因是增资。`;
    expect(codes(againstTables(words('4.00%')))).toEqual([]);
    expect(codes(againstTables(words('14.00%')))).toEqual(['warning narrative.rate']);
    for (const part of [
      '下属档案整理所',
      '云川县档案馆2024年部门预算说明\n档案整理所2024年',
      '不含追加部分的',
      '按月均计算，',
    ])
      expect(codes(againstTables(part + words('14.00%')))).toEqual([]);
  });

  test('the base of a share has the fund of its section, and is held against no table by its bare words', () => {
    const words = (share: string) =>
      `一般公共预算当年拨款支出500.00万元。其中：基本支出344.00万元，占支出预算500.00万元的${share}。`;
    const rules = (text: string) =>
      codes(againstTables(text)).filter((code) => code.endsWith('narrative.share'));
    expect(rules(words('68.80%'))).toEqual([]);
    expect(rules(words('66.15%'))).toEqual(['error narrative.share']);
  });

  test('of two comparisons the second may be with any year', () => {
    const words =
      '“三公”经费支出8.00万元，比上年增加2.00万元，增长33.33%；比2019年减少4.00万元，降低33.33%，主要原因是压减。';
    expect(told(FINAL, words)).toEqual([]);
    expect(told(FINAL, words.replace('比上年', '比2022年')).join()).toContain('narrative.year');
  });

  test('a reason that goes the other way is told of this year’s money too', () => {
    const words = (way: string) =>
      `一般公共预算当年拨款90.00万元，比2023年预算数减少10.00万元，主要原因是一次性装备购置项目${way}。`;
    expect(told(BUDGET, words('减少'))).toEqual([]);
    expect(told(BUDGET, words('增加')).join()).toContain('方向相反');
  });

  test('完成年初预算 beside by how much it was more', () => {
    const words = (rate: string) =>
      `支出90.00万元，完成年初预算${rate}，决算数大于预算数15.00万元，主要原因：调标。`;
    expect(told(FINAL, words('120.00%'))).toEqual([]);
    expect(told(FINAL, words('112.00%')).join()).toContain('narrative.completion');
  });
});

describe('words', () => {
  test('a budget knows no 决算 of its own year', () => {
    const words = (kind: string) => `纳入部门${kind}的单位包括本级。2024年部门${kind}安排支出90.00万元。`;
    expect(told(BUDGET, words('预算'))).toEqual([]);
    expect(told(BUDGET, words('决算')).filter((one) => one.includes('stage-word'))).toHaveLength(2);
  });

  test.each(['云溪县总工会', '云溪县第二小学', '中共云溪县委宣传部', '云溪县供销合作社联合社'])(
    '%s is a unit, and no part of what it has',
    (unit) => {
      const words = (rate: string) =>
        `${unit}2024年度财政拨款“三公”经费支出年初预算为5.00万元，支出决算为4.50万元，完成年初预算的90.00%。其中：公务用车购置费支出年初预算为0.00万元，支出决算为0.00万元，占财政拨款“三公”经费总支出决算的0.00%；公务用车运行维护费支出年初预算为3.00万元，支出决算为2.70万元，占财政拨款“三公”经费总支出决算的60.00%，完成年初预算的${rate}；公务接待费支出年初预算为2.00万元，支出决算为1.80万元，占财政拨款“三公”经费总支出决算的40.00%，完成年初预算的90.00%。\n安排国内公务接待9批次（其中：外事接待0批次），接待人次86人。公务用车保有量1辆。`;
      const text = (rate: string) =>
        told(`${unit}2024年度部门决算情况说明`, `${unit}2024年收支情况`, words(rate));
      expect(text('90.00%')).toEqual([]);
      expect(text('80.00%').join()).toContain('narrative.completion');
    },
  );

  test('people of two sources of pensions are two numbers', () => {
    const words =
      '尚未移交养老保险基金发放养老金的离退休人员共计0人。由养老保险基金发放养老金的离退休人员8人。';
    expect(told(FINAL, words)).toEqual([]);
  });

  test('国内接待18次 counts receptions', () => {
    const words = '公务接待费支出2.26万元。2024年发生国内接待18次，接待人数共186人。';
    expect(told(FINAL, words)).toEqual([]);
  });

  test('cars of which nobody says whether one was bought', () => {
    const words = (more: string) =>
      `“三公”经费支出8.00万元，其中：因公出国（境）费0.00万元，公务用车运行维护费6.00万元${more}，公务接待费2.00万元，公务用车保有量3辆，国内公务接待9批次、80人次。`;
    expect(told(FINAL, words('，公务用车购置费0.00万元')).join()).not.toContain('购置费');
    expect(told(FINAL, words('')).join()).toContain('没有写购置费');
    for (const none of ['，新增车辆0辆', '，更新车辆0辆', '，本年未购车'])
      expect(told(FINAL, words(none)).join()).not.toContain('购置费');
  });

  test('what runs the cars may be called otherwise, where it makes up the rest', () => {
    const words = (rest: string) =>
      `“三公”经费支出22.00万元，其中：公务接待费2.00万元，公务用车购置及运行费20.00万元，其中：购置费16.00万元，购置1辆${rest}。公务用车保有量3辆，国内公务接待9批次、80人次。`;
    expect(told(FINAL, words('；运维费4.00万元')).join()).not.toContain('narrative.incomplete');
    expect(told(FINAL, words('')).join()).toContain('没有写运行维护费');
  });

  test('an amount before its change, and what a thing was bought for, have their unit', () => {
    const change = '“三公”经费预算27.60万元，较2023年预算24.00万元增加3.60万元，增长15.00%，主要是来访增加。';
    expect(told(BUDGET, change)).toEqual([]);
    expect(told(BUDGET, change.replace('24.00万元', '24.00')).join()).toContain('narrative.unit-missing');
    const worth = '报废资产6项，账面原值2.40万元，处置收入0.02万元。';
    expect(told(FINAL, worth)).toEqual([]);
    expect(told(FINAL, worth.replace('2.40万元', '2.40')).join()).toContain('narrative.unit-missing');
  });

  test('a plan that is called 决算 beside what was spent', () => {
    const words = '公务接待费支出预算为3.00万元，支出决算为2.40万元，国内公务接待9批次、80人次。';
    expect(told(FINAL, words)).toEqual([]);
    expect(told(FINAL, words.replace('预算为', '决算为')).join()).toContain('narrative.stage-word');
  });

  test('2023年基本支出年初预算数 in a budget of 2024', () => {
    const words = (year: number) => `${right}\n${year}年基本支出年初预算数为60.00万元。`;
    expect(told(BUDGET, words(2024)).join()).not.toContain('narrative.year');
    expect(told(BUDGET, words(2023)).join()).toContain('narrative.year');
  });

  test('the only sentence of another year is told where it compares', () => {
    const words = (year: number) => `${right}\n${year}年度，本单位“三公”经费支出0.00万元，与上年持平。`;
    expect(told(FINAL, words(2024)).join()).not.toContain('narrative.year');
    expect(told(FINAL, words(2023)).join()).toContain('narrative.year');
  });
});
