import { SEEN } from '../sources';
import { rule } from './family';

export const unitMissingRule = rule('unit-missing', {
  severity: 'warning',
  title: '数字后面没有单位',
  reads: '说明里的占比和金额',
  clean: {
    says: '占比后面有“%”',
    text: [
      '云溪市档案服务中心2024年单位预算编制说明',
      '2024年支出预算809.20万元，其中：基本支出623.20万元，占77.01%；项目支出186.00万元，占22.99%。',
    ],
  },
  failing: {
    says: '“占77.01，”后面缺“%”',
    text: [
      '云溪市档案服务中心2024年单位预算编制说明',
      '2024年支出预算809.20万元，其中：基本支出623.20万元，占77.01，项目支出186.00万元，占22.99%。',
    ],
  },
  source: SEEN,
});
