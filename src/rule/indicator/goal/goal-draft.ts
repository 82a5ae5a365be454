/** A goal under check, and a finding about it. */
import type { Draft } from '../../finding';
import type { Rule, Told } from '../../rule';
import type { StatedAmount } from '../amounts';
import type { IndicatorProject, Part } from '../model';
import { cellOf, placeOf, projectLabel, quoted } from '../say';

export interface Goal {
  readonly project: IndicatorProject;
  readonly part: Part;
  /** Narrow; positions as in the cell. */
  readonly text: string;
  readonly amounts: readonly StatedAmount[];
}

export function goalDraft<Grade extends string = never>(
  goal: Goal,
  rule: Rule<string, Grade>,
  words: string,
  quote: string,
  more: Partial<Told<Grade>> = {},
): Draft {
  const { project, part } = goal;
  const amount = more.cells ?? [];
  return rule.found({
    message: `${placeOf(project.table, part)} 项目${projectLabel(project)}的绩效目标${words}`,
    quote: quoted(quote),
    ...more,
    cells: [cellOf(project.table, { ...part, text: quote }), ...amount],
  });
}
