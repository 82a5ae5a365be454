/** 预算数、差额等陪衬的金额. All made up. */
import { FINAL, type Pair } from '../pair';

export const aside: readonly Pair[] = [
  {
    heading: FINAL,
    right: ['公务接待费支出决算0.90万元，完成预算1.20万元的75%。'],
    wrong: ['公务接待费支出决算0.90万元，完成预算1.20万元的85%。'],
  },
  {
    right: ['人员经费75.00万元，人均7.50万元，主要用于在职人员。'],
    wrong: [],
  },
];
