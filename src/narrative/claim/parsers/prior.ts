/** Last year's amount: 较上年预算67.26万元, 2023年预算数8万元 behind this year's. */

import { labelKey } from '../../../dimension/label';
import { generic } from '../clause';
import { sameWordsIn } from '../compare';
import { changedBy } from '../changed-by';
import type { FigureParser, Heard } from '../heard';
import { ownLabel } from '../labels';
import type { ReaderState } from '../state';
import type { OpenClaim } from '../types';

export const prior: FigureParser = {
  name: 'prior',
  reads: '上年数',
  parse: (heard) => {
    const { state, clause, comparison, tail } = heard;
    if (comparison) {
      // “…，与2023年预算持平 公务接待费2万元”, a stop forgotten: the comparison is over.
      if (sameWordsIn(tail).length > 0) return undefined;
      const head = clause.slice(0, comparison.start);
      if (!comparison.before) speakOf(state, generic(head));
      return readPrior(heard, comparison.before ? head : undefined);
    }
    if (isLastYears(state, clause)) return readPrior(heard, undefined);
    const from = risenFrom(heard);
    if (from !== undefined) return readPrior(heard, from);
    const named = namedBefore(heard);
    return named === undefined ? undefined : readPrior(heard, named);
  },
};

/** 收支总预算比2023年预算数900万元增加…: of what stands before the comparison, wherever it was told. */
function speakOf(state: ReaderState, head: string): void {
  if (head === '') return;
  const { subject, spoken } = changedBy(state, head);
  if (subject && spoken && !spoken.prior) state.main = spoken;
}

/** With `before`, this year's amount is still to come. */
function readPrior({ state, figure, clause }: Heard, before: string | undefined): OpenClaim {
  const claim = state.emit('amount', figure, clause, before ? state.subject(before, false).mentions : []);
  claim.prior = true;
  if (state.comparison) claim.comparedWith = state.comparison;
  if (before === undefined) {
    state.qualify(claim, state.main);
    // 较年初预算数2,600.00万元增加…: of this year, as it was planned.
    if (state.comparison?.plan) claim.stage = 'budget';
    else claim.label = { ...claim.label, year: 'last' };
  } else {
    claim.label = { ...ownLabel(claim.about), year: 'last' };
    state.pendingPrior = claim;
  }
  return claim;
}

/** 基本支出由45.00万元增至52.00万元: of what stands before 由, with the year that the sentence compares with. */
function risenFrom({ clause, after }: Heard): string | undefined {
  const [, name] = /^(.*)[由从]$/.exec(clause) ?? [];
  return RISES.test(after) ? name : undefined;
}

const RISES = /^(?:增|增加|增长|提高|上升|升|减|减少|下降|降低|降|压减|压缩)[至到为]/;

/** 公务用车购置费：2024年未安排，上年为2.50万元: of what the line begins with, for nothing of this year is told. */
function namedBefore({ state, text, figure, clause }: Heard): string | undefined {
  if (state.main?.sentence === state.sentence.index) return undefined;
  if (!/^(?:上年|去年)度?(?:预算|决算)?(?:数|额|安排)?(?:为|是)$/.test(clause)) return undefined;
  const head = /^[^，；。：]{2,30}(?=：)/.exec(text.slice(0, figure.start - clause.length))?.[0];
  return head !== undefined && state.subject(head, false).mentions.length > 0 ? head : undefined;
}

/** “2024年预算数10万元，2023年预算数8万元”: the second is last year's, though nothing compares. */
function isLastYears(state: ReaderState, clause: string): boolean {
  const { main } = state;
  if (main?.sentence !== state.sentence.index) return false;
  const [all, year, words = ''] = /^（?(?:上年|去年|(\d{4})年)度?(.*)$/.exec(clause) ?? [];
  if (all === undefined) return false;
  if (year !== undefined && Number(year) + 1 !== state.budgetYear) return false;
  if (/^(?:(?:预算|决算|执行)(?:数|额)?|(?:数|额|安排))?(?:为|是)?$/.test(words))
    // 运行费0万元（上年2.50万元）
    return year !== undefined || words !== '' || all.startsWith('（');
  const label = labelKey(ownLabel(state.subject(words, false).mentions));
  return label !== '' && label === labelKey(ownLabel(main.about));
}
