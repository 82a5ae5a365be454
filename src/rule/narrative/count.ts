import { SAME_SOURCE } from '../sources';
import { rule } from './family';

export const countRule = rule('count', {
  severity: 'warning',
  title: '数量前后或与表不一致',
  reads: '项目、单位、车辆的数量',
  source: SAME_SOURCE,
  clean: {
    says: '说明写 3 个项目，表中 3 个',
    text: ['云溪市档案服务中心2024年单位预算编制说明', '2024年项目支出186.00万元，项目3个。'],
  },
  failing: {
    says: '说明写 5 个项目，表中 3 个',
    text: ['云溪市档案服务中心2024年单位预算编制说明', '2024年项目支出186.00万元，项目5个。'],
  },
});
