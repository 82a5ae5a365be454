/** A total of what the sentence has listed before it without a word: A8万元，B4万元，合计12万元; …，基本支出共计90万元. */
import type { FigureParser } from '../heard';
import { inheritLabel, ownLabel, takesIn } from '../labels';
import type { OpenClaim } from '../types';
import { isCounted } from './closing';

const TOTAL = /(?:合计|共计|总计)(?:金额|资金)?(?:为|是|：|:)?$/;

/** How many are added up. */
const COUNTED = /^(?:以上|上述|前述)([两二三四五六七八九十]|\d{1,2})项/;

const numberOf = (text: string): number =>
  Number(text) || '两二三四五六七八九十'.indexOf(text) + (text === '两' ? 2 : 1);

export const gathering: FigureParser = {
  name: 'gathering',
  reads: '前面几个数的合计',
  parse: ({ state, figure, clause }) => {
    const open = state.lists.current();
    const things = open !== undefined && isCounted(state, open) ? open : undefined;
    // 其余项目合计27.40万元: of what was not told.
    if (/^(?:其余|剩余|其他|其它)/.test(clause)) return undefined;
    if (!TOTAL.test(clause) || ((open?.parts.length ?? 0) > 0 && !things)) return undefined;
    const all = state
      .inBlock(state.sentence.block)
      .filter(({ kind, prior }) => kind === 'amount' && prior !== true);
    const counted = COUNTED.exec(clause)?.[1];
    const parts = all.filter(
      (claim) =>
        (counted !== undefined || claim.sentence === state.sentence.index) && isLoose(claim, things?.id),
    );
    // 以上三项合计…, in a sentence of its own.
    if (counted !== undefined && parts.length !== numberOf(counted)) return undefined;
    // A paragraph that a page broke begins in the middle of its list.
    if (/^(?:\d[\d,.]*[万亿元]|[，、；。])/.test(state.sentence.block.text.slice(0, 24))) return undefined;
    // Others that were told before may be among what is added up.
    if (!things && parts.length < all.length) return undefined;
    const { mentions } = state.subject(clause, false);
    const own = counted === undefined ? ownLabel(mentions) : {};
    if (parts.length < 2 || !parts.every(({ label }) => takesIn(own, label))) return undefined;
    const claim = state.emit('amount', figure, clause, mentions);
    claim.label = inheritLabel(own, state.headingLabel);
    // （2101101）行政单位医疗…，（2101102）…，合计…: in the place of the lines that it adds up.
    const [line] = parts;
    if (line?.list?.of === 'level') {
      claim.list = line.list;
      claim.label = {};
      claim.about = [{ kind: 'name', text: '合计', label: {}, origin: 'words' }];
      if (line.partOf !== undefined) claim.partOf = line.partOf;
    }
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

/**
 * In no list that a word opened.
 * @param things the list of things that they stand in, whose amounts make up none of it
 */
function isLoose({ partOf, list }: OpenClaim, things: string | undefined): boolean {
  if (things !== undefined) return partOf === undefined && list?.of === 'list' && list.list === things;
  return list?.of === 'level' || (partOf === undefined && list === undefined);
}
