/** Wordings of schools, hospitals, courts and towns: right ones stay silent, and their slips are told. */

import { readClaims } from '../../src/narrative/claim';
import { readPlainText } from '../../src/narrative/read';
import { verifyText } from '../../src/rule/narrative';
import { claims } from './support/text';

const told = (...lines: string[]): string[] =>
  verifyText(readClaims(readPlainText(lines.join('\n')))).map(({ rule, message }) => `${rule} ${message}`);
const FINAL = '云溪市档案馆2024年度部门决算情况说明';
const BUDGET = '云溪市档案馆2024年部门预算情况说明';

describe('年初预算, 调整预算 and 决算 beside each other', () => {
  const right =
    '2024年年初预算支出80.00万元，调整预算支出120.00万元，决算支出90.00万元，决算支出比年初预算增加10.00万元，主要是追加经费；完成调整预算的75.00%。';

  test('are two plans and what came of them', () => {
    expect(told(FINAL, right)).toEqual([]);
  });

  test('a change from the first plan is held against the first, a 完成率 of the second against the second', () => {
    expect(told(FINAL, right.replace('增加10.00', '增加16.00')).join()).toContain('narrative.change');
    expect(told(FINAL, right.replace('75.00%', '112.50%')).join()).toContain('narrative.completion');
  });
});

test('what is left at the end of a year, less what there was at its beginning', () => {
  const right = '年初结转和结余30.00万元，年末结转和结余12.00万元，比年初减少18.00万元，主要是加快支付。';
  expect(told(FINAL, right)).toEqual([]);
  expect(told(FINAL, right.replace('30.00', '36.00')).join()).toContain(
    '年末12.00万元比年初36.00万元减少24万元',
  );
  // All money is not held against 财政拨款, and a change behind a part is that part's.
  for (const other of [
    '年初结转和结余30.00万元，其中财政拨款结转15.00万元；年末结转和结余12.00万元，其中财政拨款7.00万元，比年初减少8.00万元，主要是加快支付。',
    '年初结转和结余30.00万元，年末财政拨款结转和结余12.00万元，比年初减少8.00万元，主要是加快支付。',
    '年初结转和结余30.00万元，其中财政拨款结转15.00万元；年末财政拨款结转和结余7.00万元，比年初减少8.00万元。',
  ])
    expect(told(FINAL, other).filter((one) => one.startsWith('narrative.change'))).toEqual([]);
});

test('what a bracket takes in is part of what stands before it, and of nothing else', () => {
  const right = '实有人员编制40人。其中：行政编制36人（含行政工勤编制4人），事业编制4人。';
  expect(told(FINAL, right)).toEqual([]);
  expect(told(FINAL, right.replace('40人', '42人')).join()).toContain('narrative.sum');
});

test('费用支出 and 各 name nothing of their own', () => {
  const guests =
    '公务接待费6.20万元。费用支出较上年支出数减少1.90万元，下降23.46%，主要原因是接待减少。接待58批次462人次。';
  expect(told(FINAL, guests)).toEqual([]);
  expect(told(FINAL, guests.replace('1.90', '1.40')).join()).toContain('narrative.rate');
  const both =
    '财政拨款收入总计90.00万元，支出总计90.00万元。与2023年相比，各增加10.00万元，增长12.50%，主要是增资。';
  expect(told(FINAL, both)).toEqual([]);
  expect(told(FINAL, both.replace('各增加10.00', '各增加30.00')).join()).toContain('narrative.rate');
});

test('an amount in brackets in another unit is the same amount once more', () => {
  const right =
    '2024年政府采购预算1.20亿元（12000.00万元），其中：货物4000.00万元，工程6000.00万元，服务2000.00万元。';
  expect(told(BUDGET, right)).toEqual([]);
  expect(told(BUDGET, right.replace('12000.00万元', '12600.00万元')).join()).toContain('又写成');
});

test('购买服务支出 and 货物支出 are purchases where purchases are told', () => {
  for (const right of [
    '政府采购支出预算总额90.00万元，其中：拟采购货物支出20.00万元、拟采购工程支出0万元、拟购买服务支出70.00万元。',
    '政府采购支出总额90.00万元，其中：货物支出20.00万元，工程支出30.00万元，服务支出40.00万元。',
  ]) {
    expect(told(BUDGET, right)).toEqual([]);
    expect(told(BUDGET, right.replace('20.00', '50.00')).join()).toContain('narrative.sum');
  }
});

