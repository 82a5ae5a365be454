import { GUIDE } from '../sources';
import { rule } from './family';

export const goalMissingRule = rule('goal-missing', {
  severity: 'warning',
  class: 'missing',
  title: '没有绩效目标',
  reads: '有指标的项目的“年度目标”一格',
  source: GUIDE,
  clean: { says: '有指标，也有目标' },
  failing: { says: '有指标，目标一格是空的', cells: { '公开表6!D5': null } },
});
