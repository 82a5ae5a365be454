/** What a checker answers about one case: the command line's JSON (schema 1), of which only this much is read. */
export interface ReportedCell {
  readonly sheet: string;
  readonly address: string;
}

export interface Reported {
  readonly rule?: string;
  readonly severity: 'error' | 'warning' | 'info';
  readonly message?: string;
  readonly cells?: readonly ReportedCell[];
  readonly quote?: string;
  readonly expected?: string;
  /** Null or left out where it stands by itself; else what it follows from. */
  readonly cause?: string | null;
  readonly offer?: readonly (ReportedCell & { readonly value: string })[];
}

/** Null where the checker could not use the file. */
export type Answer = readonly Reported[] | null;
