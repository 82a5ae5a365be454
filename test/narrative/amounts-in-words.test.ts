/** Amounts that are written in words are read as digits, and quoted as they were written. */

import { readClaims } from '../../src/narrative/claim';
import { amountsInWords } from '../../src/narrative/read/amounts-in-words';
import { sharesInWords } from '../../src/narrative/read/shares-in-words';
import { readPlainText } from '../../src/narrative/read';

const read = (text: string): string[] => amountsInWords(text).map(({ digits, unit }) => digits + unit);

test.each([
  ['一亿五千万元', '1.5亿元'],
  ['1亿2,345.67万元', '12345.67万元'],
  ['3千万元', '3000万元'],
  ['五十万元', '50万元'],
  ['十二万元', '12万元'],
  ['贰佰零叁万元整', '203万元'],
  ['二万五千元', '2.5万元'],
  ['3亿5000万元', '35000万元'],
  ['三点五万元', '3.5万元'],
  ['一亿零五十万元', '10050万元'],
  ['二十点八万元', '20.8万元'],
  ['一百点五万元', '100.5万元'],
  ['零点二亿元', '2000万元'],
  ['一万亿元', '10000亿元'],
  ['两三百万元', '200-300万元'],
  ['十五六万元', '15-16万元'],
])('%s is %s', (words, digits) => {
  expect(read(`支出预算${words}，比上年增加。`)).toEqual([digits]);
});

test.each([
  '300万元',
  '1.5亿元',
  '几十万元',
  '数百万元',
  '上千万元',
  '百万元',
  '三元区',
  '两万五元',
  '2.五万元',
  '点五万元',
  '七五万元',
  '二〇二四元',
])('%s stays as it is', (words) => {
  expect(read(`支出预算${words}，比上年增加。`)).toEqual([]);
});

test('a figure in words is counted and quoted in the words of the text', () => {
  const text = '云川县档案馆2024年部门预算情况说明\n项目支出三千零五十万元，比上年增加五十万元。';
  const { claims } = readClaims(readPlainText(text));
  const figures = claims.filter(({ kind }) => kind !== 'year');
  expect(figures.map(({ text: words, value, unit }) => [words, value, unit])).toEqual([
    ['三千零五十万元', '3050', '万元'],
    ['五十万元', '50', '万元'],
  ]);
  expect(text.slice(figures[0]?.span.start, figures[0]?.span.end)).toBe('三千零五十万元');
});

test.each([
  ['占六成', '60'],
  ['占支出的三分之一', '33'],
  ['增长一倍', '100'],
  ['减少一半', '50'],
  ['增长百分之五点三', '5.3'],
  ['完成预算的百分之百', '100'],
  ['增长百分之零点五', '0.5'],
  ['占二十五分之一', '4'],
  ['占七八成', '70-80'],
  ['占三成到四成', '30-40'],
  ['占百分之六十到八十', '60-80'],
])('%s is %s%%', (words, digits) => {
  expect(sharesInWords(`支出预算100.00万元，${words}，其余不变。`).map((one) => one.digits)).toEqual([
    digits,
  ]);
});

test.each([
  '占近六成',
  '占六成以上',
  '各占一半',
  '增长近一倍',
  '第三成员单位',
  '增长一倍多',
  '占一百二十五分之一',
])('%s says no per cent', (words) => {
  expect(sharesInWords(`支出预算100.00万元，${words}，其余不变。`)).toEqual([]);
});
