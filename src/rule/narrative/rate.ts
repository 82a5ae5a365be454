import { OPEN_RULES } from '../sources';
import { rule } from './family';

export const rateRule = rule('rate', {
  severity: 'error',
  grades: {
    lastDigit: { severity: 'warning', when: '只差末位' },
  },
  title: '增减幅度算错',
  reads: '增减额、上年数和增减幅度',
  source: `${OPEN_RULES}：说明收支增减变化情况`,
  clean: {
    says: '809.20 比上年增加 9.20，增长 1.15%',
    text: [
      '云溪市档案服务中心2024年单位预算编制说明',
      '云溪市档案服务中心2024年收入总预算809.20万元，比2023年增加9.20万元，增长1.15%，主要原因是人员增加。',
    ],
  },
  failing: {
    says: '应为 1.15%，写成 11.5%',
    text: [
      '云溪市档案服务中心2024年单位预算编制说明',
      '云溪市档案服务中心2024年收入总预算809.20万元，比2023年增加9.20万元，增长11.5%，主要原因是人员增加。',
    ],
  },
});
