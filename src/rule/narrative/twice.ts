import { SAME_SOURCE } from '../sources';
import { rule } from './family';

export const twiceRule = rule('twice', {
  severity: 'error',
  grades: {
    changes: { severity: 'warning', when: '两处的增减额或幅度不同' },
  },
  title: '同一数额前后不一致',
  reads: '说明里同一口径的数',
  source: SAME_SOURCE,
  clean: {
    says: '两处都是 556.05 万元',
    text: [
      '云溪市档案服务中心2024年单位预算编制说明',
      '2024年基本支出623.20万元，其中：人员经费556.05万元，公用经费67.15万元。',
      '2024年人员经费556.05万元。',
    ],
    alone: true,
  },
  failing: {
    says: '一处 556.05 万元，一处 565.05 万元',
    text: [
      '云溪市档案服务中心2024年单位预算编制说明',
      '2024年基本支出623.20万元，其中：人员经费556.05万元，公用经费67.15万元。',
      '2024年人员经费565.05万元。',
    ],
    alone: true,
  },
});
