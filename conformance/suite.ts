/** The cases in their order. Nothing is random but what a fixed seed draws: two runs give the same bytes. */
import type { Case, Group } from './case';
import { cleanPlan } from './cases/clean';
import { goalPlan } from './cases/goal';
import { oneCellPlan } from './cases/one-cell';
import { pairPlan } from './cases/pair';
import type { Plan } from './cases/plan';
import { textPlan } from './cases/text';

/** Changes when a case does. */
export const SUITE_VERSION = '2026.1';

const PLANS: Readonly<Record<Group, Plan>> = {
  'one-cell': oneCellPlan,
  pair: pairPlan,
  text: textPlan,
  goal: goalPlan,
  clean: cleanPlan,
};

/** @param only groups; @param slice every nth of each */
export function* casesOf(only: readonly Group[] = Object.keys(PLANS) as Group[], slice = 1): Generator<Case> {
  for (const group of only)
    for (let at = 0; at < PLANS[group].length; at += slice) {
      const one = PLANS[group][at]?.();
      if (one) yield one;
    }
}
