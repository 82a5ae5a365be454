/** Sentences that officers write right, and as they leave them wrong. */

export interface Pair {
  readonly heading?: string;
  readonly right: readonly string[];
  readonly wrong: readonly string[];
}

export const FINAL = '第三部分 云川县档案馆2024年度部门决算情况说明';
export const UNIT = '云川县档案馆2024年单位预算情况说明';
