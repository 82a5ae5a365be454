import { SEEN } from '../sources';
import { rule } from './family';

export const rateLowRule = rule('rate-low', {
  severity: 'warning',
  title: '比率低得可疑',
  reads: '合格率、执行率一类的值',
  source: SEEN,
  clean: { says: '合格率 ≥ 98 %', cells: { '公开表6!I6': 98 } },
  failing: { says: '合格率 ≥ 9 %', cells: { '公开表6!I6': 9 } },
});
