/** 年初预算写在完成率之后. All made up. */
import { FINAL, type Pair } from '../pair';

export const laterPlans: readonly Pair[] = [
  {
    heading: FINAL,
    right: ['会议费2.40万元，完成年初预算的80.0%，年初预算3.00万元，主要是压减会议。'],
    wrong: [
      '会议费2.40万元，完成年初预算的80.0%，年初预算30.00万元，主要是压减会议。',
      '会议费2.40万元，完成年初预算的85.0%，年初预算3.00万元，主要是压减会议。',
    ],
  },
];
