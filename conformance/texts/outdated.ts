/** 科目 that bear another name since, as printed before and after (all between 2017 and 2023). */
export const OUTDATED_NAMES: readonly (readonly [now: string, then: string])[] = [
  ['行政事业单位养老支出', '行政事业单位离退休'],
  ['卫生健康支出', '医疗卫生与计划生育支出'],
  ['文化旅游体育与传媒支出', '文化体育与传媒支出'],
];
