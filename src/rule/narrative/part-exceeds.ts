import { rule } from './family';
import { rangeOf, say } from '../../narrative/claim/range';
import { faultAt } from '../prose/fault';
import { sumsAtOdds } from '../prose/sums';

export const partExceedsRule = rule('part-exceeds', {
  severity: 'error',
  title: '其中项大于合计',
  reads: '“其中”项与它所属的合计',
  source: '由各项数额算得',
  clean: {
    says: '其中项少于合计',
    text: [
      '云溪市档案服务中心2024年单位预算编制说明',
      '云溪市档案服务中心2024年公务接待费预算1.20万元，其中：外事接待0.20万元。',
    ],
  },
  failing: {
    says: '其中项多于合计',
    text: [
      '云溪市档案服务中心2024年单位预算编制说明',
      '云溪市档案服务中心2024年公务接待费预算1.20万元，其中：外事接待2.20万元。',
    ],
  },
  *words(reading) {
    for (const { whole, bigger, stated } of sumsAtOdds(reading))
      if (bigger)
        yield faultAt(reading, [bigger], {
          message: `其中的一项${bigger.text}大于其所属的合计${whole.text}。`,
          difference: say(rangeOf(bigger).middle.minus(stated.middle), bigger),
        });
  },
});
