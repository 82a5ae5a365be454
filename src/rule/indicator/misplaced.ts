import { GUIDE } from '../sources';
import { rule } from './family';

export const misplacedRule = rule('misplaced', {
  severity: 'warning',
  title: '指标放错二级指标',
  reads: '指标的名称、单位与它的二级指标',
  source: GUIDE,
  clean: { says: '合格率列在质量指标之下', cells: { '公开表6!F6': '质量指标' } },
  failing: { says: '合格率列在数量指标之下', cells: { '公开表6!F6': '数量指标' } },
});
