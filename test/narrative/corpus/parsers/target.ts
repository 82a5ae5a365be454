/** 指标值. All made up. */
import type { Pair } from '../pair';

export const target: readonly Pair[] = [
  {
    right: ['绩效目标：群众满意度≥95%，单位成本≤2.00万元。', '项目完成率=100%，档案修复数量≥500卷。'],
    wrong: [],
  },
];
