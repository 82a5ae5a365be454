import { FORMS } from '../sources';
import { rule } from './family';

export const weightSumRule = rule('weight-sum', {
  severity: 'warning',
  title: '权重之和不对',
  reads: '一个项目各指标的权重',
  source: `${FORMS}（预算执行率占 10 分时其余为 90）`,
  clean: { says: '各指标权重相加 90', cells: { '公开表6!K5': 10 } },
  failing: { says: '各指标权重相加 85', cells: { '公开表6!K5': 5 } },
});
