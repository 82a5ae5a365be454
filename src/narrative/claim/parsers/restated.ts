/** The amount once more in another unit: 预算123.45万元（即1,234,500元）. */

import type { FigureParser } from '../heard';
import { repeat } from './closing';

const AGAIN = /^[（(]?(?:即|折合)(?:人民币)?$/;

export const restated: FigureParser = {
  name: 'restated',
  reads: '换一个单位再写一遍的金额',
  parse: ({ state, figure, clause }) => {
    const { main } = state;
    if (!AGAIN.test(clause) || main?.kind !== 'amount' || main.sentence !== state.sentence.index)
      return undefined;
    const claim = state.emit('amount', figure, clause, []);
    claim.closes = true;
    repeat(claim, main);
    return claim;
  },
};
