/** 上述5个项目合计167.16万元: what the last amounts come to, in a list or in paragraphs of their own. */

import { countInWords } from '../../../lexicon/chinese-digits';
import type { FigureParser } from '../heard';
import type { OpenClaim } from '../types';

const SUBTOTAL =
  /(?:上述|以上|前述|这)([\d一二两三四五六七八九十]{1,2})(个|家|类|项(?=重点|[一二]级))(?:重点)?(?:[一二]级)?(?:项目|单位|科目)?(?:支出|经费|资金|预算)?(?:合计|共计|总计|共)(?:安排|涉及)?(?:资金|金额|预算)?(?:为)?$/;

/** How far back the words reach. */
const REACH = 32;

export const subtotal: FigureParser = {
  name: 'subtotal',
  reads: '上述几项的合计',
  parse: ({ state, text, figure, clause }) => {
    const match = SUBTOTAL.exec(text.slice(Math.max(0, figure.start - REACH), figure.start));
    if (!match) return undefined;
    const count = numberOf(match[1] ?? '');
    const parts =
      match[2] === '类' ? classes(state.inSection(), count) : lastAmounts(state.inSection(), count);
    if (parts === undefined) return undefined;
    const about = { kind: 'name' as const, text: match[0], label: {}, origin: 'words' as const };
    const claim = state.emit('amount', figure, clause, [about]);
    claim.label = { measure: 'expense' };
    claim.totals = parts.map(({ id }) => id);
    state.main = claim;
    state.lastChange = undefined;
    return claim;
  },
};

/** The last so many that stand side by side; undefined where there are not as many. */
function lastAmounts(known: readonly OpenClaim[], count: number): readonly OpenClaim[] | undefined {
  const amounts = known.filter(({ kind, prior, totals }) => kind === 'amount' && !prior && !totals);
  const parts = amounts.slice(-count);
  const [first] = parts;
  const beside = parts.every(({ partOf, id }) => partOf === first?.partOf && id !== first?.partOf);
  return count > 1 && parts.length === count && beside ? parts : undefined;
}

/** 以上三类支出合计: all 类 that the section has told, whatever it told of their parts between. */
function classes(known: readonly OpenClaim[], count: number): readonly OpenClaim[] | undefined {
  const told = known.filter(({ kind, prior, about }) => kind === 'amount' && !prior && isClass(about));
  return told.length === count && new Set(told.map(classOf)).size === count ? told : undefined;
}

const classOf = ({ label }: OpenClaim): string => label.functional ?? '';

function isClass(about: OpenClaim['about']): boolean {
  return about.some(({ origin, label }) => origin === 'words' && /^\d{3}$/.test(label.functional ?? ''));
}

function numberOf(words: string): number {
  if (/^\d+$/.test(words)) return Number(words);
  return Math.max(0, countInWords(words));
}
