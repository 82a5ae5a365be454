/** 合计写在“收入包括”之后. All made up. */
import type { Pair } from '../pair';

export const laterWholes: readonly Pair[] = [
  {
    right: ['收入包括：财政拨款收入90.00万元，事业收入10.00万元。2024年收支总预算100.00万元。'],
    wrong: ['收入包括：财政拨款收入90.00万元，事业收入12.00万元。2024年收支总预算100.00万元。'],
  },
];
