/** The parsers of figures in the order in which they are asked; the first that answers has read the figure. */

import { comparisonsIn, directionBefore } from '../compare';
import type { FigureParser, Heard } from '../heard';
import type { OpenClaim } from '../types';
import { amount } from './amount';
import { aside } from './aside';
import { base } from './base';
import { change } from './change';
import { closing } from './closing';
import { count } from './count';
import { deviation } from './deviation';
import { gathering } from './gathering';
import { inexact } from './inexact';
import { prior } from './prior';
import { rate } from './rate';
import { restated } from './restated';
import { completion, share } from './share';
import { percentage, target } from './target';
import { subtotal } from './subtotal';
import { threshold } from './threshold';

/** Any figure. */
const FIRST: readonly FigureParser[] = [inexact, target, threshold];
const PERCENT: readonly FigureParser[] = [completion, deviation, rate, share, percentage];
const MONEY: readonly FigureParser[] = [
  restated,
  change,
  subtotal,
  closing,
  gathering,
  prior,
  aside,
  base,
  amount,
];
const COUNT: readonly FigureParser[] = [count];

export const FIGURE_PARSERS: readonly FigureParser[] = [...FIRST, ...PERCENT, ...MONEY, ...COUNT];

export function parseFigure(heard: Heard): OpenClaim | undefined {
  const meant = asMoney(heard);
  const kind = heard.figure.type === 'percent' ? PERCENT : meant ? MONEY : COUNT;
  for (const { name, parse } of [...FIRST, ...kind]) {
    const claim = parse(meant ?? heard);
    if (!claim) continue;
    claim.by = name;
    return claim;
  }
  return undefined;
}

/** The figure as money; undefined where it is none. */
function asMoney(heard: Heard): Heard | undefined {
  const { state, figure, clause } = heard;
  if (figure.type === 'money') return heard;
  if (figure.type !== 'count') return undefined;
  const isCompared = comparisonsIn(clause).length > 0;
  // 较上年2.08减少0.03万元: the unit is that of the figure spoken of.
  const lostUnit = isCompared || isShareOfMoney(heard);
  if (figure.unit === '' && figure.digits > 0 && state.main && lostUnit)
    return { ...heard, figure: { ...figure, type: 'money', unit: state.main.unit } };
  // 比上年减少3人 is a change, too, as is 在职82人，增加2人.
  return (isCompared || isOfCount(heard)) && directionBefore(clause) !== undefined ? heard : undefined;
}

/** 在职82人，增加2人: of the things just counted. */
function isOfCount({ state, figure, before }: Heard): boolean {
  const last = state.claims[state.claims.length - 1];
  return (
    last?.kind === 'count' &&
    last.unit === figure.unit &&
    last.sentence === state.sentence.index &&
    /^，(?:比上年)?(?:增加|减少)$/.test(before)
  );
}

/** 教育支出80.00万元，占80%；住房保障支出20.00，占20%: an amount that lost its unit among others, of a name that has amounts. */
function isShareOfMoney({ state, clause, after }: Heard): boolean {
  const { main } = state;
  if (main?.kind !== 'amount' || main.sentence !== state.sentence.index || !/^，占/.test(after)) return false;
  return state.subject(clause, false).mentions.some(({ kind }) => kind === 'subject' || kind === 'term');
}
