import { isMoneyUnit, moneyScale, parseTarget } from '../../src/indicator/target';

const brief = (sign: string, value: string, unit = '') => {
  const target = parseTarget(sign, value, unit);
  if (target.kind === 'number') {
    return `${target.qualitative ? '定性 ' : ''}${target.sign ?? ''}${target.number.toString()} ${target.unit}`.trim();
  }
  if (target.kind === 'blank') return 'blank';
  return `${target.kind}: ${target.kind === 'scale' ? target.grades : target.text}`;
};

describe('a target', () => {
  test.each([
    ['>=95%', '≥95 %'],
    ['≤400元/人/天', '≤400 元/人/天'],
    ['≤ 400 元/人/天', '≤400 元/人/天'],
    ['=100%', '＝100 %'],
    ['≥2000个', '≥2000 个'],
    ['≥1,500平方米', '≥1500 平方米'],
    ['不低于90%', '≥90 %'],
    ['9台', '9 台'],
    ['20万字', '20 万字'],
    ['<=800万', '≤800 万'],
  ])('%s in one cell reads as %s', (text, read) => {
    expect(brief('', text)).toBe(read);
  });

  test.each([
    ['≥', '95', '%', '≥95 %'],
    ['＝', '3330000', '元/年', '＝3330000 元/年'],
    ['0', '1300', '元', '＝1300 元'],
    ['定性', '1', '', '定性 1'],
    ['＝', '12', '月', '＝12 月'],
  ])('%s | %s | %s in three cells reads as %s', (sign, value, unit, read) => {
    expect(brief(sign, value, unit)).toBe(read);
  });

  test.each([
    ['12月底前', 'date: 12月底前'],
    ['12月底', 'date: 12月底'],
    ['月底前', 'date: 月底前'],
    ['每月25日前', 'date: 每月25日前'],
    ['2023年12月30日前', 'date: 2023年12月30日前'],
    ['年内完成', 'date: 年内完成'],
    ['12月底前完成所有审计任务', 'date: 12月底前完成所有审计任务'],
  ])('%s is a date', (text, read) => {
    expect(brief('', text)).toBe(read);
  });

  test('a year of the unit 年 is a date and no number', () => {
    expect(brief('≤', '2024', '年')).toBe('date: 2024年');
  });

  test.each(['优良中低差', '优良差', '高', '高中低', '好坏'])('%s is a scale', (grades) => {
    expect(brief('定性', grades)).toBe(`scale: ${grades}`);
  });

  test.each(['改善', '持续改善', '显著提升', '保障有力'])('%s is neither', (text) => {
    expect(brief('', text)).toBe(`text: ${text}`);
  });

  test('a blank cell is blank, not zero', () => {
    expect(brief('≥', ' ')).toBe('blank');
  });
});

test('money in total is told from money per head', () => {
  expect(moneyScale('万元')).toBe(10_000);
  expect(moneyScale('元/年')).toBe(1);
  expect(moneyScale('元/人·月')).toBeNull();
  expect(moneyScale('人')).toBeNull();
  expect(isMoneyUnit('元/人年')).toBe(true);
});
