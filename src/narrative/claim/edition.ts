/** What a text is of: a budget or a final account, of a department or of one of its units. */

import type { NarrativeDocument } from '../read/document';
import type { Stage } from './types';

export interface Edition {
  /** 部门预算 speaks of what is planned, 部门决算 of what was spent. */
  readonly stage: Stage;
  /** Undefined where the titles say neither, or both. */
  readonly of: 'department' | 'unit' | undefined;
}

/** Titles stand in headings, and in the first lines where nothing is one. */
const FIRST = 6;

/** 一般公共预算财政拨款支出 is a kind of money, and 预算绩效 is spoken of in final accounts too. */
const OF_ANY_STAGE = /(?:一般公共|政府性基金|国有资本经营)预算|预算(?=绩效|单位|管理)/g;

export function editionOf({ blocks }: NarrativeDocument): Edition {
  const titles = blocks
    .filter(
      ({ kind, text }, index) =>
        kind === 'heading' || kind === 'contents' || (index < FIRST && !/[。；]/.test(text)),
    )
    .map(({ text }) => text.replace(/\s/g, '').replace(OF_ANY_STAGE, ''));
  const count = (pattern: RegExp): number => titles.filter((title) => pattern.test(title)).length;
  const [final, budget] = [count(/决算/), count(/预算/)];
  const [unit, department] = [count(/单位(?:预算|决算)(?!单位)/), count(/部门(?:预算|决算)|部门综合/)];
  const whose =
    unit > 0 && department === 0 ? 'unit' : department > 0 && unit === 0 ? 'department' : undefined;
  return { stage: final > budget ? 'outturn' : 'budget', of: whose };
}
