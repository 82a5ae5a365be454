/** 目录: which lines after it only announce what follows. They are known by their numbers, with page numbers or without. */

import { HAS_AMOUNT, markOf } from './heading';

/** 目 录, （目录）, 目录：, 决算公开目录, 某某局2026年预算公开目录. */
const TITLE = /^[^，。；：]{0,40}目\s*[录次][）)】]?[：:]?$/;

/** 二、政府购买服务指导性目录 is a section; only what says 公开 may have a number of its own: 一、部门预算公开目录. */
const isTitle = (text: string): boolean =>
  TITLE.test(text) && (markOf(text) === undefined || /公开目\s*[录次][：:]?$/.test(text));

/** Longer lines, and lines with a sentence in them, are no titles. */
const LONGEST = 60;

/**
 * Places in `lines` that belong to a 目录. It ends where a line has no number and no page, or where the numbers begin
 * anew: 一、 behind 七、, 第一部分 behind 第四部分.
 */
export function contentsOf(lines: readonly string[]): Set<number> {
  const found = new Set<number>();
  let last: Map<number, number> | undefined;
  for (const [index, line] of lines.entries()) {
    const text = line.trim();
    if (isTitle(text)) {
      last = new Map();
      found.add(index);
    } else if (last && announces(text, last)) found.add(index);
    else last = undefined;
  }
  return found;
}

/** Whether a line is one more of the titles; remembers its number. */
function announces(text: string, last: Map<number, number>): boolean {
  if (text.length > LONGEST || /[。；，]/.test(text) || HAS_AMOUNT.test(text)) return false;
  const mark = markOf(text);
  if (!mark) return /\d{1,3}$/.test(text) && /[.…·\s]{2,}\d{1,3}$/.test(text);
  const top = Math.min(mark.rank, ...last.keys());
  if (last.size > 0 && mark.rank === top && !last.has(top)) return false;
  const before = last.get(mark.rank);
  if (mark.rank === top && before !== undefined && mark.number <= before) return false;
  for (const deeper of last.keys()) if (deeper > mark.rank) last.delete(deeper);
  last.set(mark.rank, mark.number);
  return true;
}
