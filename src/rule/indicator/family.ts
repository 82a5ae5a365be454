import type { IndicatorProject } from '../../indicator/model';
import type { Facts } from '../../fact/facts';
import { family } from '../rule';
import type { Goal } from './goal';

/** What the rules of 绩效指标 read: the projects with their indicators, and the goals of those that have one. */
export interface Indicators {
  readonly facts: Facts;
  readonly year: number | null;
  readonly projects: readonly IndicatorProject[];
  readonly goals: readonly Goal[];
}

export const rule = family<Indicators>()('indicator', 'indicator');
