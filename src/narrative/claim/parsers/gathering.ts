/** A total of what the sentence has listed before it without a word: A8万元，B4万元，合计12万元; …，基本支出共计90万元. */
import type { FigureParser } from '../heard';
import { inheritLabel, ownLabel, takesIn } from '../labels';
import type { OpenClaim } from '../types';

const TOTAL = /(?:合计|共计|总计)(?:金额|资金)?(?:为|是|：|:)?$/;

export const gathering: FigureParser = {
  name: 'gathering',
  reads: '前面几个数的合计',
  parse: ({ state, figure, clause }) => {
    if (!TOTAL.test(clause) || (state.lists.current()?.parts.length ?? 0) > 0) return undefined;
    const all = state
      .inBlock(state.sentence.block)
      .filter(({ kind, prior }) => kind === 'amount' && prior !== true);
    const parts = all.filter((claim) => claim.sentence === state.sentence.index && isLoose(claim));
    // A paragraph that a page broke begins in the middle of its list.
    if (/^(?:\d[\d,.]*[万亿元]|[，、；。])/.test(state.sentence.block.text.slice(0, 24))) return undefined;
    // Others that were told before may be among what is added up.
    if (parts.length < all.length) return undefined;
    const { mentions } = state.subject(clause, false);
    const own = ownLabel(mentions);
    if (parts.length < 2 || !parts.every(({ label }) => takesIn(own, label))) return undefined;
    const claim = state.emit('amount', figure, clause, mentions);
    claim.label = inheritLabel(own, state.headingLabel);
    const list = state.lists.gather(claim);
    for (const part of parts) {
      part.partOf = claim.id;
      part.list = { of: 'list', list };
    }
    state.main = claim;
    state.lastChange = undefined;
    return claim;
  },
};

function isLoose({ partOf, list }: OpenClaim): boolean {
  return partOf === undefined && list === undefined;
}
