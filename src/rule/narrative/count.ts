import { SAME_SOURCE } from '../sources';
import { rule } from './family';

export const countRule = rule('count', {
  severity: 'warning',
  title: '数量前后或与表不一致',
  reads: '项目、单位、车辆的数量',
  source: SAME_SOURCE,
  clean: {
    says: '车辆 5 辆，两处相同',
    text: [
      '国有资产占用情况',
      '截至2023年底，共有车辆5辆。',
      '公务用车运行维护费6.00万元，公务用车保有量5辆。',
    ],
    alone: true,
  },
  failing: {
    says: '一处 5 辆，另一处 4 辆',
    text: [
      '国有资产占用情况',
      '截至2023年底，共有车辆5辆。',
      '公务用车运行维护费6.00万元，公务用车保有量4辆。',
    ],
    alone: true,
  },
});
