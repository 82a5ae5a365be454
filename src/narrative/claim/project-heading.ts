/** 科技创新专项经费情况说明: a chapter about one project, of which 项目总预算 and 年度预算 in it are. */

import { TERM_BY_WORD } from '../../lexicon/terms';

const CHAPTER =
  /^(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．])?(.{3,40}?)(?:项目)?(?:经费|资金)?(?:情况(?:的)?说明|绩效目标表)$/;

/** Words that make a chapter about the whole budget, or about one of its sides. */
const WHOLE = /预算|决算|收支|收入|支出|拨款|其他|相关|重要事项|三公|采购|资产|机关运行|绩效|编制|部门|单位/;

export function projectOf(path: readonly string[]): string | undefined {
  for (let depth = path.length - 1; depth >= 0; depth -= 1) {
    const name = CHAPTER.exec((path[depth] ?? '').replace(/\s/g, ''))?.[1];
    if (name !== undefined && !WHOLE.test(name) && !TERM_BY_WORD.has(name)) return name;
  }
  return undefined;
}

/** 2025年度项目总预算, 本项目资金: the project that the chapter is about. */
export function isProjectItself(core: string): boolean {
  return /^(?:本|该)?项目(?:年度)?(?:总)?(?:预算|资金|投资|经费)?(?:总)?(?:额|量|数|计)?$/.test(core);
}
