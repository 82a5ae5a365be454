import { FORMS } from '../sources';
import { rule } from './family';

export const weightNinetyRule = rule('weight-ninety', {
  severity: 'info',
  title: '权重都是 90',
  reads: '全部项目的权重',
  source: `${FORMS}（预算执行率占 10 分）`,
  clean: { says: '各项目的权重都是 100', cells: { '公开表6!K5': 20, '公开表6!K12': 30, '公开表6!K18': 30 } },
  failing: { says: '各项目的权重都是 90' },
});
