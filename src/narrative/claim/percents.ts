/** Percentages: shares of a whole, rates of change, targets. */

import { compare } from './movements';
import { directionBefore } from './compare';
import type { Figure } from './figure';
import { ownLabel } from './labels';
import type { ReaderState } from './state';
import { stripGlue } from './subject';
import type { ClaimKind } from './types';

export function readPercent(state: ReaderState, figure: Figure, before: string, clause: string): void {
  const comparison = compare(state, clause, figure.start - clause.length);
  const direction = directionBefore(comparison ? clause.slice(comparison.end) : clause);
  const share =
    /占(?!用)([^占]*)$|(?:比重|比例|占比)(?:为|是|约|达)?$/.exec(clause) ??
    (/[（(]$/.test(before) && state.main ? [''] : null);
  const kind: ClaimKind =
    direction && !direction.noun && figure.unit !== '‰' ? 'rate' : share ? 'share' : 'indicator';
  const claim = state.emit(kind, figure, clause, []);
  if (kind === 'rate' && direction) {
    claim.direction = direction.direction;
    const target = state.lastChange && !state.lastChange.of ? state.lastChange : state.main;
    if (state.comparison) claim.comparedWith = state.comparison;
    state.qualify(claim, target);
  } else if (kind === 'share') {
    const base = stripGlue((share?.[1] ?? '').replace(/的?(?:比重|比例|比率)?(?:为|是|约)?的?$/, ''));
    const named = base.length >= 2 ? state.subject(base, false) : undefined;
    state.qualify(claim, state.main);
    const whole =
      named && named.mentions.length > 0 ? state.findByLabel(ownLabel(named.mentions)) : undefined;
    const part = whole?.id ?? state.main?.partOf ?? state.topicFor()?.id;
    if (part !== undefined && part !== state.main?.id) claim.partOf = part;
    claim.list = state.main?.list;
  } else claim.about.push(...state.subject(clause.replace(/[≥≤＞＜<>=＝]$/, ''), false).mentions);
}

/** ≥95%, ≤10万元: a target, not an amount. */
export function readIndicator(state: ReaderState, figure: Figure, clause: string): void {
  const subject = state.subject(clause.replace(/[≥≤＞＜<>=＝]+$/, ''), false);
  const claim = state.emit('indicator', figure, clause, subject.mentions);
  if (claim.about.length === 0) claim.about.push(...state.headingMentions);
}
