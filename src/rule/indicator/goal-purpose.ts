import { SEEN } from '../sources';
import { rule } from './family';

export const goalPurposeRule = rule('goal-purpose', {
  severity: 'warning',
  title: '目标像是从别的项目抄来的',
  reads: '“来保障……工作”与项目的名称、指标',
  example: '“河道清淤”的目标写“来保障赛事工作”',
  source: SEEN,
});
