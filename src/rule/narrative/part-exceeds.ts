import { rule } from './family';
import { rangeOf, say } from '../../narrative/claim/range';
import type { Reading } from '../../narrative/claim';
import { faultAt, type FaultTold } from '../prose/fault';
import { claimOf } from '../prose/lookup';
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
    yield* shares(reading);
    for (const { whole, bigger, stated } of sumsAtOdds(reading))
      if (bigger)
        yield faultAt(reading, [bigger], {
          message: `其中的一项${bigger.text}大于其所属的合计${whole.text}。`,
          difference: say(rangeOf(bigger).middle.minus(stated.middle), bigger),
        });
  },
});

/** 合同金额9万元，占政府采购支出总额的105%: no part is more than its whole, wherever that was told. */
function* shares(reading: Reading): Generator<FaultTold> {
  const negative = new Set(
    reading.claims.filter((claim) => claim.value.startsWith('-')).map(({ sentence }) => sentence),
  );
  for (const share of reading.claims) {
    if (share.kind !== 'share' || share.by !== 'share' || Number(share.value) <= 100) continue;
    const [part, base] = [claimOf(reading, share.of), claimOf(reading, share.partOf)];
    // Beside a negative part another one may be more than the whole; 占年初预算、上年决算的105% is no part of it.
    if (!part || !base || negative.has(part.sentence) || part.prior || base.prior) continue;
    if (part.stage !== base.stage || rangeOf(part).low.lte(rangeOf(base).high)) continue;
    if (/年初|上年|去年|计划|预算数|任务|20\d\d年/.test(share.phrase)) continue;
    yield faultAt(reading, [part, share], {
      message: `“占${share.text}”大于 100%，${part.text}多于它所属的合计${base.text}，请核对这两个数。`,
    });
  }
}
