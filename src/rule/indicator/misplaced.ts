import { GUIDE } from '../sources';
import { rule } from './family';

export const misplacedRule = rule('misplaced', {
  severity: 'warning',
  title: '指标放错二级指标',
  reads: '指标的名称、单位与它的二级指标',
  example: '“工资发放及时率”列在数量指标之下',
  source: GUIDE,
});
