import { SAME_SOURCE } from '../sources';
import { rule } from './family';

export const countRule = rule('count', {
  severity: 'warning',
  title: '数量前后或与表不一致',
  reads: '项目、单位、车辆的数量',
  example: '说明写项目 3 个，项目支出表列 2 个',
  source: SAME_SOURCE,
});
