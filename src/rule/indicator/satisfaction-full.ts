import { SEEN } from '../sources';
import { rule } from './family';

export const satisfactionFullRule = rule('satisfaction-full', {
  severity: 'warning',
  title: '满意度要求 100%',
  reads: '满意度指标的值',
  source: SEEN,
  clean: { says: '满意度 ≥ 95 %', cells: { '公开表6!I10': 95 } },
  failing: { says: '满意度 ≥ 100 %', cells: { '公开表6!I10': 100 } },
});
