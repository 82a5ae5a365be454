/** Pages whose 绩效目标 came out as text: without lines nothing tells the cells of long goals from each other. */
import type { PrintedLine } from './paragraphs';

/** 产出指标, 二级指标, 指标值: set apart they are captions or levels; in a sentence they are not. */
const LEVEL = /^(?:\S{2,8}指标|指标(?:值|性质|名称))$/;
/** Of one such line somebody may have made a heading. */
const FEWEST_LINES = 2;
const FEWEST_WORDS = 3;

/** @param lines of the running text; @returns numbers of pages, ascending */
export function unruledIndicators(lines: readonly PrintedLine[]): number[] {
  const found = new Map<number, { lines: number; words: number }>();
  for (const { page, line } of lines) {
    const words = line.text.split(' ');
    const levels = words.filter((word) => LEVEL.test(word)).length;
    if (levels === 0 || words.length < 2) continue;
    const { lines: before, words: others } = found.get(page) ?? { lines: 0, words: 0 };
    found.set(page, { lines: before + 1, words: others + levels });
  }
  return [...found]
    .filter(([, one]) => one.lines >= FEWEST_LINES && one.words >= FEWEST_WORDS)
    .map(([page]) => page)
    .sort((a, b) => a - b);
}
