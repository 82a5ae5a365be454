import { rule } from './family';
import { breaks, relationTold } from './relation-told';

export const balanceRule = rule('balance', {
  severity: 'error',
  title: '收支不平衡',
  reads: '收入总计与支出总计，以及每一种资金来源的收与支',
  source: '预算法第十二条（收支平衡）',
  clean: { says: '收入、支出都是 809.20', cells: { '公开表1-1!E7': 809.2 } },
  failing: { says: '收入 809.02，支出 809.20', cells: { '公开表1-1!E7': 809.02 } },
  *check(trouble) {
    if (breaks(trouble, 'balance')) yield relationTold(trouble);
  },
});
