/** The amount once more in another unit: 预算123.45万元（即1,234,500元）, 总预算4.62亿元（46200.00万元）. */

import type { FigureParser, Heard } from '../heard';
import type { OpenClaim } from '../types';
import { repeat } from './closing';

const AGAIN = /^[（(]?(?:即|折合)(?:人民币)?$/;

export const restated: FigureParser = {
  name: 'restated',
  reads: '换一个单位再写一遍的金额',
  parse: (heard) => {
    const { state, figure, clause } = heard;
    const { main } = state;
    if (main?.kind !== 'amount' || main.sentence !== state.sentence.index) return undefined;
    if (!AGAIN.test(clause) && !isBracketed(heard, main)) return undefined;
    const claim = state.emit('amount', figure, clause, []);
    claim.closes = true;
    repeat(claim, main);
    return claim;
  },
};

/** By itself in brackets behind the amount, and in another unit. */
function isBracketed({ figure, before, after }: Heard, main: OpenClaim): boolean {
  return /^[（(]约?$/.test(before) && /^[）)]/.test(after) && figure.unit !== main.unit;
}
