/** 完成预算的比例. All made up. */
import { FINAL, type Pair } from '../pair';

export const completion: readonly Pair[] = [
  {
    heading: FINAL,
    right: [
      '财政拨款支出年初预算为80.00万元，支出决算为90.00万元，完成年初预算的112.50%。',
      '会议费预算3.00万元，支出决算2.40万元，完成预算的80%。',
    ],
    wrong: [
      '财政拨款支出年初预算为80.00万元，支出决算为90.00万元，完成年初预算的102.50%。',
      '会议费预算0万元，支出决算0.60万元，完成预算的100%。',
    ],
  },
];
