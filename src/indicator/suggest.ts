/** 三级指标 to think of, by a project's kind of spending. Shown beside the cell, never filled in unasked. */
import { fold } from '../lexicon/fold';
import library from './library.json';
import { firstOf } from './levels';
import levels from './levels.json';

export interface SuggestedIndicator {
  /** 产出指标, 数量指标. */
  readonly level1: string;
  readonly level2: string;
  readonly name: string;
  readonly sign: string;
  /** 度量单位, or the scale of a 定性 indicator. */
  readonly unit: string;
}

export const SPENDING_KINDS: readonly string[] = library.kinds.map(({ kind }) => kind);

/** The kind that a project's name speaks of most plainly, or null. */
export function spendingKind(projectName: string): string | null {
  const name = fold(projectName);
  let best: string | null = null;
  let most = 0;
  for (const { kind, words } of library.kinds) {
    // A longer word says more: 人员经费 over 经费, 车辆购置 over 保险.
    const score = words.reduce((sum, word) => sum + (name.includes(word) ? word.length : 0), 0);
    if (score > most) [best, most] = [kind, score];
  }
  return best;
}

export function suggestIndicators(
  projectName: string,
  kind = spendingKind(projectName),
): SuggestedIndicator[] {
  const found = library.kinds.find((one) => one.kind === kind);
  return (found?.indicators ?? []).map(([second = '', name = '', sign = '', unit = '']) => ({
    level1: `${firstOf(levels.levels, second)}指标`,
    level2: `${second}指标`,
    name,
    sign,
    unit,
  }));
}
