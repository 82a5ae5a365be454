import { rule } from './family';

export const roundingRule = rule('rounding', {
  severity: 'info',
  grades: {
    copied: { severity: 'warning', when: '抄表的数末位与表不同' },
  },
  title: '文字说明中的尾差',
  reads: '差额在四舍五入所能解释的范围之内的数',
  source: '每个数代表其末位半个单位的区间',
  clean: {
    says: '写到分，与表相同',
    text: ['云溪市档案服务中心2024年单位预算编制说明', '云溪市档案服务中心2024年收入总预算809.20万元。'],
  },
  failing: {
    says: '各项相加 809.21，合计 809.20',
    text: [
      '云溪市档案服务中心2024年单位预算编制说明',
      '云溪市档案服务中心2024年支出预算809.20万元，其中：基本支出623.20万元，项目支出186.01万元。',
    ],
  },
});
