/** 科技创新专项经费情况说明: a chapter about one project, of which 项目总预算 and 年度预算 in it are. */

import { CATALOGUES } from '../../lexicon/catalogue';
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

/** （一）项目名称：驻村工作经费: what the lines below it are about. */
const NAMED = /^(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．])?项目名称[：:]([^，。；：]{3,40})[。；]?$/;

export function projectNamed(line: string): string | undefined {
  return NAMED.exec(line)?.[1];
}

/** 1.农村供水保障工程。本年预算安排300万元，…: a line that begins with a name and goes on about it. */
const BEGUN =
  /^[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]([^，。；：\d]{4,30})[。：](?=[^。]{0,40}\d[\d.,]*\s*万?元)/;

/** Undefined where the words name a part of the budget, or tell what was done. */
export function projectBegun(line: string): string | undefined {
  const name = BEGUN.exec(line)?.[1];
  if (name === undefined || WHOLE.test(name) || TERM_BY_WORD.has(name)) return undefined;
  const { functional, economic } = CATALOGUES;
  return functional.byName(name).length > 0 || economic.byName(name).length > 0 ? undefined : name;
}

/** 2025年度项目总预算, 本项目资金: the project that the chapter is about. */
export function isProjectItself(core: string): boolean {
  return /^(?:本|该)?项目(?:年度)?(?:总)?(?:预算|资金|经费)?(?:总)?(?:额|量|数|计)?$/.test(core);
}

/** 本年预算安排, 预算安排规模, 预算金额: under the name of a project, its own. */
export function isOfProject(words: string): boolean {
  return /^[，；：。]*(?:其中)?(?:(?:19|20)\d\d年度?|本年度?|当年|全年|年度|今年)?(?:项目)?(?:共|拟|已)?(?:安排)?(?:预算|资金|经费|财政资金)(?:安排|规模|金额|总额|资金|数额|数|额)*(?:为|是|共|约|：)?$/.test(
    words,
  );
}
