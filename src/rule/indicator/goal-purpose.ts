import { SEEN } from '../sources';
import { rule } from './family';

export const goalPurposeRule = rule('goal-purpose', {
  severity: 'warning',
  title: '目标像是从别的项目抄来的',
  reads: '“来保障……工作”与项目的名称、指标',
  source: SEEN,
  clean: { says: '目标说的是本项目的事', cells: { '公开表6!D5': '用于保障数字档案馆运行工作。' } },
  failing: { says: '档案馆的目标写“用于保障赛事工作”', cells: { '公开表6!D5': '用于保障赛事工作。' } },
});
