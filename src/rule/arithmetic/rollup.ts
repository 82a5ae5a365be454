import { rule } from './family';

export const rollupRule = rule('rollup', {
  severity: 'error',
  title: '合计与各项不等',
  reads: '同一张表里的合计与它下面列出的各行、各列',
  example: '合计 1,055.76，各列相加 1,065.53',
  source: '表样本身的层次；预算法第四十六条（按功能到项、按经济到款）',
});
