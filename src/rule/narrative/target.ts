/** 满意度≥100%, 投诉率≥100%: no rate passes 100 %. */
import { rule } from './family';
import { faultAt } from '../prose/fault';

export const targetRule = rule('target', {
  severity: 'warning',
  title: '不可能达到的指标值',
  reads: '说明里的满意度、完成率一类的指标值',
  source: '比率以 100% 为限',
  clean: {
    says: '满意度≥95%',
    text: ['云溪市档案服务中心2024年单位预算编制说明', '绩效目标：群众满意度≥95%。'],
  },
  failing: {
    says: '满意度≥100%',
    text: ['云溪市档案服务中心2024年单位预算编制说明', '绩效目标：群众满意度≥100%。'],
  },
  *tables({ reading }) {
    for (const claim of reading.claims) {
      if (claim.kind !== 'indicator' || claim.unit !== '%') continue;
      const name = claim.about.find((mention) => mention.kind === 'name')?.text ?? '';
      if (!/[率度]$/.test(name) || /增长|提高|增幅|完成/.test(name)) continue;
      const value = Number(claim.value);
      const isLeast = /[≥＞>]$/.test(claim.phrase);
      if (value < 100 || (value === 100 && !isLeast)) continue;
      yield faultAt(reading, [claim], {
        message: `“${name}”最多为100%，写成${isLeast ? '不小于' : ''}${claim.text}没有意义。`,
      });
    }
  },
});
