/** All checks of 绩效指标: what is missing, what cannot be, what does not add up. */
import type { Facts } from '../../fact/facts';
import type { Draft } from '../finding';
import { checkCosts } from './cost';
import { checkFiling } from './filing';
import { checkGoals } from './goal/index';
import { checkMissing } from './missing';
import { checkProjects } from './projects';
import { readIndicators } from './read';
import { checkTwins } from './twins';
import { checkValues } from './values';

export function checkIndicators(facts: Facts): Draft[] {
  const { binding } = facts.source;
  const projects = readIndicators(binding);
  if (projects.length === 0) return [];
  return [
    ...checkMissing(facts, projects),
    ...checkProjects(facts, projects),
    ...checkValues(projects, binding.year),
    ...checkFiling(binding.template, projects),
    ...checkCosts(facts, projects),
    ...checkTwins(facts, projects),
    ...checkGoals(facts, projects),
  ];
}

export { readIndicators } from './read';
export { missingIndicatorRows } from './insert';
export type { MissingIndicatorRow } from './insert';
export { SPENDING_KINDS, spendingKind, suggestIndicators } from './suggest';
export type { SuggestedIndicator } from './suggest';
