import { FORMS } from '../sources';
import { rule } from './family';

export const directionRule = rule('direction', {
  severity: 'warning',
  title: '方向性与指标性质相反',
  reads: '方向性与性质',
  source: FORMS,
  clean: { says: '“≥”是正向指标', cells: { '公开表6!L5': '正向' } },
  failing: { says: '“≥”填了反向', cells: { '公开表6!L5': '反向' } },
});
