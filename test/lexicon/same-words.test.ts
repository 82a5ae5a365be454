import { sameWords } from '../../src/lexicon/same-words';

test.each([
  ['人员经费合计', '人员支出合计'],
  ['公用经费', '日常公用支出'],
  ['一、一般公共预算拨款收入', '一、公共预算财政拨款收入'],
  ['合计', '总计'],
  ['预算数', '金额（万元）'],
])('%s and %s are one', (a, b) => {
  expect(sameWords(a, b)).toBe(true);
});

test.each([
  ['人员经费', '人员经费合计'],
  ['人员经费', '公用经费'],
  ['合计', '小计'],
  ['事业收入', '非税收入'],
  ['上年结转', '结转下年'],
])('%s and %s are two', (a, b) => {
  expect(sameWords(a, b)).toBe(false);
});
