import { rule } from './family';
import { say } from '../../narrative/claim/range';
import { faultAt } from '../prose/fault';
import { figureFault, figuresAtOdds, otherSide } from '../prose/figures';
import { nameOf } from '../prose/name-of';
import { saidTwice, twiceFault } from '../prose/said-twice';
import { sumsAtOdds } from '../prose/sums';

export const roundingRule = rule('rounding', {
  severity: 'info',
  grades: {
    copied: { severity: 'warning', when: '抄表的数末位与表不同' },
    uneven: { severity: 'warning', when: '所列各数都是整数，只有一个带零头' },
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
  *words(reading) {
    for (const { whole, parts, sum, stated, rounded, uneven } of sumsAtOdds(reading)) {
      if (!rounded) continue;
      const words = `所列各项合计${say(sum.middle, whole)}，与${whole.text}相差${say(sum.middle.minus(stated.middle).abs(), whole)}`;
      const gap = { difference: say(stated.middle.minus(sum.middle), whole) };
      yield uneven
        ? faultAt(reading, [uneven, whole], {
            grade: 'uneven',
            message: `${words}；其余各数都是整数，只有“${nameOf(uneven)}”${uneven.text}带零头，请核对。`,
            ...gap,
          })
        : faultAt(reading, [whole, ...parts], {
            message: `${words}，属于四舍五入的尾差。`,
            expected: say(sum.middle, whole),
            ...gap,
          });
    }
    for (const twice of saidTwice(reading)) if (twice.near) yield twiceFault(reading, twice);
  },
  *tables(bound) {
    const { digits, unit } = bound.facts.source;
    for (const figure of figuresAtOdds(bound)) {
      const { claim, evidence, stated, rounded } = figure;
      if (!rounded || claim.kind !== 'amount') continue;
      // An amount with as many digits as the cells was not rounded for the text: no cell has it, so it was mistyped.
      const copied =
        claim.unit === unit && claim.digits >= digits && !claim.approximate && evidence.cells.length === 1;
      yield figureFault(bound, figure, {
        ...(copied ? { grade: 'copied' as const } : {}),
        message: `“${nameOf(claim)}”文中为${claim.text}，${otherSide(claim, evidence)}，${copied ? '末位不同' : '只差尾数'}。`,
        expected: say(stated.middle, claim),
      });
    }
  },
});