test('an average of guests or cars is of the amount that an earlier section told', () => {
  const text = [
    FINAL,
    '（二）分项支出情况',
    '公务车运行维护费60.00万元，公务接待费4.00万元。',
    '（三）实物量情况',
    '公务车保有量20辆；国内公务接待50批次400人，其中：国（境）外0批次，0人。人均接待费100.00元，车均购置费0万元，车均维护费3.00万元。',
  ];
  expect(told(...text)).toEqual([]);
  expect(told(...text.map((line) => line.replace('维护费3.00', '维护费30.0'))).join()).toContain(
    'narrative.average',
  );
});

test('a range in a sentence leaves its list to be added up, unless it is one of the parts', () => {
  const right = '支出预算100.00万元，其中：基本支出60.00万元，项目支出40.00万元，用于购置单价3-5万元的设备。';
  for (const words of ['用于购置单价3-5万元的设备', '培训5-10人', '单个项目3-5万元']) {
    const range = right.replace('用于购置单价3-5万元的设备', words);
    expect(told(BUDGET, range)).toEqual([]);
    expect(told(BUDGET, range.replace('40.00', '70.00')).join()).toContain('narrative.sum');
  }
  const open = '支出预算100.00万元，支出包括：人员经费50.00万元，公用经费10.00万元，项目支出40余万元。';
  expect(told(BUDGET, open)).toEqual([]);
});

test('an average is held against no whole of another section that was told with its parts', () => {
  const counted = ['（三）实物量情况', '国内公务接待10批次100人次，人均接待250.00元。'];
  for (const parts of ['其中外事接待费0.50万元', '其中国内接待费2.50万元、外事接待费0.50万元'])
    expect(told(FINAL, '（二）分项支出情况', `公务接待费3.00万元，${parts}。`, ...counted)).toEqual([]);
});

test('of two plans that nobody names, 完成预算的 is of the one that it is true of', () => {
  const right = '2024年支出年初预算500.00万元，调整预算530.00万元，决算520.00万元，完成预算的98.11%。';
  expect(told(FINAL, right)).toEqual([]);
  expect(told(FINAL, right.replace('98.11', '104.00'))).toEqual([]);
  expect(told(FINAL, right.replace('98.11', '97.11')).join()).toContain('narrative.completion');
  expect(told(FINAL, right.replace('预算的', '年初预算的')).join()).toContain('narrative.completion');
});

describe('where the figures stand', () => {
  const right = '本年支出100.00万元，其中：基本支出60.00万元，项目支出40.00万元，无其他支出。';
  const wrong = right.replace('100.00', '130.00');

  test('a 目录 may have a name before it', () => {
    const contents = ['决算公开目录', '一、基本情况', '二、收支分析', '三、名词解释', '四、决算公开表'];
    const body = ['一、基本情况', '依法履行职责。', '二、收支分析'];
    expect(told('云溪市档案馆2024年决算公开报告', ...contents, ...body, wrong).join()).toContain(
      'narrative.sum',
    );
  });

  test('a section about a 目录 is no table of contents', () => {
    for (const title of ['二、政府购买服务指导性目录', '政府采购目录'])
      expect(told(BUDGET, title, `1.${wrong.slice(0, -1)}`).join()).toContain('narrative.sum');
  });

  test('a 目录 that is not called so does not hide what follows it', () => {
    const contents = [
      '一、基本情况',
      '二、收支分析',
      '三、“三公”经费支出情况',
      '四、名词解释',
      '五、决算公开表',
    ];
    const body = ['一、基本情况', '依法履行职责。', '二、收支分析'];
    const end = ['三、“三公”经费支出情况', '公务接待费1.00万元。'];
    const text = ['云溪市档案馆2024年决算公开报告', ...contents, ...body, wrong, ...end];
    expect(told(...text).join()).toContain('narrative.sum');
  });
});

test('the title above the text says the year that the cover says', () => {
  const title = (year: number) => `云溪市档案馆${year}年预算公开说明`;
  const text = (year: number) => [
    title(2024),
    '目录',
    '一、收支情况',
    title(year),
    '一、收支情况',
    '2024年收入预算9.00万元，2024年支出预算9.00万元。',
  ];
  expect(told(...text(2024)).join()).not.toContain('narrative.year');
  expect(told(...text(2023)).join()).toContain('标题写的是2023年');
});

test('figures in full-width digits are counted among those that were read', () => {
  const [claim] = claims('收入预算１２３．４５万元。');
  expect(claim).toMatchObject({ kind: 'amount', value: '123.45' });
});
