/** The plan may stand behind the share of it: 支出90万元，完成年初预算的112.50%，年初预算80万元. */

import type { Refiner } from './refiner';

const PLAN = /^(?:其中)?(?:年初|全年|调整后?|年度)?预算(?:数|为|是)*$/;

export const laterPlans: Refiner = {
  name: 'later-plans',
  refine: ({ claims }) => {
    claims.forEach((share, index) => {
      if (share.by !== 'completion' || share.partOf !== undefined || share.of === undefined) return;
      const next = claims[index + 1];
      const isAmount = next?.kind === 'amount' || next?.kind === 'aside';
      if (!isAmount || next.sentence !== share.sentence || !PLAN.test(next.phrase)) return;
      share.partOf = next.id;
    });
  },
};
