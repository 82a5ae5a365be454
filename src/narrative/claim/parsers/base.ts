/** The whole of which a share is told, with its amount: 占支出预算9万元的60%. */

import { Money } from '../../../amount/money';
import type { Label } from '../../../dimension/dimension';
import type { Figure } from '../figure';
import { ownLabel, takesIn } from '../labels';
import type { FigureParser } from '../heard';
import type { ReaderState } from '../state';
import type { OpenClaim } from '../types';
import { repeat } from './closing';

/** Behind it, before the share itself. */
export const OF_WHICH = '^的(?:比[重例])?(?:约?为)?';
const SHARE = new RegExp(`${OF_WHICH}\\d[\\d.]*[%％]`);

/** Beside the amount spoken of: no part of its list, and nothing that the next words go on with. */
export const base: FigureParser = {
  name: 'base',
  reads: '占比所说的合计',
  parse: ({ state, text, figure, clause }) => {
    const [, words = ''] = /^占([^占，。；\d]{2,20})$/.exec(clause) ?? [];
    const { main } = state;
    const isTold = main?.kind === 'amount' && main.sentence === state.sentence.index;
    if (words === '' || !isTold || !SHARE.test(text.slice(figure.end, figure.end + 24))) return undefined;
    const told = toldBefore(state, figure, ownLabel(state.subject(words, false).mentions));
    // Of which fund it is its own words do not say: its share is reckoned, and no table asked.
    if (!told) return state.emit('aside', figure, clause, []);
    const claim = state.emit('amount', figure, words, []);
    claim.closes = true;
    repeat(claim, told);
    return claim;
  },
};

/** 一般公共预算支出90万元。其中：基本支出60万元，占支出预算90万元的…: what its section gave as so much is meant, with its fund. */
function toldBefore(state: ReaderState, { value, unit }: Figure, own: Label): OpenClaim | undefined {
  return state
    .inSection()
    .filter(
      (one) =>
        one.kind === 'amount' &&
        one !== state.main &&
        one.prior !== true &&
        one.unit === unit &&
        new Money(one.value).eq(value) &&
        takesIn(own, one.label),
    )
    .pop();
}
