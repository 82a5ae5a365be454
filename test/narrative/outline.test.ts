/** Headings in their order, and something under each; changes with their direction. */

import { readClaims } from '../../src/narrative/claim';
import { readPlainText } from '../../src/narrative/read';
import { verifyText } from '../../src/rule/narrative';

function told(rule: string, ...lines: string[]): string[] {
  const text = ['云川县档案馆2024年部门预算情况说明', ...lines].join('\n');
  return verifyText(readClaims(readPlainText(text)))
    .filter((fault) => fault.rule === `narrative.${rule}`)
    .map(({ message }) => message);
}

const SAYS = '2024年收入预算9.00万元。';

test('a heading that repeats the number of another, or leaves one out, is told once', () => {
  const three = (third: string): string[] =>
    told('section-number', '一、收入情况', SAYS, '二、支出情况', SAYS, third, SAYS);
  expect(three('三、采购情况')).toEqual([]);
  expect(three('四、采购情况')).toEqual(['标题编号从“二、”跳到“四、”，请核对是漏了一部分，还是编号写错。']);
  expect(three('二、采购情况')).toEqual(['标题编号“二、”用了两次。']);
  expect(
    told('section-number', '一、收入情况', SAYS, '三、支出情况', SAYS, '三、采购情况', SAYS),
  ).toHaveLength(1);
});

test('numbers begin anew under each heading, and passages of a text leave others out', () => {
  const under = ['（一）收入情况', SAYS, '（二）支出情况', SAYS];
  expect(told('section-number', '一、总体情况', ...under, '二、具体情况', ...under)).toEqual([]);
  expect(
    told('section-number', '一、收入情况', SAYS, '三、支出情况', SAYS, '五、采购情况', SAYS, '七、资产情况'),
  ).toEqual([]);
});

test('a part of tables that the list of contents names is handed in as a workbook', () => {
  const contents = (second: string): string[] =>
    told(
      'section-number',
      '目录',
      '一、概况',
      second,
      '三、情况说明',
      '一、概况',
      SAYS,
      '三、情况说明',
      SAYS,
    );
  expect(contents('二、2024年部门预算表')).toEqual([]);
});

test('a heading with nothing under it is told, titles one behind the other are not', () => {
  expect(told('section-empty', '一、收入情况', SAYS, '二、政府采购情况', '三、资产情况', SAYS)).toHaveLength(
    1,
  );
  expect(told('section-empty', '一、收入情况', '（一）预算情况', SAYS, '二、收支表', '三、附件')).toEqual([]);
  expect(
    told(
      'section-empty',
      '一、收入情况',
      '二、支出情况',
      '三、采购情况',
      '四、资产情况',
      '一、收入情况',
      SAYS,
    ),
  ).toEqual([]);
});

test('parts and their titles before the first sentence are contents, whether 目录 stands above them or not', () => {
  const contents = ['第一部分：云川县档案馆概况', '一、主要职责', '二、机构设置', '第二部分：预算情况说明'];
  expect(told('section-empty', ...contents, '第一部分：云川县档案馆概况', '一、主要职责', SAYS)).toEqual([]);
  expect(told('section-empty', '第一部分：概况', '一、主要职责', SAYS, '二、机构设置')).toHaveLength(1);
});

test('passages without a title say nothing of when they were written', () => {
  const passage = '截至2024年12月31日，本部门共有车辆3辆。';
  const assets = (...lines: string[]): string[] =>
    verifyText(readClaims(readPlainText(lines.join('\n'))))
      .filter(({ rule }) => rule === 'narrative.year')
      .map(({ message }) => message);
  expect(assets('一、国有资产情况', '2024年度部门预算项目开展自评。', passage)).toEqual([]);
  expect(assets('2024年部门预算情况说明', '一、国有资产情况', passage)).toHaveLength(1);
});

test('the year of a text is that of its 目录 where one title has kept another', () => {
  const lines = [
    '目录',
    '第一部分2024年度部门决算情况说明',
    '一、收入决算情况',
    '第二部分名词解释',
    '名词解释',
  ];
  const { budgetYear } = readClaims(
    readPlainText([...lines, '十、2022年度预算绩效情况说明', '本年没有。'].join('\n')),
  );
  expect(budgetYear).toBe(2024);
});

test('a rate that goes the other way than its change is told without the amount itself', () => {
  const change = (words: string): string[] => told('direction', '一、支出情况', `办公费较上年${words}。`);
  expect(change('减0.04万元，增0.01%')).toHaveLength(1);
  expect(change('减少0.04万元（下降0.01%）')).toEqual([]);
  expect(change('减少0.04万元，较年初预算增长0.01%')).toEqual([]);
});

test('what a year is compared by has a direction', () => {
  const change = (words: string): string[] =>
    told('direction-missing', '一、收入情况', `2024年收入预算55.00万元，${words}。`);
  expect(change('比上年5.00万元，下降8.33%')).toHaveLength(1);
  expect(change('同比8.33%')).toHaveLength(1);
  expect(change('较上年50.00万元，增长10.00%')).toEqual([]);
  expect(change('与2023年预算50.00万元相比，增加5.00万元')).toEqual([]);
  expect(change('比上年50.00万元增加5.00万元')).toEqual([]);
});

test('a heading of final accounts that says another year is told, whatever it is about', () => {
  const final = (title: string): string[] =>
    told(
      'year',
      '一、2024年度收入支出决算情况说明',
      SAYS,
      title,
      SAYS,
      '三、2024年度“三公”经费情况说明',
      SAYS,
    );
  expect(final('二、2023年度财政拨款收入支出总体情况说明')).toHaveLength(1);
  expect(final('二、2024年度财政拨款收入支出总体情况说明')).toEqual([]);
});

test('one title among those of a budget that says 决算 is told, and so is its own amount called so', () => {
  const budget = (title: string, amount = '“三公”经费预算'): string[] =>
    told(
      'stage-word',
      '一、收入预算情况',
      SAYS,
      title,
      SAYS,
      '三、“三公”经费预算情况',
      `2024年${amount}9.00万元，比上年减少1.00万元，主要是厉行节约。`,
    );
  expect(budget('二、支出预算情况')).toEqual([]);
  expect(budget('二、支出决算情况')).toHaveLength(1);
  expect(budget('二、上年支出决算情况')).toEqual([]);
  expect(budget('二、支出预算情况', '“三公”经费决算')).toEqual(['这是2024年预算的说明，此处写的是“决算”。']);
});
