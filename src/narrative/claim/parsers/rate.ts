/** Rates of change: 下降16.74%, 分别增长5%、6%. */

import { generic } from '../clause';
import type { FigureParser, Heard } from '../heard';
import { nthAmount } from '../row';
import type { Direction, OpenClaim } from '../types';
import { isPoints } from '../units';
import { changedBy } from '../changed-by';

export const rate: FigureParser = {
  name: 'rate',
  reads: '增减幅度',
  parse: (heard) => {
    const { state, figure, before, direction, place } = heard;
    if (figure.type !== 'percent') return undefined;
    const first = place.nth > 0 ? state.claims[state.claims.length - 1] : undefined;
    if (first?.kind === 'rate') return readRate(heard, direction?.direction ?? first.direction);
    // 比上年减少1.00万元（12.50%）
    const last = state.claims[state.claims.length - 1];
    if (/^[（(]$/.test(before) && last?.kind === 'change' && last === state.lastChange)
      return readRate(heard, last.direction);
    // A share that rises by 5个百分点 is no rate of the amount.
    if (isPoints(figure.unit) || !direction || direction.noun) return undefined;
    // 按要求统一压减10% gives a reason and changes nothing.
    if (/统一|一律|按照|要求|不低于/.test(before)) return undefined;
    goOverTo(heard, direction.start);
    return readRate(heard, direction.direction);
  },
};

/** 其中：接待费3万元，车辆费0万元。（一）接待费较上年下降5%，减少0.16万元: a sentence that begins with what it compares goes on with that. */
function goOverTo({ state, before, clause, comparison, tail }: Heard, end: number): void {
  const last = state.claims[state.claims.length - 1];
  const begins = before === clause && (last?.kind === 'year' || last?.sentence !== state.sentence.index);
  if (!comparison || !begins) return;
  const { subject, spoken } = changedBy(
    state,
    generic(clause.slice(0, comparison.start) + tail.slice(0, end)),
  );
  if (subject && spoken && !spoken.prior) state.main = spoken;
}

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
