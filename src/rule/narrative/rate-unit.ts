import { OPEN_RULES } from '../sources';
import { rule } from './family';
import { isMoney } from '../../narrative/claim/range';
import { faultAt } from '../prose/fault';
import { movementsOf } from '../prose/movements';
import { isSumOfChanges } from '../prose/otherwise';

export const rateUnitRule = rule('rate-unit', {
  severity: 'error',
  title: '增减幅度写成金额',
  reads: '增减额之后的第二个数',
  source: `${OPEN_RULES}：说明收支增减变化情况`,
  clean: {
    says: '增减幅度写成百分比',
    text: [
      '云溪市档案服务中心2024年单位预算编制说明',
      '云溪市档案服务中心2024年收入总预算809.20万元，比2023年增加9.20万元，增长1.15%，主要原因是人员增加。',
    ],
  },
  failing: {
    says: '增减幅度写成金额',
    text: [
      '云溪市档案服务中心2024年单位预算编制说明',
      '云溪市档案服务中心2024年收入总预算809.20万元，比2023年增加9.20万元，增长9.20万元，主要原因是人员增加。',
    ],
  },
  *words(reading) {
    for (const { rate } of movementsOf(reading))
      if (rate && isMoney(rate.unit) && !isSumOfChanges(reading, rate))
        yield faultAt(reading, [rate], { message: `增减幅度写成了金额“${rate.text}”，应为百分比。` });
  },
});
