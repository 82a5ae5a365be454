import { FORMS } from '../sources';
import { rule } from './family';

export const weightSumRule = rule('weight-sum', {
  severity: 'warning',
  title: '权重之和不对',
  reads: '一个项目各指标的权重',
  example: '各指标权重相加 85，应为 90 或 100',
  source: `${FORMS}（预算执行率占 10 分时其余为 90）`,
});
