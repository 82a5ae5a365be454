/** Percentages: shares of a whole, rates of change, targets. */

import { labelContains, labelKey } from '../../dimension/label';
import { planBefore, planOf } from './aside';
import { nthAmount } from './clause';
import { compare } from './movements';
import { directionBefore } from './compare';
import type { Figure } from './figure';
import { findByLabel } from './find';
import { namesIn, ownLabel } from './labels';
import type { ReaderState } from './state';
import { stripGlue } from './subject';
import type { Claim, Direction } from './types';

export function readPercent(
  state: ReaderState,
  figure: Figure,
  before: string,
  clause: string,
  place: { nth: number; of: number },
): void {
  const comparison = compare(state, clause, figure.start - clause.length);
  const direction = directionBefore(comparison ? clause.slice(comparison.end) : clause);
  const share =
    /占(?!用)([^占]*)$|(?:比重|比例|占比)(?:分别)?(?:为|是|约|达)?$/.exec(clause) ??
    (/[（(]$/.test(before) && state.main ? [''] : null);
  const main = place.of > 1 ? nthAmount(state, place) : state.main;
  const first = place.nth > 0 ? state.claims[state.claims.length - 1] : undefined;
  const plan =
    planBefore(state, clause) ?? (COMPLETED.test(clause) && main ? planOf(state, main) : undefined);
  if (first?.kind === 'share') readShare(state, figure, clause, '', main, first.partOf);
  else if (first?.kind === 'rate') readRate(state, figure, clause, first.direction, main, true);
  else if (plan) readShare(state, figure, clause, '', main, plan.id);
  // A share that rises by 5个百分点 is no rate of the amount.
  else if (figure.unit === '个百分点' || figure.unit === '‰') readIndicator(state, figure, clause);
  else if (direction && !direction.noun)
    readRate(state, figure, clause, direction.direction, main, place.of > 1);
  else if (share) readShare(state, figure, clause, share[1] ?? '', main);
  else readIndicator(state, figure, clause);
}

const COMPLETED = /^(?:完成|执行)(?:年初|全年|调整后?|年度)?预算(?:数)?的?$/;

function readRate(
  state: ReaderState,
  figure: Figure,
  clause: string,
  direction: Direction | undefined,
  main: Claim | undefined,
  /** “分别增长5%、6%”: each has its own amount. */
  several: boolean,
): void {
  const claim = state.emit('rate', figure, clause, []);
  if (direction) claim.direction = direction;
  if (state.comparison) claim.comparedWith = state.comparison;
  const change = state.lastChange;
  const changed = change?.of === undefined ? change : state.byId(change.of);
  state.qualify(claim, several ? main : (changed ?? main));
}

function readShare(
  state: ReaderState,
  figure: Figure,
  clause: string,
  words: string,
  main: Claim | undefined,
  /** The whole, where the words before this figure have told it. */
  known?: string,
): void {
  const claim = state.emit('share', figure, clause, []);
  state.qualify(claim, main);
  claim.list = main?.list;
  if (known !== undefined) {
    claim.partOf = known;
    return;
  }
  const base = stripGlue(words.replace(/的?(?:比重|比例|比率)?(?:为|是|约)?的?$/, ''));
  const mentions = base.length >= 2 ? state.subject(base, false).mentions : [];
  const label = ownLabel(mentions);
  const named = mentions.length > 0 ? findByLabel(state, label, namesIn(mentions)) : undefined;
  // 占总支出的…% names no more than 收入 or 支出; any other base that the text does not state stays unknown.
  const unsaid = mentions.every((mention) => Object.keys(mention.label).every((key) => key === 'measure'));
  const whole = named?.id ?? (unsaid ? (main?.partOf ?? topicAround(state, main)) : undefined);
  if (whole !== undefined && whole !== main?.id) claim.partOf = whole;
}

/** The total of the section, where it contains the part: 项目支出 is no share of 基本支出. */
function topicAround(state: ReaderState, part: Claim | undefined): string | undefined {
  const topic = state.topicFor();
  if (!topic || !part || labelKey(topic.label) === labelKey(part.label)) return undefined;
  const { measure: _outer, ...outer } = topic.label;
  const { measure: _inner, ...inner } = part.label;
  return labelContains(outer, inner) ? topic.id : undefined;
}

/** ≥95%, ≤10万元: a target, not an amount. */
export function readIndicator(state: ReaderState, figure: Figure, clause: string): void {
  const subject = state.subject(clause.replace(/[≥≤＞＜<>=＝]+$/, ''), false);
  const claim = state.emit('indicator', figure, clause, subject.mentions);
  if (claim.about.length === 0) claim.about.push(...state.headingMentions);
}
