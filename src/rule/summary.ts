/** What a check says beside its findings: how much was read and compared. */
import type { NarrativeSummary } from '../narrative/coverage';

import type { Coverage } from './coverage';
import type { Draft, NotEvaluated } from './finding';

export interface Summary {
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  readonly relations: {
    readonly evaluated: number;
    readonly held: number;
    readonly notEvaluated: readonly NotEvaluated[];
  };
  readonly coverage: Coverage;
  /** Where a 情况说明 was checked with the tables. */
  readonly narrative?: NarrativeSummary;
}

/** What rules of other layers add to the report. */
export interface Addition {
  readonly drafts: readonly Draft[];
  readonly notEvaluated?: readonly NotEvaluated[];
  readonly narrative?: NarrativeSummary;
}

/** What both add; undefined where neither does. */
export function together(first: Addition | undefined, second: Addition | undefined): Addition | undefined {
  if (!first || !second) return first ?? second;
  return {
    ...first,
    ...second,
    drafts: [...first.drafts, ...second.drafts],
    notEvaluated: [...(first.notEvaluated ?? []), ...(second.notEvaluated ?? [])],
  };
}
