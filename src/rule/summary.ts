/** What a check says beside its findings: how much was read and compared. */
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

export interface NarrativeSummary {
  /**
   * Figures of the text. `bound`: compared with the tables, last year's or the officer's answers; `arithmetic`: with
   * each other only; `unbound`: with nothing.
   */
  readonly figures: {
    readonly total: number;
    readonly bound: number;
    readonly arithmetic: number;
    readonly unbound: number;
  };
  /** Lines with figures that no sentence was read from. */
  readonly leftOut?: number;
  /** Tables inside the document that were held against the workbook, and their amounts. */
  readonly tables: { readonly tables: number; readonly amounts: number };
}

/** What rules of other layers add to the report. */
export interface Addition {
  readonly drafts: readonly Draft[];
  readonly notEvaluated?: readonly NotEvaluated[];
  readonly narrative?: NarrativeSummary;
}
