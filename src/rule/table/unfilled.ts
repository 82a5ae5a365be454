import { rule } from './family';

export const unfilledRule = rule('unfilled', {
  severity: 'error',
  title: '应填而未填的表',
  reads: '空着的表，而别的表说明它应当有数',
  example: '整体支出绩效目标表的资金总额为空，支出总表合计 1,149.80',
  source: '预算法实施条例第六条；整体支出绩效目标随部门预算公开',
});
