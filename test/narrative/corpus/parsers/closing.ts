/** 列举之后的合计. All made up. */
import type { Pair } from '../pair';

export const closing: readonly Pair[] = [
  {
    right: ['收入预算100.00万元，其中：财政拨款收入90.00万元，事业收入10.00万元，合计100.00万元。'],
    wrong: ['收入预算100.00万元，其中：财政拨款收入90.00万元，事业收入10.00万元，合计101.00万元。'],
  },
];
