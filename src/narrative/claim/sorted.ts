/** What says by what the amounts that follow are sorted: 按支出功能分类，…, 按支出经济科目分（仅基本支出）：. */

import { withoutMark } from './caption';

/** What is told before, once more by other parts. */
export const SORTED = /^按照?[^，。；：\d]{0,8}(?:分类|科目|用途|性质|资金|来源)[^，。；：\d]{0,12}[，：]/;

/** 按支出功能分类科目，其中： on a line of its own. */
export function isSortingLine(words: string): boolean {
  return words.length < 40 && /[：:]$/.test(words) && SORTED.test(withoutMark(words) + '：');
}

/** （仅基本支出）: what is sorted. */
export function scopeOf(opener: string): string | undefined {
  return /（(?:仅限?|只含?|限于?)?([^（）]+)）/.exec(opener)?.[1];
}
