/** How much of a text was read and compared: counted the same for the command line and for a pane. */
import type { NarrativeSummary } from './summary';

export interface TextRead {
  readonly read: number;
  readonly compared: number;
  readonly notCompared: number;
  /** Lines with figures that no sentence was read from (目录, 职责, 名词解释), tables and page heads not counted. */
  readonly paragraphsLeftOut: number;
}

export const textRead = ({
  figures: { total, unbound },
  leftOut = 0,
}: Pick<NarrativeSummary, 'leftOut'> & {
  readonly figures: Pick<NarrativeSummary['figures'], 'total' | 'unbound'>;
}): TextRead => ({
  read: total,
  compared: total - unbound,
  notCompared: unbound,
  paragraphsLeftOut: leftOut,
});
