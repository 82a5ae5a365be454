import { FIGURE_PARSERS } from '../../src/narrative/claim/parsers';
import { againstTables } from './support/archive';

test('each figure says which parser read it, what it was compared with, and why it was not', () => {
  const { explain } = againstTables(
    '一、收支情况',
    '2024年收入预算520.00万元，其中：上年结转20.00万元，占3.85%。',
    '档案整理补助9.00万元，比2023年预算执行数增加1.00万元。',
  );
  const lines = explain();
  expect(lines.some((line) => /520\.00万元　金额（amount）.*相符/.test(line))).toBe(true);
  expect(lines.some((line) => /3\.85%　占比（share）.*相符/.test(line))).toBe(true);
  expect(lines.some((line) => /9\.00万元.*无从核对：表里没有叫“档案整理补助”的/.test(line))).toBe(true);
  expect(lines.some((line) => /1\.00万元　增减额（change）.*无从核对/.test(line))).toBe(true);
  expect(explain('档案整理')).toHaveLength(3);
});

test('every parser has a name of its own and says what it reads', () => {
  expect(new Set(FIGURE_PARSERS.map(({ name }) => name)).size).toBe(FIGURE_PARSERS.length);
  for (const { reads } of FIGURE_PARSERS) expect(reads).toMatch(/[一-龥]/);
});
