import { SAME_SOURCE } from '../sources';
import { rule } from './family';

export const namedZeroRule = rule('named-zero', {
  severity: 'warning',
  title: '列为构成而表中为零',
  reads: '“支出包括”“收入包括”之后列出的名称',
  source: SAME_SOURCE,
  clean: {
    says: '“收入包括”列的都有数',
    text: [
      '云溪市档案服务中心2024年单位预算编制说明',
      '收入总预算809.20万元，收入包括：一般公共预算拨款收入。',
    ],
  },
  failing: {
    says: '“收入包括”列有事业收入，表中为 0',
    text: [
      '云溪市档案服务中心2024年单位预算编制说明',
      '收入总预算809.20万元，收入包括：一般公共预算拨款收入、事业收入。',
    ],
  },
});
