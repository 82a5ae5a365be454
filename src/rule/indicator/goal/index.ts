/** Goals: their arithmetic, their amounts, their words. */
import type { Facts } from '../../../fact/facts';
import type { Draft } from '../../finding';
import { amountsOf } from '../amounts';
import type { IndicatorProject } from '../model';
import { amountOfYear, multiYear } from './amount';
import { arithmetic, people } from './arithmetic';
import type { Goal } from './goal-draft';
import { narrow } from './text';
import { checkWording } from './wording';

export function checkGoals(facts: Facts, projects: readonly IndicatorProject[]): Draft[] {
  const texts = new Set(projects.map((project) => narrow(project.goal?.text ?? '')));
  return projects.flatMap((project) => {
    const part = project.goal;
    if (!part || part.text === '') return [];
    const goal: Goal = { project, part, text: narrow(part.text), amounts: amountsOf(facts, project) };
    const told = [...arithmetic(goal), ...multiYear(goal)];
    return [
      ...told,
      ...amountOfYear(goal, told),
      ...people(goal),
      ...checkWording(goal, facts.source.binding.year, texts),
    ];
  });
}
