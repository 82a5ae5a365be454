/** What the projects of 绩效管理 have: 项目均实行绩效管理，涉及财政拨款9万元. */

import type { Heard } from './heard';

const TOUCHED = /^(?:(?:共|均)?涉及|预算(?:资金|金额)|资金|支出总额)/;

/** 实行绩效目标管理，涉及项目62个，一般公共预算当年拨款9万元，政府性基金预算拨款3万元: what the projects have of each. */
const FUNDS = /^(?:一般公共预算|政府性基金预算|国有资本经营预算|财政)(?:当年|本年)?(?:财政)?拨款(?:资金)?$/;

/** How far back the words that a clause goes on from may stand. */
export const REACH = 40;

/** Whether an amount is as much as the projects have, by the words before it. */
export function isOfProjects({ state, text, figure }: Heard, own: string): boolean {
  if (own.includes('项目')) return false;
  const start = figure.start - own.length;
  const ahead = text.slice(Math.max(0, start - REACH), start);
  if (TOUCHED.test(own)) return /项目[^，。；]*，(?:[^，。；]*绩效[^，。；]*，)?$/.test(ahead);
  if (!FUNDS.test(own) || !state.sentence.clean.text.includes('绩效')) return false;
  const last = state.claims[state.claims.length - 1];
  const goesOn = last?.sentence === state.sentence.index && last.phrase.startsWith('项目支出涉及');
  return goesOn || /项目(?:支出)?\d+个，$/.test(ahead);
}
