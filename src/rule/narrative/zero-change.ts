import { rule } from './family';
import { Money } from '../../amount/money';
import { faultAt } from '../prose/fault';
import { beside, movementsOf } from '../prose/movements';

export const zeroChangeRule = rule('zero-change', {
  severity: 'info',
  title: '没有增减而写了增减',
  reads: '增减额为零的句子',
  source: '行文习惯',
  clean: {
    says: '写“与上年持平”',
    text: [
      '云溪市档案服务中心2024年单位预算编制说明',
      '云溪市档案服务中心2024年公务接待费预算1.20万元，与2023年持平。',
    ],
  },
  failing: {
    says: '写“增加0万元”',
    text: [
      '云溪市档案服务中心2024年单位预算编制说明',
      '云溪市档案服务中心2024年公务接待费预算1.20万元，比2023年增加0万元。',
    ],
  },
  *words(reading) {
    for (const { now, change } of movementsOf(reading)) {
      if (!change || !new Money(change.value).isZero()) continue;
      if (change.direction === 'same' || change.direction === 'both') continue;
      yield faultAt(reading, beside(reading, [now, change]), {
        message: `变动额为 0，宜写“与上年持平”，不写“${change.direction === 'up' ? '增加' : '减少'}${change.text}”。`,
      });
    }
  },
});
