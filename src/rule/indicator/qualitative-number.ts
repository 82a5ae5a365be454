import { FORMS } from '../sources';
import { rule } from './family';

export const qualitativeNumberRule = rule('qualitative-number', {
  severity: 'warning',
  title: '定性指标填了数字',
  reads: '性质为“定性”的指标值',
  source: FORMS,
  clean: { says: '定量指标填 98', cells: { '公开表6!I6': 98 } },
  failing: { says: '性质为“定性”，值是 1', cells: { '公开表6!H9': '定性', '公开表6!I9': 1 } },
});
