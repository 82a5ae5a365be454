/** The whole of which a share is told, with its amount: 占支出预算9万元的60%. */

import { ownLabel } from '../labels';
import type { FigureParser } from '../heard';

/** Behind it. */
const SHARE = /^的(?:比[重例])?(?:约?为)?\d[\d.]*[%％]/;

/** Beside the amount spoken of: no part of its list, and nothing that the next words go on with. */
export const base: FigureParser = {
  name: 'base',
  reads: '占比所说的合计',
  parse: ({ state, text, figure, clause }) => {
    const [, words = ''] = /^占([^占，。；\d]{2,20})$/.exec(clause) ?? [];
    const isTold = state.main?.kind === 'amount' && state.main.sentence === state.sentence.index;
    if (words === '' || !isTold || !SHARE.test(text.slice(figure.end, figure.end + 24))) return undefined;
    const claim = state.emit('amount', figure, words, state.subject(words, false).mentions);
    claim.label = ownLabel(claim.about);
    return claim;
  },
};
