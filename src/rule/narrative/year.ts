import { rule } from './family';

export const yearRule = rule('year', {
  severity: 'error',
  grades: {
    doubtful: { severity: 'warning', when: '也可能另有所指' },
  },
  title: '年度写错',
  reads: '预算年度、比较年度和截止日期',
  source: '预算年度与工作簿一致，上年即前一年',
  clean: {
    says: '2024 年预算与 2023 年比较',
    text: [
      '云溪市档案服务中心2024年单位预算编制说明',
      '云溪市档案服务中心2024年收入总预算809.20万元，比2023年增加9.20万元，主要原因是人员增加。',
    ],
  },
  failing: {
    says: '2024 年预算与 2022 年比较',
    text: [
      '云溪市档案服务中心2024年单位预算编制说明',
      '云溪市档案服务中心2024年收入总预算809.20万元，比2022年增加9.20万元，主要原因是人员增加。',
    ],
  },
});
