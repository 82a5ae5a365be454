import { GUIDE } from '../sources';
import { rule } from './family';

export const goalMissingRule = rule('goal-missing', {
  severity: 'warning',
  class: 'missing',
  title: '没有绩效目标',
  reads: '有指标的项目的“年度目标”一格',
  example: '“村道养护”列有 8 个指标，目标一格是空的',
  source: GUIDE,
});
