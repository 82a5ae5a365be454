/** Which amount of a year the words speak of: what was planned, or what came of it. */

import type { Stage } from './types';

/** 支出决算为…, 2024年度决算数…: names no subject, only that it is the outturn of what was named before. */
export const OUTTURN = /^(?:20\d\d年度?)?(?:支出|收入)?(?:决算|执行|实际支出)(?:数|额)?(?:为|是)?$/;

const SPENT = /决算|执行数|预算执行|实际(?:支出|执行|完成|发生)|^[，；、]?(?:已|全年)?执行(?:了|额)?(?:为)?$/;
const PLANNED = /年初预算|全年预算|预算(?!单位|部门|管理|执行|外)/;

/** The four budgets are kinds of money: 一般公共预算财政拨款支出 says no stage. */
const FUND = /(?:一般公共|政府性基金|国有资本经营|社会保险基金)预算/g;

/** Undefined where the words leave it open. */
export function stageOf(words: string): Stage | undefined {
  if (SPENT.test(words)) return 'outturn';
  return PLANNED.test(words.replace(FUND, '')) ? 'budget' : undefined;
}
