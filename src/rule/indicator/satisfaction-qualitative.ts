import { SEEN } from '../sources';
import { rule } from './family';

export const satisfactionQualitativeRule = rule('satisfaction-qualitative', {
  severity: 'info',
  title: '满意度用等级表示',
  reads: '满意度指标的值',
  source: SEEN,
  clean: { says: '满意度 ≥ 95 %', cells: { '公开表6!I10': 95 } },
  failing: {
    says: '满意度 定性 优良差',
    cells: { '公开表6!H10': '定性', '公开表6!I10': '优良差', '公开表6!J10': null },
  },
});
