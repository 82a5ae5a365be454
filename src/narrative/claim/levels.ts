/**
 * Names of 科目 with their levels, in the ways in which they are printed: 社会保障和就业支出（类）…（款）…（项），
 * （204类）司法（06款）行政运行（01项）, “公共安全支出-司法-行政运行”科目. A name may have brackets of its own.
 */

import type { Levels } from './types';

/** Brackets that hold a level, with or without its code. */
const MARK = /（(?:\d{2,7}[.、]?)?([类款项])级?(?:科目)?）/g;

const LEVEL = { 类: 'class', 款: 'division', 项: 'item' } as const;

export interface Leveled {
  readonly text: string;
  readonly levels: Levels;
}

export function levelsIn(words: string): Leveled | undefined {
  return marked(words) ?? dashed(words);
}

function marked(words: string): Leveled | undefined {
  const levels: { -readonly [level in keyof Levels]: Levels[level] } = {};
  let from = 0;
  let end = 0;
  let start: number | undefined;
  for (const match of words.matchAll(MARK)) {
    const name = words.slice(from, match.index);
    start ??= match.index - name.length;
    from = end = match.index + match[0].length;
    const level = LEVEL[match[1] as keyof typeof LEVEL];
    // 一般公共服务（类）发展与改革事务（款）（项）: the name of a level was left out.
    if (name !== '') levels[level] = name;
  }
  return start === undefined || Object.keys(levels).length === 0
    ? undefined
    : { text: words.slice(start, end), levels };
}

/** “公共安全支出-司法-行政运行”: three names, or two, with dashes between. */
function dashed(words: string): Leveled | undefined {
  const match =
    /^[“"]?([一-龥（）、]{2,24})[-—－]{1,2}([一-龥（）、]{2,30})(?:[-—－]{1,2}([一-龥（）、]{2,40}))?[”"]?(?:科目)?$/.exec(
      words,
    );
  if (!match) return undefined;
  const [text, first, second, third] = match;
  if (first === undefined || second === undefined) return undefined;
  return { text, levels: { class: first, division: second, ...(third ? { item: third } : {}) } };
}
