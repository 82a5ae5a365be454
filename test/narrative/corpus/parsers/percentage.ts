/** 其他百分比. All made up. */
import type { Pair } from '../pair';

export const percentage: readonly Pair[] = [
  {
    right: ['绩效目标覆盖率100%，涉及项目资金50.00万元。', '资金支付率达到100%，比上年提高2.5个百分点。'],
    wrong: [],
  },
];
