/** About how much: 3~5万元, 十余万元. */

import type { FigureParser } from '../heard';

/** Nothing adds up to it and no table has it: it is read, counted, and claims nothing. */
export const inexact: FigureParser = {
  name: 'inexact',
  reads: '约数或区间',
  parse: ({ state, figure, clause }) =>
    figure.inexact ? state.emit('aside', figure, clause, []) : undefined,
};
