/** What says by what the amounts that follow are sorted: 按支出功能分类，…, 按支出经济科目分（仅基本支出）：. */

import { markRank } from '../read/heading';
import type { Block } from '../read/document';
import { withoutMark } from './caption';
import type { OpenClaim } from './types';

/** What is told before, once more by other parts. */
export const SORTED =
  /^按照?[^，。；：,;:\d]{0,8}(?:分类|类别|科目|用途|性质|资金|来源|划分)[^，。；：,;:\d]{0,12}[，：,:]/;

/** 按支出功能分类科目，其中： on a line of its own. */
export function isSortingLine(words: string): boolean {
  return words.length < 40 && /[：:]$/.test(words) && SORTED.test(withoutMark(words) + '：');
}

/** （仅基本支出）: what is sorted. */
export function scopeOf(opener: string): string | undefined {
  return /（(?:仅限?|只含?|限于?)?([^（）]+)）/.exec(opener)?.[1];
}

/** What is sorted by one thing after the other, each time all of it. */
export class Sortings {
  /** By the rank of the numbers: 1.按功能分类…, 2.按用途分类…; undefined where no amount was told before. */
  private readonly ranked = new Map<number, OpenClaim | undefined>();
  /** Of the paragraph without a number that sorted last. */
  private unranked: OpenClaim | undefined;
  /** The paragraph that sorted what no amount was told of. */
  private ofNothing: Block | undefined;

  clear(): void {
    this.ranked.clear();
    this.unranked = undefined;
    this.ofNothing = undefined;
  }

  /** A paragraph has begun to sort it. */
  begun(block: Block, line: string, whole: OpenClaim | undefined): void {
    if (markRank(line) !== undefined || !SORTED.test(line)) return;
    this.unranked = whole;
    this.ofNothing = whole ? undefined : block;
  }

  /** 按性质分：A、B。 and then 按科目分：C、D。: the last of A and B is not what is sorted once more. */
  isSortedBefore({ text, label }: Block, before: Block | undefined): boolean {
    const line = (label ?? '') + text;
    const rank = markRank(line);
    if (rank !== undefined)
      return this.ranked.has(rank) && !this.ranked.get(rank) && SORTED.test(withoutMark(line));
    return before !== undefined && before === this.ofNothing && label === undefined && SORTED.test(text);
  }

  /**
   * What the line sorts once more.
   * @param main the amount spoken of before it
   * @param within whether the first is a part of the second
   */
  again(
    line: string,
    main: OpenClaim | undefined,
    within: (part: OpenClaim, whole: OpenClaim) => boolean,
  ): OpenClaim | undefined {
    if (!SORTED.test(withoutMark(line))) return undefined;
    const rank = markRank(line);
    if (rank === undefined) {
      const whole = this.unranked;
      return whole && main && within(main, whole) ? whole : undefined;
    }
    const whole = this.ranked.get(rank);
    if (!whole && (!main || (main.kind === 'amount' && !main.prior)) && !this.ranked.has(rank))
      this.ranked.set(rank, main);
    return whole;
  }
}
