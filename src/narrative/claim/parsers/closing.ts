/** A total at the end of a list: 收入30万元，支出40万元，合计70万元 says the whole again, or for the first time. */

import type { FigureParser } from '../heard';
import { carried } from '../labels';
import type { ReaderState } from '../state';
import type { List, OpenClaim } from '../types';

const CLOSING =
  /^(?:以上|上述)?(?:各项|几项|\d{1,2}项)?(?:合计|共计|总计|小计)(?:金额|资金)?(?:为|是|：|:)?$/;

export const closing: FigureParser = {
  name: 'closing',
  reads: '列举之后的合计',
  parse: ({ state, figure, clause }) => {
    const list = state.lists.current() ?? state.lists.left;
    if (!CLOSING.test(clause) || !list || list.parts.length === 0 || isCounted(state, list)) return undefined;
    const claim = state.emit('amount', figure, clause, []);
    claim.closes = true;
    // What is totalled was told whole.
    state.lists.exhaust(list.id);
    const whole = list.whole === undefined ? undefined : state.byId(list.whole);
    if (whole) repeat(claim, whole);
    state.main = whole ?? claim;
    state.lastChange = undefined;
    if (list === state.lists.current()) state.lists.backTo(state.lists.depth() - 1);
    return claim;
  },
};

/** 归入3个一级项目，其中：…: amounts make up no number of things. */
export function isCounted(state: ReaderState, { whole }: Pick<List, 'whole'>): boolean {
  return whole !== undefined && state.byId(whole)?.kind === 'count';
}

/** Says the same amount as `whole`. */
export function repeat(claim: OpenClaim, whole: OpenClaim): void {
  claim.about.push(...carried(whole));
  claim.label = whole.label;
  claim.of = whole.id;
  if (whole.concept) claim.concept = whole.concept;
}
