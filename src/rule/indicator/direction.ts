import { FORMS } from '../sources';
import { rule } from './family';

export const directionRule = rule('direction', {
  severity: 'warning',
  title: '方向性与指标性质相反',
  reads: '方向性与性质',
  example: '“正向指标”而性质为“≤”',
  source: FORMS,
});
