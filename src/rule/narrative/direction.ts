import { OPEN_RULES } from '../sources';
import { rule } from './family';

export const directionRule = rule('direction', {
  severity: 'error',
  grades: {
    lastDigit: { severity: 'warning', when: '幅度小到只差末位' },
  },
  title: '增减方向写反',
  reads: '增加、减少、上升、下降与两年数额',
  source: `${OPEN_RULES}：说明收支增减变化情况`,
  clean: {
    says: '本年多于上年，写增加',
    text: [
      '云溪市档案服务中心2024年单位预算编制说明',
      '云溪市档案服务中心2024年收入总预算809.20万元，2023年收入总预算799.20万元，增加10.00万元，主要原因是人员增加。',
    ],
  },
  failing: {
    says: '本年多于上年，写减少',
    text: [
      '云溪市档案服务中心2024年单位预算编制说明',
      '云溪市档案服务中心2024年收入总预算809.20万元，2023年收入总预算799.20万元，减少10.00万元，主要原因是人员增加。',
    ],
  },
});
