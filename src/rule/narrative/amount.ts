import { SAME_SOURCE } from '../sources';
import { rule } from './family';

export const amountRule = rule('amount', {
  severity: 'error',
  grades: {
    doubtful: { severity: 'warning', when: '口径不能确定' },
  },
  title: '说明中的数额与表不符',
  reads: '说明里的金额与表中同一口径的数',
  source: SAME_SOURCE,
  clean: {
    says: '说明与表都是 809.20 万元',
    text: ['云溪市档案服务中心2024年单位预算编制说明', '云溪市档案服务中心2024年收入总预算809.20万元。'],
  },
  failing: {
    says: '说明写 890.20 万元，表中 809.20 万元',
    text: ['云溪市档案服务中心2024年单位预算编制说明', '云溪市档案服务中心2024年收入总预算890.20万元。'],
  },
});
