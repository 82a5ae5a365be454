import { FORMS } from '../sources';
import { rule } from './family';

export const weightNinetyRule = rule('weight-ninety', {
  severity: 'info',
  title: '权重都是 90',
  reads: '全部项目的权重',
  example: '5 个项目的权重都是 90',
  source: `${FORMS}（预算执行率占 10 分）`,
});
