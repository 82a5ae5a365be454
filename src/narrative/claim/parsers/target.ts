/** ≥95%, ≤10万元: a target, not an amount; and percentages that are neither a share nor a rate. */

import type { FigureParser, Heard } from '../heard';
import type { OpenClaim } from '../types';

const COMPARED = /[≥≤＞＜<>=＝]$/;

export const target: FigureParser = {
  name: 'target',
  reads: '指标值',
  parse: (heard) => (COMPARED.test(heard.clause) ? readTarget(heard) : undefined),
};

/** Whatever else is said in percent: 完成率100%, 上升5个百分点. */
export const percentage: FigureParser = {
  name: 'percentage',
  reads: '其他百分比',
  parse: (heard) => (heard.figure.type === 'percent' ? readTarget(heard) : undefined),
};

function readTarget({ state, figure, clause }: Heard): OpenClaim {
  const subject = state.subject(clause.replace(/[≥≤＞＜<>=＝]{1,4}$/, ''), false);
  const claim = state.emit('indicator', figure, clause, subject.mentions);
  if (claim.about.length === 0) claim.about.push(...state.headingMentions);
  return claim;
}
