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

test('what a year is compared by has a direction', () => {
  const change = (words: string): string[] =>
    told('direction-missing', '一、收入情况', `2024年收入预算55.00万元，${words}。`);
  expect(change('比上年5.00万元，下降8.33%')).toHaveLength(1);
  expect(change('同比8.33%')).toHaveLength(1);
  expect(change('较上年50.00万元，增长10.00%')).toEqual([]);
  expect(change('与2023年预算50.00万元相比，增加5.00万元')).toEqual([]);
  expect(change('比上年50.00万元增加5.00万元')).toEqual([]);
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
