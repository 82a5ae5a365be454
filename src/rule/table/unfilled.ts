import { rule } from './family';

export const unfilledRule = rule('unfilled', {
  severity: 'error',
  title: '应填而未填的表',
  reads: '空着的表，而别的表说明它应当有数',
  source: '预算法实施条例第六条；整体支出绩效目标随部门预算公开',
  clean: { says: '整体支出绩效目标表的资金总额 809.20', cells: { '公开表7!C11': 809.2 } },
  failing: {
    says: '整体支出绩效目标表的资金总额没有填，支出合计 809.20',
    cells: { '公开表7!C11': null, '公开表7!D11': null },
  },
});
