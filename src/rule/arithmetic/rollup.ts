import { rule } from './family';
import { gapRowTold } from './gap-row';
import { movedBlockTold } from './moved-block';
import { negativeRowTold } from './negative-row';
import { breaks, followerTold, relationTold } from './relation-told';
import { shortFormulaTold } from './short-formula';
import { causeOf } from './trouble';

export const rollupRule = rule('rollup', {
  severity: 'error',
  title: '合计与各项不等',
  reads: '同一张表里的合计与它下面列出的各行、各列',
  source: '表样本身的层次；预算法第四十六条（按功能到项、按经济到款）',
  clean: {
    says: '基本支出中商品和服务支出 67.15，下面各项相加也是 67.15',
    cells: { '公开表2-1!H18': 67.15 },
  },
  failing: { says: '合计写成 58.75，下面各项相加是 67.15', cells: { '公开表2-1!H18': 58.75 } },
  *check(trouble) {
    if (breaks(trouble, 'rollup')) yield relationTold(trouble);
    const follower = followerTold(trouble, 'rollup');
    if (follower) yield follower;
    const cause = causeOf(trouble, 'gap-row');
    if (cause) yield gapRowTold(trouble, cause);
    const negative = causeOf(trouble, 'negative-row');
    if (negative) yield negativeRowTold(trouble, negative);
    const formula = causeOf(trouble, 'short-formula');
    if (formula) yield shortFormulaTold(trouble, formula);
    const block = causeOf(trouble, 'moved-block');
    if (block) yield movedBlockTold(trouble, block);
  },
});
