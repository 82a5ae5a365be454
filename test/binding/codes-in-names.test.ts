/** Forms without a column of codes print them before the names, in many manners. */
import { readInstead } from '../../src/draft/read-instead';
import { check } from '../../src/rule/check';
import type { RowSets } from '../../src/template/expand';
import { ROW_SETS } from '../../src/templates';
import { sheetOf, workbookOf } from '../support/sheets';

const SUBJECTS: readonly (readonly [code: string, name: string, amount: number])[] = [
  ['213', '农林水支出', 90],
  ['21303', '水利', 90],
  // No catalogue has all of these: 行政运行 is the 01 of many 款.
  ['2130301', '行政运行', 50],
  ['2130302', '一般行政管理事务', 12],
  ['2130314', '防汛', 28],
  ['223', '国有资本经营预算支出', 8],
  ['22301', '解决历史遗留问题及改革成本支出', 8],
  ['2230105', '国有企业退休人员社会化管理补助支出', 8],
];

const listed = (print: (code: string, name: string) => string, indent: readonly string[] = ['', '', '']) => {
  const rows = SUBJECTS.map(([code, name, amount]) => [
    `${indent[(code.length - 3) / 2]}${print(code, name)}`,
    amount,
    code.endsWith('14') ? 0 : amount - (amount === 90 ? 28 : 0),
    code.endsWith('14') || amount === 90 ? 28 : 0,
  ]);
  const binding = readInstead(
    workbookOf(
      sheetOf('支出总表', [
        ['2025年部门支出预算总表', '', '', ''],
        ['', '', '', '单位：万元'],
        ['功能科目', '合计', '基本支出', '项目支出'],
        ...rows,
        ['合计', 98, 70, 28],
      ]),
    ),
    ROW_SETS as RowSets,
  );
  const codes = binding.tables[0]?.blocks[0]?.rows.flatMap(({ label }) => label?.functional ?? []);
  return { codes, errors: check(binding).findings.filter(({ severity }) => severity === 'error') };
};

describe('科目 whose codes stand before their names', () => {
  test.each<[string, (code: string, name: string) => string]>([
    ['a blank', (code, name) => `${code} ${name}`],
    ['a wide blank', (code, name) => `${code}　${name}`],
    ['a dash', (code, name) => `${code}-${name}`],
    ['brackets', (code, name) => `[${code}]${name}`],
    ['a blank, with a line end behind', (code, name) => `${code} ${name}\r`],
  ])('are read by them behind %s, whatever their names', (_, print) => {
    expect(listed(print)).toEqual({ codes: SUBJECTS.map(([code]) => code), errors: [] });
  });

  test('are read where the levels are indented', () => {
    expect(listed((code, name) => `${code} ${name}`, ['', '  ', '    '])).toMatchObject({
      codes: SUBJECTS.map(([code]) => code),
      errors: [],
    });
  });

  test('are read by what stands beside them where nothing stands between', () => {
    const { codes, errors } = listed((code, name) =>
      code.length === 7 ? `${code}${name}` : `${code} ${name}`,
    );
    expect({ codes, errors }).toEqual({ codes: SUBJECTS.map(([code]) => code), errors: [] });
  });
});
