import { OPEN_RULES } from '../sources';
import { rule } from './family';

export const reasonRule = rule('reason', {
  severity: 'warning',
  title: '有增减而没有说明原因',
  reads: '增减额及其后的文字',
  source: `${OPEN_RULES}：说明收支增减变化情况`,
  clean: {
    says: '增加之后说明原因',
    text: [
      '云溪市档案服务中心2024年单位预算编制说明',
      '云溪市档案服务中心2024年收入总预算809.20万元，比2023年增加9.20万元，主要原因是人员增加。',
    ],
  },
  failing: {
    says: '增加之后没有原因',
    text: [
      '云溪市档案服务中心2024年单位预算编制说明',
      '云溪市档案服务中心2024年收入总预算809.20万元，比2023年增加9.20万元。',
    ],
  },
});
