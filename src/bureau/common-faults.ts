/** The commonest faults by rule, with the departments that have them. */
import { ruleTitle } from '../rule/titles';
import type { Standing } from './standing';

export interface CommonFault {
  readonly rule: string;
  readonly severity: 'error' | 'warning';
  readonly title: string;
  readonly count: number;
  readonly departments: readonly string[];
}

/** Errors before warnings; what most departments have first. */
export function commonOf(standings: readonly Standing[]): CommonFault[] {
  return (['error', 'warning'] as const).flatMap((severity) => {
    const timesIn = ({ rules }: Standing, rule: string) => rules[severity][rule] ?? 0;
    const codes = [...new Set(standings.flatMap(({ rules }) => Object.keys(rules[severity])))];
    return codes
      .map((rule): CommonFault => {
        const having = standings.filter((one) => timesIn(one, rule) > 0);
        return {
          rule,
          severity,
          title: ruleTitle(rule),
          count: having.reduce((sum, one) => sum + timesIn(one, rule), 0),
          departments: having.map(({ name }) => name),
        };
      })
      .sort((a, b) => b.departments.length - a.departments.length || b.count - a.count);
  });
}
