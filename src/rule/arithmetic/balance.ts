import { rule } from './family';

export const balanceRule = rule('balance', {
  severity: 'error',
  title: '收支不平衡',
  reads: '收入总计与支出总计，以及每一种资金来源的收与支',
  example: '收入总计 722.67，支出总计 722.76',
  source: '预算法第十二条（收支平衡）',
});
