/** 全部为, 均为 behind an amount: all of it is that, or the tables have it otherwise; 全部用于 says what for. */

import { againstTables, codes } from './support/archive';

test.each([
  '卫生健康支出20.80万元，全部为基本支出。',
  '卫生健康支出20.80万元，全部用于职工医疗保险缴费。',
  '基本支出364.00万元，均为一般公共预算支出。',
  '项目支出156.00万元，全部用于馆藏档案修复。',
  '支出预算520.00万元，全部为财政拨款支出。',
  '收入预算520.00万元，全部为本级财政安排。',
  '卫生健康支出20.80万元，全部为人员经费、公用经费。',
  '项目支出156.00万元，全部用于信息化建设。',
  '项目支出156.00万元，全部用于城市建设支出。',
  '项目支出156.00万元，全部为城乡社区环境卫生。',
  '项目支出156.00万元，全部为就业补助。',
  '项目支出156.00万元，全部为文化旅游体育与传媒支出。',
])('a right one is left alone: %s', (text) => {
  expect(codes(againstTables(text)).filter((code) => code.includes('all-of'))).toEqual([]);
});

test.each([
  '卫生健康支出20.80万元，全部为项目支出。',
  '基本支出364.00万元，均为公用经费。',
  '项目支出156.00万元，全部为住房保障支出。',
  '收入预算520.00万元，全部为事业收入。',
  '支出预算520.00万元，全部为文化旅游体育与传媒支出。',
])('one that the tables have otherwise is told: %s', (text) => {
  expect(codes(againstTables(text))).toContain('warning narrative.all-of');
});
