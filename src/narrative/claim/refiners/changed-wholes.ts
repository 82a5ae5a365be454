/** 人员经费90万元，主要包括工资60万元、退休费5万元，较上年增加9万元，增长11.11%: the rate tells that the whole grew. */

import { Money } from '../../../amount/money';
import type { OpenClaim } from '../types';
import type { Refiner } from './refiner';

export const changedWholes: Refiner = {
  name: 'changed-wholes',
  refine: (state) => {
    const { claims, lists } = state;
    claims.forEach((rate, index) => {
      const change = claims[index - 1];
      const item = claims[index - 2];
      if (rate.kind !== 'rate' || change?.kind !== 'change' || item?.kind !== 'amount') return;
      if (change.of !== item.id || rate.of !== item.id || item.sentence !== rate.sentence) return;
      const list = item.list?.of === 'list' ? item.list.list : undefined;
      const whole = lists.all.find(({ id }) => id === list)?.whole;
      const above = whole === undefined ? undefined : state.byId(whole);
      if (!above || above.sentence !== rate.sentence || grows(item, change, rate)) return;
      if (!grows(above, change, rate)) return;
      for (const claim of [change, rate]) {
        claim.of = above.id;
        claim.label = above.label;
        claim.about = [...above.about];
        delete claim.partOf;
        delete claim.list;
      }
    });
  },
};

/** Whether the change is that rate of what the amount was before. */
function grows(now: OpenClaim, change: OpenClaim, rate: OpenClaim): boolean {
  if (now.unit !== change.unit) return false;
  const sign = change.direction === 'down' ? -1 : 1;
  const before = new Money(now.value).minus(new Money(change.value).times(sign));
  if (!before.gt(0)) return false;
  const grown = new Money(change.value).div(before).times(100);
  return grown.minus(rate.value).abs().lte(new Money(10).pow(-rate.digits));
}
