/** Rates of change: 下降16.74%, 分别增长5%、6%. */

import type { FigureParser, Heard } from '../heard';
import { nthAmount } from '../row';
import type { Direction, OpenClaim } from '../types';
import { isPoints } from '../units';

export const rate: FigureParser = {
  name: 'rate',
  reads: '增减幅度',
  parse: (heard) => {
    const { state, figure, before, direction, place } = heard;
    if (figure.type !== 'percent') return undefined;
    const first = place.nth > 0 ? state.claims[state.claims.length - 1] : undefined;
    if (first?.kind === 'rate') return readRate(heard, first.direction);
    // 比上年减少1.00万元（12.50%）
    const last = state.claims[state.claims.length - 1];
    if (/^[（(]$/.test(before) && last?.kind === 'change' && last === state.lastChange)
      return readRate(heard, last.direction);
    // A share that rises by 5个百分点 is no rate of the amount.
    if (isPoints(figure.unit) || !direction || direction.noun) return undefined;
    // 按要求统一压减10% gives a reason and changes nothing.
    if (/统一|一律|按照|要求|不低于/.test(before)) return undefined;
    return readRate(heard, direction.direction);
  },
};

function readRate({ state, figure, clause, place }: Heard, direction: Direction | undefined): OpenClaim {
  const claim = state.emit('rate', figure, clause, []);
  if (direction) claim.direction = direction;
  if (state.comparison) claim.comparedWith = state.comparison;
  const { lastChange, main } = state;
  const changed = lastChange?.of === undefined ? lastChange : state.byId(lastChange.of);
  // “分别增长5%、6%”: each has its own amount.
  state.qualify(claim, place.of > 1 ? nthAmount(state, place) : (changed ?? main));
  return claim;
}
