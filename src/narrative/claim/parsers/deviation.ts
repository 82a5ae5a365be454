/** 全年预算数11.49万元，决算数3.04万元，预决算差异率-73.54%: what was spent against what was planned, as a rate with its sign. */

import type { FigureParser } from '../heard';
import { originalSpan } from '../../read/clean';
import { planOf } from './aside';

const DEVIATION = /(?:预决算)?差异率(?:为|是)?([-－—]?)$/;

export const deviation: FigureParser = {
  name: 'deviation',
  reads: '预决算差异率',
  parse: ({ state, figure, clause }) => {
    const sign = DEVIATION.exec(clause)?.[1];
    const { main } = state;
    if (figure.type !== 'percent' || sign === undefined || main?.kind !== 'amount') return undefined;
    const claim = state.emit('rate', figure, clause, []);
    claim.direction = sign === '' ? 'up' : 'down';
    const span = originalSpan(state.sentence.clean, figure.start - clause.length, figure.start);
    claim.comparedWith = { text: '预决算差异率', span, plan: true, carried: false };
    state.qualify(claim, main);
    const plan = planOf(state, main, clause);
    if (plan) {
      plan.prior = true;
      plan.of = main.id;
      plan.comparedWith = claim.comparedWith;
    }
    return claim;
  },
};
