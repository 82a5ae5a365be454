/** A goal under check, and what is told of it. */
import type { StatedAmount } from '../../indicator/amounts';
import type { IndicatorProject, Part } from '../../indicator/model';
import type { Told } from '../rule';
import { cellOf, placeOf, projectLabel, quoted } from './say';

export interface Goal {
  readonly project: IndicatorProject;
  readonly part: Part;
  /** Narrow; positions as in the cell. */
  readonly text: string;
  readonly amounts: readonly StatedAmount[];
}

/** `words` go on behind 项目“…”的绩效目标. */
export function goalTold<Grade extends string = never>(
  { project, part }: Goal,
  words: string,
  quote: string,
  more?: Partial<Told<Grade>>,
): Told<Grade> {
  return {
    message: `${placeOf(project.table, part)} 项目${projectLabel(project)}的绩效目标${words}`,
    quote: quoted(quote),
    ...more,
    cells: [cellOf(project.table, { ...part, text: quote }), ...(more?.cells ?? [])],
  };
}
