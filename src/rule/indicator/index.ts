/** All checks of 绩效指标: what is missing, what cannot be, what does not add up. */
import type { Facts } from '../../fact/facts';
import { amountsOf } from '../../indicator/amounts';
import { narrow } from '../../indicator/goal/text';
import { readIndicators } from '../../indicator/read';
import type { Draft } from '../finding';
import { runRules } from '../rule';
import type { Indicators } from './family';
import type { Goal } from './goal';
import { INDICATOR_RULES } from './rules';

export function checkIndicators(facts: Facts): Draft[] {
  const { binding } = facts.source;
  const projects = readIndicators(binding);
  if (projects.length === 0) return [];
  const goals = projects.flatMap((project): Goal[] => {
    const part = project.goal;
    if (!part || part.text === '') return [];
    return [{ project, part, text: narrow(part.text), amounts: amountsOf(facts, project) }];
  });
  const indicators: Indicators = { facts, year: binding.year, projects, goals };
  return runRules(INDICATOR_RULES, indicators);
}
