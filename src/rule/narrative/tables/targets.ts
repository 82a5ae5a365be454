/** 满意度≥100%, 投诉率≥100%: no rate passes 100 %. */

import type { Bound } from '../../../narrative/bind';
import { faultAt, type TextFault } from '../fault';
import { targetRule } from '../target';

export function* checkTargets({ reading }: Bound): Generator<TextFault> {
  for (const claim of reading.claims) {
    if (claim.kind !== 'indicator' || claim.unit !== '%') continue;
    const name = claim.about.find((mention) => mention.kind === 'name')?.text ?? '';
    if (!/[率度]$/.test(name) || /增长|提高|增幅|完成/.test(name)) continue;
    const value = Number(claim.value);
    if (value < 100 || (value === 100 && !/[≥＞>]$/.test(claim.phrase))) continue;
    yield faultAt(
      reading,
      [claim],
      targetRule.found({
        message: `“${name}”最多为100%，写成${/[≥＞>]$/.test(claim.phrase) ? '不小于' : ''}${claim.text}没有意义。`,
      }),
    );
  }
}
